package org.shegong.benchmark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.shegong.policy.WorkCalendar;
import org.shegong.support.City;

/**
 * Three working days of personal leave that are over, so that the return can be reported
 * as soon as the leave is granted.
 */
record Leave(LocalDate from, LocalDate backOn) {

	private static final int WEEKS = 10;

	/** The latest Monday to Wednesday without a holiday, up to the Thursday after it. */
	static Leave recent(WorkCalendar calendar) {
		var monday = LocalDate.now(ZoneId.of("Asia/Shanghai")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return IntStream.rangeClosed(1, WEEKS)
			.mapToObj(monday::minusWeeks)
			.filter((from) -> from.datesUntil(from.plusDays(4)).allMatch(calendar::isWorkday))
			.map((from) -> new Leave(from, from.plusDays(3)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no ordinary week among the last " + WEEKS));
	}

	/** Drives one case from the application to the return, as the two people do. */
	void take(City city, int number, Timings timings) {
		var worker = Town.worker(number);
		var secretary = Town.secretary(number);
		var request = timings.time(Step.START, () -> city.start(worker, "leave", form(this.from)))
			.path("businessKey")
			.asText();
		var inbox = "/engine-rest/task?processInstanceBusinessKey=" + request;
		var decision = timings.time(Step.FIND, () -> city.get(secretary, inbox));
		submit(city, secretary, task(decision, "secretaryDecides"), Map.of("decision", "approve"), Step.DECIDE,
				timings);
		var report = timings.time(Step.FIND_OWN, () -> city.get(worker, inbox));
		submit(city, worker, task(report, "reportBack"), Map.of("returnedOn", this.backOn.toString()), Step.REPORT,
				timings);
	}

	private static void submit(City city, String account, String task, Map<String, String> fields, Step step,
			Timings timings) {
		var variables = new HashMap<String, Object>();
		fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
		timings.time(step,
				() -> city.post(account, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables)));
	}

	private static String task(JsonNode found, String expected) {
		var task = found.path(0);
		if (!task.path("taskDefinitionKey").asText().equals(expected)) {
			throw new IllegalStateException("expected the task " + expected + ", found " + found);
		}
		return task.path("id").asText();
	}

	private static Map<String, String> form(LocalDate from) {
		return Map.of("kind", "personal", "from", from.toString(), "until", from.plusDays(2).toString(), "reason",
				"家中有事");
	}

}
