package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.List;

import org.shegong.audit.AuditLine;
import org.shegong.organization.OrgUnit;
import org.shegong.worker.Employment;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;

/**
 * What a roster adds, in the order in which it is written once all of it is known.
 *
 * @param units upper ones first
 */
record Ledger(List<OrgUnit> units, List<Worker> workers, List<Employment> contracts, List<FileEntry> file,
		List<AuditLine> trail) {

	Ledger() {
		this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

}
