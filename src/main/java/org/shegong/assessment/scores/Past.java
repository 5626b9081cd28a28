package org.shegong.assessment.scores;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.worker.AwayFact.LeaveReturned;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.AwayFact.Return;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Filed;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.PostFact.Transferred;
import org.shegong.worker.YearFact.Assessed;
import org.shegong.worker.YearFact.Commended;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;
import org.shegong.worker.YearGrade;
import org.shegong.assessment.grades.Grade;

/** What a personnel file says about the years. */
public record Past(List<FileEntry> entries) {

	/** Leave that is counted; maternity and other leave by law never is. */
	private static final Set<String> COUNTED = Set.of("personal", "sick");

	/** Grades by year; a later line corrects an earlier one. */
	public Map<Integer, Grade> grades() {
		var grades = new TreeMap<Integer, Grade>();
		assessed().forEach((of) -> grades.put(of.fact().year(), Grade.of(of.fact().grade())));
		return grades;
	}

	public int notices(int year) {
		return (int) of(FileKind.NOTICE).filter((entry) -> entry.date().getYear() == year).count();
	}

	/** Years with a provincial commendation or a higher one. */
	public Set<Integer> commended() {
		return Filed.of(this.entries, Commended.class)
			.filter((given) -> given.fact().level() == HonourLevel.PROVINCIAL_OR_ABOVE)
			.map((given) -> given.line().date().getYear())
			.collect(Collectors.toSet());
	}

	/**
	 * Whether the last assessed year before one was failed and training or a transfer
	 * followed; a year without an assessment is skipped.
	 */
	public boolean helpedSinceFailing(int year) {
		return assessed().filter((of) -> of.fact().year() < year)
			.reduce((before, after) -> after)
			.filter((last) -> last.fact().grade() == YearGrade.INCOMPETENT)
			.filter((failed) -> Stream.concat(of(FileKind.TRAINING), of(FileKind.TRANSFER))
				.filter((help) -> help.request() == null || followsFailure(help))
				.anyMatch((help) -> !help.date().isBefore(failed.line().date())))
			.isPresent();
	}

	private static boolean followsFailure(FileEntry help) {
		return help.says(Trained.class).filter((trained) -> trained.purpose() == Purpose.AFTER_FAILURE).isPresent()
				|| help.says(Transferred.class).filter(Transferred::afterFailure).isPresent();
	}

	private Stream<Filed<Assessed>> assessed() {
		return Filed.of(this.entries, Assessed.class);
	}

	/** Calendar days of personal and sick leave in a year, a day never twice. */
	int leaveDays(int year) {
		var returned = Filed.of(this.entries, LeaveReturned.class)
			.filter((back) -> back.line().request() != null)
			.collect(Collectors.toMap((back) -> back.line().request(), Function.identity(), (before, after) -> after,
					HashMap::new));
		return (int) Filed.of(this.entries, LeaveTaken.class)
			.filter((leave) -> COUNTED.contains(leave.fact().leave()))
			.map(Filed::line)
			.flatMap((leave) -> days(leave, returned.get(leave.request())))
			.filter((day) -> day.getYear() == year)
			.distinct()
			.count();
	}

	/** Whoever is back early was not away on that day. */
	private static Stream<LocalDate> days(FileEntry leave, Filed<LeaveReturned> back) {
		var last = leave.period().until();
		var early = back != null && back.fact().how() != Return.EXTENDED && !back.line().date().isAfter(last);
		var end = early ? back.line().date() : last.plusDays(1);
		return end.isAfter(leave.date()) ? leave.date().datesUntil(end) : Stream.empty();
	}

	private Stream<FileEntry> of(FileKind kind) {
		return this.entries.stream().filter((entry) -> entry.is(kind));
	}

}
