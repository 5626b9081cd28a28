package org.shegong.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Doors;

/**
 * What somebody types to find a request: its kind, its number as people quote it, or a
 * part of either, such as 请假, 请假〔2026〕17号, 2026-17, 2026 or 17.
 */
public record RequestWords(String kind, String year, String digits, List<String> meant, ZoneId zone) {

	private static final Pattern NUMBER = Pattern
		.compile("(?<kind>\\D*?)[-〔\\[【（(]?(?:(?<year>20\\d\\d)(?:[-〕\\]】）)]|$))?0*(?<digits>\\d{0,18})号?");

	public static RequestWords read(String typed, Doors doors, ZoneId zone) {
		var said = (typed != null) ? typed.strip() : "";
		var number = NUMBER.matcher(said);
		var plain = !number.matches();
		var kind = plain ? said : number.group("kind");
		var meant = kind.isEmpty() ? List.<String>of()
				: doors.all()
					.stream()
					.filter((door) -> door.title().contains(kind) || door.process().equalsIgnoreCase(kind))
					.map(ProcessDoor::process)
					.toList();
		return new RequestWords(kind, plain ? null : number.group("year"), plain ? "" : number.group("digits"), meant,
				zone);
	}

	/** Whether it may be a kind or a number, and is not what somebody is called. */
	public boolean isOfRequest() {
		return this.kind.isEmpty() || !this.meant.isEmpty();
	}

	/**
	 * Leaves those that are meant.
	 * @param id where a row says which request it belongs to
	 * @param ofRequest turns what is asked of the request, {@code asked}, into what is
	 * asked of a row
	 */
	void narrow(LongList<?> list, String id, UnaryOperator<String> ofRequest) {
		if (!this.kind.isEmpty()) {
			list.where(ofRequest.apply("asked.process in :meant or asked.process like :process escape '!'"),
					Map.of("meant", this.meant, "process", part()));
		}
		if (this.year != null) {
			var first = LocalDate.of(Integer.parseInt(this.year), 1, 1);
			list.where(ofRequest.apply("asked.submittedAt >= :first and asked.submittedAt < :next"),
					Map.of("first", first.atStartOfDay(this.zone).toInstant(), "next",
							first.plusYears(1).atStartOfDay(this.zone).toInstant()));
		}
		if (!this.digits.isEmpty()) {
			list.where("cast(%s as String) like :digits".formatted(id), Map.of("digits", "%" + this.digits + "%"));
		}
	}

	private String part() {
		return "%" + this.kind.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
	}

}
