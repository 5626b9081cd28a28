package org.shegong.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Doors;

/**
 * What somebody types to find a request: its kind, its number as people quote it, or a
 * part of either, such as 请假, 请假2026-0017, 2026 or 17.
 */
record RequestWords(String kind, String year, String digits, ZoneId zone) {

	private static final Pattern NUMBER = Pattern
		.compile("(?<kind>\\D*?)-?(?:(?<year>20\\d\\d)(?:-|$))?0*(?<digits>\\d{0,18})");

	RequestWords(String typed, ZoneId zone) {
		this((typed != null) ? typed.strip() : "", zone, NUMBER.matcher((typed != null) ? typed.strip() : ""));
	}

	private RequestWords(String typed, ZoneId zone, java.util.regex.Matcher number) {
		this(number.matches() ? number.group("kind") : typed, number.matches() ? number.group("year") : null,
				number.matches() ? number.group("digits") : "", zone);
	}

	/** Leaves those that are meant. */
	void narrow(LongList<ApprovalRequest> list, Doors doors) {
		if (!this.kind.isEmpty()) {
			var meant = doors.all()
				.stream()
				.filter((door) -> door.title().contains(this.kind))
				.map(ProcessDoor::process)
				.toList();
			list.where("one.process in :meant or one.process like :process escape '!'", Map.of("meant", meant,
					"process", "%" + this.kind.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%"));
		}
		if (this.year != null) {
			var first = LocalDate.of(Integer.parseInt(this.year), 1, 1);
			list.where("one.submittedAt >= :first and one.submittedAt < :next",
					Map.of("first", first.atStartOfDay(this.zone).toInstant(), "next",
							first.plusYears(1).atStartOfDay(this.zone).toInstant()));
		}
		if (!this.digits.isEmpty()) {
			list.where("cast(one.id as String) like :digits", Map.of("digits", "%" + this.digits + "%"));
		}
	}

}
