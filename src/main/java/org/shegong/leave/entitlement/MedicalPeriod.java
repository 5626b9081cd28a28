package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

import org.shegong.leave.LeaveNumbers;
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
		return new MedicalPeriod(row.months(), row.within(), start, end(start, row), used(sick, start, end(start, row)),
				row.months() * monthly(question.policy()));
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

	private static LocalDate end(LocalDate start, LeaveNumbers.Medical.Period row) {
		return start.plusMonths(row.within()).minusDays(1);
	}

	private static int monthly(Policy policy) {
		return LeaveNumbers.of(policy).annual().monthCalendarDays().value();
	}

	private static LeaveNumbers.Medical.Period row(Question question, LocalDate on) {
		var total = question.worker().workingYears(on);
		var here = question.worker().servingYears(on);
		return question.numbers()
			.medical()
			.period()
			.value()
			.stream()
			.filter((row) -> within(total, row.totalFrom(), row.totalBelow())
					&& within(here, row.hereFrom(), row.hereBelow()))
			.findFirst()
			.orElseThrow(
					() -> new IllegalStateException("医疗期表没有工作%d年、本单位%d年的一行，请补全 medical-period".formatted(total, here)));
	}

	private static boolean within(int years, Integer from, Integer below) {
		return years >= from && (below == null || years < below);
	}

}
