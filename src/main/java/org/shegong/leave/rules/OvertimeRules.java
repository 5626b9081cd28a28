package org.shegong.leave.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.leave.LeaveNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.leave.entitlement.CompensatoryLeave;
import org.shegong.policy.Days;
import org.shegong.policy.Area;

/**
 * Which overtime gives time off (劳动法 44, C-l): that of rest days, each once. Statutory
 * holidays and working days are paid.
 */
@Component
public class OvertimeRules implements RoomRules {

	private static final Basis ONCE = Articles.of("overtime-once");

	private static final int LONGEST_NOTE = 300;

	private static final int LONGEST_SPAN = 31;

	private static final int MOST_HALF_DAYS = 20;

	private final WorkCalendar calendar;

	private final RuleList<Registering, Objection> form = RuleList.of(Area.LEAVE, "加班登记：填写", rule("半天数、日期和说明填写正确",
			(asked) -> form(asked.overtime(), asked.own().validMonths(), asked.policy(), asked.today())));

	private final RuleList<Registering, Objection> days = RuleList.of(Area.LEAVE, "加班登记：日期",
			rule("法定休假日不以补休代替", (asked) -> statutory(asked.overtime(), asked.policy()))
				.by("overtime-statutory-percent"),
			rule("工作日延长工时不登记补休", (asked) -> working(asked.overtime(), asked.policy())).by("overtime-workday-percent"),
			rule("同一休息日只登记一次", (asked) -> registered(asked.overtime(), asked.own())).on(ONCE));

	OvertimeRules(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * Overtime as a clerk registers it.
	 *
	 * @param halfDays worked on the rest days of the span
	 * @param until last day; null for a single one
	 */
	public record Overtime(int halfDays, LocalDate from, LocalDate until, String note) {

		LocalDate last() {
			return (this.until == null) ? this.from : this.until;
		}

		Stream<LocalDate> days() {
			return this.from.datesUntil(last().plusDays(1));
		}

	}

	/** What is registered, beside what is registered already. */
	private record Registering(Overtime overtime, CompensatoryLeave own, Policy policy, LocalDate today) {
	}

	private static NamedRule<Registering, Objection> rule(String name, Function<Registering, List<Objection>> check) {
		return NamedRule.rule(name, (asked) -> check.apply(asked).stream());
	}

	@Override
	public List<RuleList<?, ?>> lists() {
		return List.of(this.form, this.days);
	}

	/**
	 * @param own what is registered already
	 */
	public List<Objection> objections(Overtime overtime, CompensatoryLeave own, Policy policy, LocalDate today) {
		var asked = new Registering(overtime, own, policy, today);
		var faults = this.form.ask(asked).toList();
		if (!faults.isEmpty() || 2 * free(overtime, own).size() >= overtime.halfDays()) {
			return faults;
		}
		var reasons = this.days.ask(asked).toList();
		return !reasons.isEmpty() ? reasons
				: List.of(Objection.refusal("%s只有%d个休息日，不能登记%s；连续加班的请填写最后一天".formatted(inWords(overtime.days()),
						free(overtime, own).size(), new Days(overtime.halfDays()).inWords()), ONCE));
	}

	/** Rest days that give time off and did not give it yet, in their order. */
	public List<LocalDate> free(Overtime overtime, CompensatoryLeave own) {
		return overtime.days()
			.filter((day) -> !this.calendar.isWorkday(day) && !this.calendar.isStatutoryHoliday(day))
			.filter((day) -> !own.creditedOn(day).exceeds(Days.NONE))
			.toList();
	}

	private List<Objection> statutory(Overtime overtime, Policy policy) {
		var days = overtime.days().filter(this.calendar::isStatutoryHoliday).toList();
		return days.isEmpty() ? List.of()
				: List.of(Objection.refusal(
						"%s是法定休假日，加班应支付不低于%d%%的工资，不能以补休代替".formatted(inWords(days.stream()),
								LeaveNumbers.of(policy).overtime().statutoryPercent().value()),
						LeaveNumbers.of(policy).overtime().statutoryPercent().basis()));
	}

	private List<Objection> working(Overtime overtime, Policy policy) {
		var days = overtime.days()
			.filter((day) -> this.calendar.isWorkday(day) && !this.calendar.isStatutoryHoliday(day))
			.toList();
		return days.isEmpty() ? List.of()
				: List.of(Objection.refusal(
						"%s是工作日（含调休上班日），延长工作时间应支付不低于%d%%的工资，不能登记补休".formatted(inWords(days.stream()),
								LeaveNumbers.of(policy).overtime().workdayPercent().value()),
						LeaveNumbers.of(policy).overtime().workdayPercent().basis()));
	}

	private static List<Objection> registered(Overtime overtime, CompensatoryLeave own) {
		var days = overtime.days().filter((day) -> own.creditedOn(day).exceeds(Days.NONE)).toList();
		return days.isEmpty() ? List.of()
				: List.of(Objection.refusal("%s的加班已经登记；登记有误的，请先划去再重新登记".formatted(inWords(days.stream())), ONCE));
	}

	private static List<Objection> form(Overtime overtime, int validMonths, Policy policy, LocalDate today) {
		var faults = new ArrayList<Objection>();
		if (overtime.halfDays() < 1 || overtime.halfDays() > MOST_HALF_DAYS) {
			faults.add(Objection.formFault("一次登记半天至%d天".formatted(MOST_HALF_DAYS / 2)));
		}
		if (overtime.last().isBefore(overtime.from())
				|| overtime.last().isAfter(overtime.from().plusDays(LONGEST_SPAN - 1L))) {
			faults.add(Objection.formFault("加班的最后一天应在第一天之后的%d天以内，请核对日期".formatted(LONGEST_SPAN)));
		}
		if (overtime.last().isAfter(today)) {
			faults.add(Objection.formFault("加班日期" + Period.inFull(overtime.last()) + "还没有到，请在加班之后登记"));
		}
		if (overtime.from().plusMonths(validMonths).isBefore(today)) {
			faults.add(Objection.refusal(
					"%s加班的补休在%s已经到期，不能再登记；没有安排补休的，应支付不低于%d%%的工资".formatted(Period.inFull(overtime.from()),
							Period.inFull(overtime.from().plusMonths(validMonths)),
							LeaveNumbers.of(policy).overtime().restdayPercent().value()),
					LeaveNumbers.of(policy).overtime().restdayPercent().basis()));
		}
		if (overtime.note() != null && overtime.note().length() > LONGEST_NOTE) {
			faults.add(Objection.formFault("说明请控制在" + LONGEST_NOTE + "字以内"));
		}
		return faults;
	}

	private static String inWords(Stream<LocalDate> days) {
		return days.map(Period::inWords).collect(Collectors.joining("、"));
	}

}
