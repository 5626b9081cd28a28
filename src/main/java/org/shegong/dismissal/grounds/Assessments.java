package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.Period;
import org.shegong.worker.FileEntry;
import org.shegong.dismissal.leaving.DismissalCase;

/**
 * What the file says of yearly assessments, training and transfers. A year without
 * assessment neither counts nor breaks a row.
 *
 * @param years the last assessment of each assessed year, oldest first
 * @param help training and transfers, oldest first
 */
public record Assessments(List<FileEntry> years, List<FileEntry> help) {

	private static final String FAILED = "incompetent";

	/** Put down after a failed assessment; before taking up work one is trained too. */
	private static final String HELP = "after-failed-assessment";

	private static final Map<String, String> GRADES = Map.of("excellent", "优秀", "competent", "合格（称职）",
			"basically-competent", "基本合格（基本称职）", FAILED, "不合格（不称职）");

	public static Assessments of(DismissalCase leaving) {
		var years = new TreeMap<Integer, FileEntry>();
		leaving.filed("assessment")
			.stream()
			.filter((entry) -> GRADES.containsKey(String.valueOf(entry.value())))
			.forEach((entry) -> years.put(entry.assessedYear(), entry));
		var help = Stream.concat(leaving.filed("training").stream(), leaving.filed("transfer").stream())
			.filter((entry) -> entry.request() == null || HELP.equals(entry.value()) || isCourse(entry))
			.sorted((one, other) -> one.date().compareTo(other.date()))
			.toList();
		return new Assessments(List.copyOf(years.values()), help);
	}

	/**
	 * A training that was asked for; before taking up work only the hours are put down.
	 */
	private static boolean isCourse(FileEntry entry) {
		var hours = entry.quantity();
		return entry.kind().equals("training") && hours != null
				&& !hours.stripTrailingZeros().toPlainString().equals(entry.value());
	}

	boolean isEmpty() {
		return this.years.isEmpty();
	}

	/** The failed years at the end of the row. */
	public List<FileEntry> failedInARow() {
		var from = this.years.size();
		while (from > 0 && FAILED.equals(this.years.get(from - 1).value())) {
			from--;
		}
		return this.years.subList(from, this.years.size());
	}

	/** Training or a transfer after the first failure and before the last (LCL 40(2)). */
	Optional<FileEntry> helpBetween(FileEntry first, FileEntry last) {
		return this.help.stream()
			.filter((entry) -> entry.date().isAfter(first.date()) && entry.date().isBefore(last.date()))
			.findFirst();
	}

	Optional<FileEntry> helpSince(LocalDate day) {
		return this.help.stream().filter((entry) -> !entry.date().isBefore(day)).findFirst();
	}

	String inWords() {
		return this.years.isEmpty() ? "档案中没有年度考核"
				: this.years.stream()
					.map((year) -> "%d年度%s（%s评定）".formatted(year.assessedYear(), GRADES.get(year.value()),
							Period.inFull(year.date())))
					.collect(Collectors.joining("、"));
	}

	String helpInWords() {
		return this.help.isEmpty() ? "档案中没有培训或调整岗位"
				: this.help.stream().map(Assessments::told).collect(Collectors.joining("、"));
	}

	static String told(FileEntry entry) {
		return "%s%s".formatted(Period.inWords(entry.date()), entry.kind().equals("training") ? "培训" : "调整岗位");
	}

}
