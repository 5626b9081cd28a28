package org.shegong.benchmark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.IntStream;

import org.shegong.policy.WorkCalendar;

/**
 * Five working days of personal leave that are over, so that the return can be reported
 * as soon as the leave is granted; secretary and deputy lead decide on so many.
 */
record Leave(LocalDate monday) {

	private static final int WEEKS = 20;

	/** The latest week from Monday to Monday without a holiday. */
	static Leave recent(WorkCalendar calendar) {
		var monday = LocalDate.now(ZoneId.of("Asia/Shanghai")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return IntStream.rangeClosed(1, WEEKS)
			.mapToObj(monday::minusWeeks)
			.filter((from) -> from.datesUntil(from.plusDays(5)).allMatch(calendar::isWorkday)
					&& calendar.isWorkday(from.plusWeeks(1)))
			.map(Leave::new)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no ordinary week among the last " + WEEKS));
	}

	/** Drives one case from the application to the return, as the three people do. */
	void take(Desk desk, County county, int number, Timings timings) {
		var request = timings.time(Step.START, () -> desk.start(number, form()));
		decide(desk, county.secretary(number), request, Step.SECRETARY, "secretaryDecides", timings);
		decide(desk, county.deputyLead(number), request, Step.DEPUTY_LEAD, "deputyLeadDecides", timings);
		var worker = county.worker(number);
		var report = timings.time(Step.FIND_OWN, () -> desk.find(worker, request, "reportBack"));
		timings.time(Step.REPORT, () -> {
			desk.complete(worker, report, Map.of("returnedOn", this.monday.plusWeeks(1).toString()));
			return null;
		});
	}

	private static void decide(Desk desk, String account, String request, Step step, String expected, Timings timings) {
		var task = timings.time(Step.FIND, () -> desk.find(account, request, expected));
		timings.time(Step.CLAIM, () -> {
			desk.claim(account, task);
			return null;
		});
		timings.time(step, () -> {
			desk.complete(account, task, Map.of("decision", "approve"));
			return null;
		});
	}

	private Map<String, Object> form() {
		return Map.of("kind", "personal", "from", this.monday.toString(), "until", this.monday.plusDays(4).toString(),
				"reason", "家中有事");
	}

}
