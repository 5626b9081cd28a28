package org.shegong.renewal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shegong.policy.Period;
import org.shegong.worker.FileEntry;
import org.shegong.worker.Filed;
import org.shegong.worker.YearFact;
import org.shegong.worker.YearGrade;

/**
 * The yearly assessments on file. A year without one is skipped.
 *
 * @param years the last assessment of each assessed year, oldest first
 */
record Assessed(List<Filed<YearFact.Assessed>> years) {

	private static final Map<YearGrade, String> GRADES = Map.of(YearGrade.EXCELLENT, "优秀", YearGrade.COMPETENT, "合格",
			YearGrade.BASICALLY_COMPETENT, "基本合格", YearGrade.INCOMPETENT, "不合格");

	private static final Set<YearGrade> PASSED = Set.of(YearGrade.EXCELLENT, YearGrade.COMPETENT);

	static Assessed of(Collection<FileEntry> file) {
		var years = new TreeMap<Integer, Filed<YearFact.Assessed>>();
		Filed.of(file, YearFact.Assessed.class).forEach((assessed) -> years.put(assessed.fact().year(), assessed));
		return new Assessed(List.copyOf(years.values()));
	}

	/** Passed years in a row up to the last; the third grade is no pass. */
	int passedInARow() {
		var from = this.years.size();
		while (from > 0 && PASSED.contains(this.years.get(from - 1).fact().grade())) {
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
					.map((year) -> "%d年度%s（%s评定）".formatted(year.fact().year(), GRADES.get(year.fact().grade()),
							Period.inFull(year.line().date())))
					.collect(Collectors.joining("、"));
	}

}
