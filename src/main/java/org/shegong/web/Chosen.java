package org.shegong.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestState;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * To which of their requests people narrow a list; null or blank for all.
 *
 * @param kind id of a process
 * @param state a {@link RequestState}
 * @param year in which they were submitted
 */
record Chosen(String kind, String state, String year) {

	static final Chosen ALL = new Chosen(null, null, null);

	void narrow(LongList<ApprovalRequest> list, ZoneId zone) {
		if (isGiven(this.kind)) {
			list.where("one.process = :kind", Map.of("kind", this.kind));
		}
		if (isGiven(this.state)) {
			list.where("one.state = :state", Map.of("state", read(this.state)));
		}
		if (isGiven(this.year)) {
			var first = firstDay(this.year);
			list.where("one.submittedAt >= :since and one.submittedAt < :before", Map.of("since",
					first.atStartOfDay(zone).toInstant(), "before", first.plusYears(1).atStartOfDay(zone).toInstant()));
		}
	}

	private static boolean isGiven(String words) {
		return words != null && !words.isBlank();
	}

	private static RequestState read(String state) {
		return Arrays.stream(RequestState.values())
			.filter((known) -> known.name().equals(state))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "没有这种状态，请从列表中选择"));
	}

	private static LocalDate firstDay(String year) {
		if (!year.matches("20\\d\\d")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "年份请写成 2026 的样子");
		}
		return LocalDate.of(Integer.parseInt(year), 1, 1);
	}

}
