package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.shegong.policy.Policy;

/**
 * The time in which illness is no reason to end a contract (医疗期, policy.md B.4), seen
 * from one sick leave.
 *
 * @param from the first sick day, from which the window runs
 * @param until the last day of the window
 * @param usedDays calendar days of illness inside it without the leave in question
 */
public record MedicalPeriod(int months, int windowMonths, LocalDate from, LocalDate until, int usedDays,
		int limitDays) {

	public static MedicalPeriod of(Question question) {
		var sick = new TreeSet<>(question.history().sickDays());
		var start = sick.isEmpty() || sick.first().isAfter(question.from()) ? question.from() : sick.first();
		var row = row(question, start);
		while (end(start, row).isBefore(question.from())) {
			var next = sick.ceiling(end(start, row).plusDays(1));
			start = (next == null || next.isAfter(question.from())) ? question.from() : next;
			row = row(question, start);
		}
		return new MedicalPeriod(row.get("months"), row.get("within"), start, end(start, row),
				used(sick, start, end(start, row)), row.get("months") * monthly(question.policy()));
	}

	/** Days of illness in the window once a leave is added. */
	int usedWith(Span leave) {
		return this.usedDays + (int) leave.days().filter((day) -> !day.isAfter(this.until)).count();
	}

	/**
	 * One unbroken illness is measured by the calendar, several short ones by days added
	 * up.
	 */
	public boolean covers(Span leave) {
		return usedWith(leave) <= this.limitDays || leave.until().isBefore(this.from.plusMonths(this.months));
	}

	private static int used(SortedSet<LocalDate> sick, LocalDate from, LocalDate until) {
		return sick.subSet(from, until.plusDays(1)).size();
	}

	private static LocalDate end(LocalDate start, Map<String, Integer> row) {
		return start.plusMonths(row.get("within")).minusDays(1);
	}

	private static int monthly(Policy policy) {
		return policy.number("annual-month-calendar-days");
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<String, Integer> row(Question question, LocalDate on) {
		var total = question.worker().workingYears(on);
		var here = question.worker().servingYears(on);
		return (Map) question.policy()
			.table("medical-period")
			.stream()
			.filter((row) -> within(row, "total", total) && within(row, "here", here))
			.findFirst()
			.orElseThrow(
					() -> new IllegalStateException("医疗期表没有工作%d年、本单位%d年的一行，请补全 medical-period".formatted(total, here)));
	}

	private static boolean within(Map<String, Object> row, String measure, int years) {
		var below = (Integer) row.get(measure + "Below");
		return years >= (Integer) row.get(measure + "From") && (below == null || years < below);
	}

}
