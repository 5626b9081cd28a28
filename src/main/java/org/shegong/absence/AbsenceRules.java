package org.shegong.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;

/**
 * What stands against calling days an absence; an empty list means nothing does. A
 * missing filing is never among the reasons to call them so.
 */
final class AbsenceRules {

	private static final Basis AFTER_THE_FACT = Articles.of("absence-after-the-fact");

	private static final Basis ONCE = Articles.of("absence-once");

	private static final Basis WORKING_DAYS = Articles.of("absence-rest-days");

	private static final Basis CALENDAR = Articles.of("calendar-unknown");

	private static final int LONGEST_TEXT = 1000;

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.ABSENCE, "旷工",
			NamedRule.rule("填写起止日期", AbsenceRules::daysAreGiven),
			NamedRule.rule("起止日期先后正确", AbsenceRules::daysAreInOrder),
			NamedRule.rule("相隔不到一年", AbsenceRules::lastsNoYear),
			NamedRule.rule("缺勤已经发生", AbsenceRules::liesInThePast).on(AFTER_THE_FACT),
			NamedRule.rule("写明缺勤情况", AbsenceRules::circumstancesAreTold),
			NamedRule.rule("同一天不重复登记", AbsenceRules::isNotRegistered).on(ONCE),
			NamedRule.rule("其间有工作日", AbsenceRules::missesWorkingDays).on(WORKING_DAYS),
			NamedRule.rule("没有批准离岗", AbsenceRules::isNotExcused)
				.by("missing-filing-is-absence", "unapproved-is-absence"),
			NamedRule.rule("其间没有未审定的申请", AbsenceRules::awaitsNoDecision).by("unapproved-is-absence"),
			NamedRule.rule("档案中有月工资", AbsenceRules::wageIsOnFile).by("absence-deduction-basis"),
			NamedRule.rule("放假安排已公布", AbsenceRules::calendarIsKnown).on(CALENDAR));

	private AbsenceRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param today the day the report counts as submitted
	 * @param workingDays of the period
	 * @param absent those of them that nothing approved excuses
	 * @param excuses leave and outings in the period
	 * @param registered absences already registered in the period, in words
	 * @param wageKnown whether a wage is on file
	 * @param unscheduled years it touches whose holidays are not known
	 */
	record Situation(AbsenceReport report, LocalDate today, Policy policy, int workingDays, SortedSet<LocalDate> absent,
			List<Excuse> excuses, List<String> registered, boolean wageKnown, List<Integer> unscheduled) {

		/** A report whose days are not given as they should be. */
		static Situation undated(AbsenceReport report, LocalDate today, Policy policy) {
			return new Situation(report, today, policy, 0, new TreeSet<>(), List.of(), List.of(), true, List.of());
		}

	}

	static List<Objection> objections(Situation situation) {
		return ALL.ask(situation).toList();
	}

	private static Stream<Objection> daysAreGiven(Situation absence) {
		var missing = absence.report().from() == null || absence.report().until() == null;
		return fault(missing, "请填写旷工的起止日期");
	}

	private static Stream<Objection> daysAreInOrder(Situation absence) {
		var report = absence.report();
		return fault(report.from() != null && report.until() != null && report.until().isBefore(report.from()),
				"结束日期早于开始日期，请更正");
	}

	private static Stream<Objection> lastsNoYear(Situation absence) {
		return fault(absence.report().lastsLong(), "起止日期相隔一年以上，请核对");
	}

	private static Stream<Objection> liesInThePast(Situation absence) {
		var until = absence.report().until();
		return (until != null && until.isAfter(absence.today())) ? Stream.of(Objection.refusal(
				"%s还没有到，不能登记为旷工，请把结束日期改到%s或之前".formatted(Period.inFull(until), Period.inFull(absence.today())),
				AFTER_THE_FACT)) : Stream.empty();
	}

	private static Stream<Objection> circumstancesAreTold(Situation absence) {
		var told = absence.report().circumstances();
		return Stream.concat(fault(Said.nothing(told), "请写明缺勤情况和已作的联系"),
				fault(told != null && told.length() > LONGEST_TEXT, "情况说明不能超过%d字".formatted(LONGEST_TEXT)));
	}

	private static Stream<Objection> isNotRegistered(Situation absence) {
		return absence.registered()
			.stream()
			.map((other) -> Objection.refusal("与已登记的旷工重叠：%s；请改日期，或在该件中处理".formatted(other), ONCE));
	}

	private static Stream<Objection> missesWorkingDays(Situation absence) {
		return (absence.report().isDated() && absence.workingDays() == 0)
				? Stream.of(Objection.refusal("所填日期都是休息日或节假日，不构成旷工，请核对日期", WORKING_DAYS)) : Stream.empty();
	}

	/**
	 * XX-18 punishes absence without approval; what was approved but not filed is none
	 * (R-10).
	 */
	private static Stream<Objection> isNotExcused(Situation absence) {
		var excuses = inWords(absence, true);
		if (excuses.isEmpty() || absence.workingDays() == absence.absent().size()) {
			return Stream.empty();
		}
		return absence.absent().isEmpty()
				? Stream.of(Objection.refusal("所填日期均已批准离岗：%s，不构成旷工；只是漏报备的，作提醒登记即可".formatted(excuses),
						AbsenceNumbers.of(absence.policy()).missingFilingIsAbsence().basis()))
				: Stream.of(Objection.warning("已批准离岗的日期不计旷工：" + excuses,
						AbsenceNumbers.of(absence.policy()).unapprovedIsAbsence().basis()));
	}

	private static Stream<Objection> awaitsNoDecision(Situation absence) {
		var undecided = inWords(absence, false);
		return undecided.isEmpty() ? Stream.empty() : Stream.of(Objection.warning("其间有尚未审定的申请，建议先办结再认定：" + undecided,
				AbsenceNumbers.of(absence.policy()).unapprovedIsAbsence().basis()));
	}

	private static String inWords(Situation absence, boolean approved) {
		return absence.excuses()
			.stream()
			.filter((excuse) -> excuse.approved() == approved)
			.map(Excuse::inWords)
			.collect(Collectors.joining("、"));
	}

	private static Stream<Objection> wageIsOnFile(Situation absence) {
		return absence.wageKnown() ? Stream.empty()
				: Stream
					.of(Objection.warning("档案中没有月工资，扣发金额待定；请在花名册人员表中补登“%s”的月工资".formatted(absence.report().worker()),
							AbsenceNumbers.of(absence.policy()).deductionBasis().basis()));
	}

	private static Stream<Objection> calendarIsKnown(Situation absence) {
		var years = absence.unscheduled().stream().map(String::valueOf).collect(Collectors.joining("、"));
		return years.isEmpty() ? Stream.empty()
				: Stream.of(Objection.ofSettings("%s年的放假安排尚未录入，工作日按周末和法定节假日推算，请核对".formatted(years), CALENDAR));
	}

	private static Stream<Objection> fault(boolean wrong, String message) {
		return wrong ? Stream.of(Objection.formFault(message)) : Stream.empty();
	}

}
