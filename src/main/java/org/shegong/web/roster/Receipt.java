package org.shegong.web.roster;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.shegong.web.roster.Logins.Issued;
import org.shegong.web.roster.sheet.Fault;
import org.shegong.web.roster.sheet.FaultReport;

/**
 * What became of an uploaded file.
 *
 * @param imported rows taken in by sheet; of {@code file} only those that were new
 * @param errors everything that is wrong; with one of them nothing is changed
 * @param warnings what somebody has to see to because of what was taken in
 * @param passwords of accounts that are new and were given none; shown this once
 */
public record Receipt(Map<String, Integer> imported, List<Fault> errors, List<Fault> warnings, List<Issued> passwords) {

	static Receipt taken(int units, int workers, int posts, int file, List<Fault> warnings) {
		var imported = new LinkedHashMap<String, Integer>();
		imported.put(RosterSheet.UNITS.id(), units);
		imported.put(RosterSheet.WORKERS.id(), workers);
		imported.put(RosterSheet.POSTS.id(), posts);
		imported.put(RosterSheet.FILE.id(), file);
		return new Receipt(imported, List.of(), warnings, List.of());
	}

	Receipt with(List<Issued> issued) {
		return new Receipt(this.imported, this.errors, this.warnings, issued);
	}

	static Receipt refused(List<Fault> faults) {
		var inOrder = new FaultReport(faults).lines().stream().sorted(Comparator.comparing(Receipt::place)).toList();
		return new Receipt(taken(0, 0, 0, 0, List.of()).imported(), inOrder, List.of(), List.of());
	}

	private static int place(Fault fault) {
		return RosterSheet.place(fault.sheet());
	}

	public boolean accepted() {
		return this.errors.isEmpty();
	}

}
