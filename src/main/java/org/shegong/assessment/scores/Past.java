package org.shegong.assessment.scores;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.worker.FileEntry;
import org.shegong.assessment.hearing.Arrangement;
import org.shegong.assessment.grades.Grade;

/** What a personnel file says about the years. */
public record Past(List<FileEntry> entries) {

	/**
	 * A commendation by a province or ministry or above, however it is written.
	 */
	private static final Pattern PROVINCIAL = Pattern.compile(
			"省级|省部级|省委|省政府|省人民政府|自治区级|自治区党委|自治区人民政府|部级|部委|国家级|全国|国务院|中央|provincial|ministerial|national",
			Pattern.CASE_INSENSITIVE);

	/** Leave that is counted; maternity and other leave by law never is. */
	private static final Set<String> COUNTED = Set.of("personal", "sick", "事假", "病假");

	/** Grades by year; a later line corrects an earlier one. */
	public Map<Integer, Grade> grades() {
		var grades = new TreeMap<Integer, Grade>();
		of("assessment")
			.forEach((entry) -> Grade.of(entry.value()).ifPresent((grade) -> grades.put(entry.assessedYear(), grade)));
		return grades;
	}

	public int notices(int year) {
		return (int) of("notice").filter((entry) -> entry.date().getYear() == year).count();
	}

	/** Years with a provincial commendation or a higher one. */
	public Set<Integer> commended() {
		return of("commendation")
			.filter((entry) -> PROVINCIAL.matcher((entry.value() != null) ? entry.value() : entry.summary()).find())
			.map((entry) -> entry.date().getYear())
			.collect(Collectors.toSet());
	}

	/**
	 * Whether the last assessed year before one was failed and training or a transfer
	 * followed; a year without an assessment is skipped.
	 */
	public boolean helpedSinceFailing(int year) {
		return of("assessment").filter((entry) -> entry.assessedYear() < year)
			.filter((entry) -> Grade.of(entry.value()).isPresent())
			.reduce((before, after) -> after)
			.filter((last) -> Grade.INCOMPETENT.id().equals(last.value()))
			.filter((failed) -> Stream.of(Arrangement.TRAINING, Arrangement.TRANSFER)
				.flatMap(this::of)
				.filter((help) -> help.request() == null || Arrangement.HELP.equals(help.value()))
				.anyMatch((help) -> !help.date().isBefore(failed.date())))
			.isPresent();
	}

	/** Calendar days of personal and sick leave in a year, a day never twice. */
	int leaveDays(int year) {
		var returned = of("leave-return").filter((entry) -> entry.request() != null)
			.collect(Collectors.toMap(FileEntry::request, Function.identity(), (before, after) -> after, HashMap::new));
		return (int) of("leave").filter(Past::counts)
			.flatMap((leave) -> days(leave, returned.get(leave.request())))
			.filter((day) -> day.getYear() == year)
			.distinct()
			.count();
	}

	private static boolean counts(FileEntry leave) {
		return leave.value() != null && COUNTED.contains(leave.value().split("[:：]", 2)[0].strip());
	}

	/** Whoever is back early was not away on that day. */
	private static Stream<LocalDate> days(FileEntry leave, FileEntry back) {
		var last = (leave.until() != null) ? leave.until() : leave.date();
		var early = back != null && !back.summary().startsWith("续假") && !back.date().isAfter(last);
		var end = early ? back.date() : last.plusDays(1);
		return end.isAfter(leave.date()) ? leave.date().datesUntil(end) : Stream.empty();
	}

	private Stream<FileEntry> of(String kind) {
		return this.entries.stream().filter((entry) -> entry.kind().equals(kind));
	}

}
