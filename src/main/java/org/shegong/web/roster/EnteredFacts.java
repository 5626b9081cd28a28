package org.shegong.web.roster;

import java.util.List;

import org.shegong.policy.Locality;
import org.shegong.approval.Objection;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Worker;

/** What may not be true of somebody, whichever way it comes into their file. */
public interface EnteredFacts {

	/**
	 * What stands against a line by itself, whatever else the file says.
	 * @param place whose rules hold where they work
	 */
	List<Objection> against(Worker worker, FileEntry line, Locality place);

	/** The highest pay grade there is in a place. */
	int highestGrade(Locality place);

}
