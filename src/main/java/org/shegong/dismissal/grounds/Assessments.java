package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.policy.Period;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Filed;
import org.shegong.worker.PostFact.Transferred;
import org.shegong.worker.YearFact.Assessed;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;
import org.shegong.worker.YearGrade;
import org.shegong.dismissal.leaving.DismissalCase;

/**
 * What the file says of yearly assessments, training and transfers. A year without
 * assessment neither counts nor breaks a row.
 *
 * @param years the last assessment of each assessed year, oldest first
 * @param help training and transfers, oldest first
 */
public record Assessments(List<Filed<Assessed>> years, List<FileEntry> help) {

	private static final Map<YearGrade, String> GRADES = Map.of(YearGrade.EXCELLENT, "优秀", YearGrade.COMPETENT,
			"合格（称职）", YearGrade.BASICALLY_COMPETENT, "基本合格（基本称职）", YearGrade.INCOMPETENT, "不合格（不称职）");

	public static Assessments of(DismissalCase leaving) {
		var years = new TreeMap<Integer, Filed<Assessed>>();
		leaving.told(Assessed.class).forEach((assessed) -> years.put(assessed.fact().year(), assessed));
		var help = Stream.concat(leaving.filed(FileKind.TRAINING).stream(), leaving.filed(FileKind.TRANSFER).stream())
			.filter((entry) -> entry.request() == null || isHelp(entry))
			.sorted((one, other) -> one.date().compareTo(other.date()))
			.toList();
		return new Assessments(List.copyOf(years.values()), help);
	}

	/**
	 * Put down after a failed assessment, or a training that was asked for; the one
	 * before taking up work is none.
	 */
	private static boolean isHelp(FileEntry entry) {
		return entry.says(Transferred.class).filter(Transferred::afterFailure).isPresent() || entry.says(Trained.class)
			.filter((trained) -> trained.purpose() == Purpose.AFTER_FAILURE
					|| trained.purpose() == Purpose.COURSE && trained.hours() != null)
			.isPresent();
	}

	boolean isEmpty() {
		return this.years.isEmpty();
	}

	/** The failed years at the end of the row. */
	public List<Filed<Assessed>> failedInARow() {
		var from = this.years.size();
		while (from > 0 && this.years.get(from - 1).fact().grade() == YearGrade.INCOMPETENT) {
			from--;
		}
		return this.years.subList(from, this.years.size());
	}

	/** Training or a transfer after the first failure and before the last (LCL 40(2)). */
	Optional<FileEntry> helpBetween(Filed<Assessed> first, Filed<Assessed> last) {
		return this.help.stream()
			.filter((entry) -> entry.date().isAfter(first.line().date()) && entry.date().isBefore(last.line().date()))
			.findFirst();
	}

	Optional<FileEntry> helpSince(LocalDate day) {
		return this.help.stream().filter((entry) -> !entry.date().isBefore(day)).findFirst();
	}

	String inWords() {
		return this.years.isEmpty() ? "档案中没有年度考核"
				: this.years.stream()
					.map((year) -> "%d年度%s（%s评定）".formatted(year.fact().year(), GRADES.get(year.fact().grade()),
							Period.inFull(year.line().date())))
					.collect(Collectors.joining("、"));
	}

	String helpInWords() {
		return this.help.isEmpty() ? "档案中没有培训或调整岗位"
				: this.help.stream().map(Assessments::told).collect(Collectors.joining("、"));
	}

	static String told(FileEntry entry) {
		return "%s%s".formatted(Period.inWords(entry.date()), entry.is(FileKind.TRAINING) ? "培训" : "调整岗位");
	}

}
