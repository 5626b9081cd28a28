package org.shegong.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.worker.Worker;

/** Requests as chance has them, and what is filled in on their way. */
class RandomRequests {

	private static final List<String> PROCESSES = List.of("leave", "leave", "leave", "leave", "outing", "outing",
			"absence", "secondment", "secondment", "renewal", "dismissal", "dismissal", "recruitment", "assessment",
			"probation", "contract");

	private static final List<String> GROUNDS = List.of("rule-breach", "dereliction", "agreement", "resignation",
			"changed-circumstances", "incompetence", "expiry", "retirement", "recall", "posting-ended", "death");

	private final Random random;

	private final LocalDate today;

	RandomRequests(Random random, LocalDate today) {
		this.random = random;
		this.today = today;
	}

	/**
	 * @param account who starts it
	 */
	record Asked(String process, String account, Map<String, Object> fields) {

		boolean isAdministrators() {
			return this.account.equals("admin");
		}

	}

	Asked of(Worker worker, List<OrgUnit> places) {
		var process = pick(PROCESSES);
		var own = process.equals("leave") || process.equals("outing");
		return new Asked(process, own ? worker.code().account().value() : "admin", fields(process, worker, places));
	}

	private Map<String, Object> fields(String process, Worker worker, List<OrgUnit> places) {
		var fields = new LinkedHashMap<String, Object>();
		var from = this.today.plusDays(1 + this.random.nextInt(90));
		switch (process) {
			case "leave" -> {
				fields.put("kind", pick(List.of("personal", "annual", "sick", "personal")));
				fields.put("reason", "家中有事");
				span(fields, from, from.plusDays(this.random.nextInt(40)));
			}
			case "outing" -> {
				fields.putAll(Map.of("destination", "县里", "purpose", "参加培训"));
				span(fields, from, from.plusDays(this.random.nextInt(10)));
			}
			case "absence" -> {
				var day = this.today.minusDays(3 + this.random.nextInt(60));
				fields.putAll(Map.of("worker", worker.code().value(), "circumstances", "未到岗，电话不通"));
				span(fields, day, day.plusDays(this.random.nextInt(25)).isAfter(this.today) ? day
						: day.plusDays(this.random.nextInt(25) % 20));
			}
			case "secondment" -> {
				fields.putAll(Map.of("worker", worker.code().value(), "borrower", pick(units(places, UnitKind.TOWN)),
						"borrowerKind", "town", "reason", "专项工作"));
				span(fields, from, from.plusDays(30 + this.random.nextInt(60)));
			}
			case "dismissal" -> fields.putAll(dismissal(worker));
			case "recruitment" -> fields.putAll(Map.of("unit", pick(units(places, UnitKind.COMMUNITY)), "route",
					pick(List.of("exam", "direct")), "posts", 1, "reason", "补足缺额"));
			case "assessment" -> fields
				.putAll(Map.of("unit", pick(units(places, UnitKind.TOWN)), "year", 2025, "satisfactionWeight", 50));
			default -> fields.put("worker", worker.code().value());
		}
		return fields;
	}

	private Map<String, Object> dismissal(Worker worker) {
		var fields = new LinkedHashMap<String, Object>(Map.of("worker", worker.code().value(), "ground", pick(GROUNDS),
				"effective", this.today.plusDays(31 + this.random.nextInt(200)).toString(), "facts", "有关事实已经核实"));
		fields.putAll(Map.of("rulesPublished", true, "noticeGiven", true, "majorDamage", true, "negotiated", true));
		return fields;
	}

	private static void span(Map<String, Object> fields, LocalDate from, LocalDate until) {
		fields.put("from", from.toString());
		fields.put("until", until.toString());
	}

	private static List<String> units(List<OrgUnit> places, UnitKind kind) {
		return places.stream().filter((unit) -> unit.kind() == kind).map(OrgUnit::code).sorted().toList();
	}

	private <T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	/** What a task asks besides a decision; null where nobody here knows. */
	static Map<String, Object> facts(String task, Asked asked) {
		return switch (task) {
			case "townMeetingDecides", "meetingDecides" -> Map.of("minutes", "会议纪要一号", "present", 5, "members", 5,
					"votesFor", 5, "votesAgainst", 0, "abstentions", 0);
			case "reportBack" -> Map.of("returnedOn", asked.fields().get("until"), "result", "已完成");
			case "reportReturn" -> Map.of("returnedOn", asked.fields().get("until"));
			case "workerExplains" -> Map.of("explanation", "家中急事");
			case "workerStates" -> Map.of("statement", "没有意见");
			case "recordTraining" -> Map.of("hours", 40, "trainedUntil", "2026-05-08");
			case "townDecides" ->
				asked.process().equals("renewal") ? Map.of("openEnded", false, "term", 36, "wage", 6000) : Map.of();
			default -> null;
		};
	}

}
