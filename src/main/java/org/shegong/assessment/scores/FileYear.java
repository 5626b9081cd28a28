package org.shegong.assessment.scores;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.policy.Days;
import org.shegong.worker.Attended;
import org.shegong.worker.AwayFact.LeaveTaken;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;

/**
 * What a personnel file says about one year, beside the score: whoever decides on a grade
 * decides with the file.
 *
 * @param absenceDays working days of unexcused absence
 * @param leaveDays days of leave by kind
 * @param trainingHours class hours
 * @param trainingDays days of training
 * @param disciplines sanctions of the year, in words
 * @param commendations commendations of the year, in words
 * @param exits what ended an office or the work in the year, a recall for example, in
 * words
 * @param words all of it in one line; empty where the file says nothing
 */
public record FileYear(Days absenceDays, Map<String, Days> leaveDays, BigDecimal trainingHours, int trainingDays,
		List<String> disciplines, List<String> commendations, List<String> exits, String words) {

	private static final String AWAY = "away";

	/** Of all other kinds an assessment is told that somebody was away (PIPL 28). */
	private static final Map<String, String> LEAVE = Map.of("personal", "事假", "annual", "年休假", "compensatory", "补休",
			AWAY, "离岗");

	/**
	 * @param leastTraining days of training that everybody of the post has in a year; 0:
	 * no text says
	 */
	public static FileYear of(List<FileEntry> entries, DaysOfYear days, int leastTraining) {
		var year = days.year();
		var absence = of(entries, FileKind.ABSENCE).map(days::absent).reduce(Days.NONE, Days::plus);
		var leave = new LinkedHashMap<String, Days>();
		of(entries, FileKind.LEAVE).forEach((entry) -> leave.merge(shown(entry), days.onLeave(entry), Days::plus));
		leave.values().removeIf(Days.NONE::equals);
		var attended = Attended.of(entries);
		var hours = attended.hours(year);
		var disciplines = words(of(entries, FileKind.DISCIPLINE, year));
		var commendations = words(of(entries, FileKind.COMMENDATION, year));
		var exits = words(of(entries, FileKind.DISMISSAL, year));
		var said = new ArrayList<String>();
		if (absence.exceeds(Days.NONE)) {
			said.add("旷工" + absence.inWords());
		}
		said.addAll(disciplines);
		said.addAll(exits);
		leave.forEach((kind, taken) -> said.add(LEAVE.get(kind) + taken.inWords()));
		if (hours.signum() > 0) {
			said.add("培训%s学时".formatted(plain(hours)));
		}
		var trained = attended.days(year);
		if (leastTraining > 0) {
			said.add("培训%d天（规定每年不少于%d天）".formatted(trained, leastTraining));
		}
		said.addAll(commendations);
		return new FileYear(absence, leave, hours, trained, disciplines, commendations, exits, String.join("；", said));
	}

	/** The kind of a leave as an assessment may know it. */
	private static String shown(FileEntry entry) {
		return entry.says(LeaveTaken.class).map(LeaveTaken::leave).filter(LEAVE::containsKey).orElse(AWAY);
	}

	private static Stream<FileEntry> of(List<FileEntry> entries, FileKind kind, int year) {
		return of(entries, kind).filter((entry) -> entry.date().getYear() == year);
	}

	private static Stream<FileEntry> of(List<FileEntry> entries, FileKind kind) {
		return entries.stream().filter((entry) -> entry.is(kind));
	}

	private static List<String> words(Stream<FileEntry> entries) {
		return entries.map((entry) -> entry.quoted(LocalDate::toString)).toList();
	}

	private static String plain(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

}
