package org.shegong.renewal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shegong.approval.Period;
import org.shegong.worker.FileEntry;

/**
 * The yearly assessments on file. A year without one is skipped.
 *
 * @param years the last assessment of each assessed year, oldest first
 */
record Assessed(List<FileEntry> years) {

	private static final Map<String, String> GRADES = Map.of("excellent", "优秀", "competent", "合格",
			"basically-competent", "基本合格", "incompetent", "不合格");

	private static final Set<String> PASSED = Set.of("excellent", "competent");

	static Assessed of(Collection<FileEntry> file) {
		var years = new TreeMap<Integer, FileEntry>();
		file.stream()
			.filter((entry) -> entry.kind().equals("assessment") && GRADES.containsKey(String.valueOf(entry.value())))
			.forEach((entry) -> years.put(entry.assessedYear(), entry));
		return new Assessed(List.copyOf(years.values()));
	}

	/** Passed years in a row up to the last; the third grade is no pass. */
	int passedInARow() {
		var from = this.years.size();
		while (from > 0 && PASSED.contains(this.years.get(from - 1).value())) {
			from--;
		}
		return this.years.size() - from;
	}

	/** Whether a year that was not passed stands before the row. */
	boolean isBroken() {
		return passedInARow() < this.years.size();
	}

	String inWords() {
		return this.years.isEmpty() ? "档案中没有年度考核"
				: this.years.stream()
					.map((year) -> "%d年度%s（%s评定）".formatted(year.assessedYear(), GRADES.get(year.value()),
							Period.inFull(year.date())))
					.collect(Collectors.joining("、"));
	}

}
