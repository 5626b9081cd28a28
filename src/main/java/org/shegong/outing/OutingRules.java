package org.shegong.outing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.policy.Period;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.Status;
import org.shegong.worker.AwayPeriod;

/**
 * What stands against an outing; an empty list means nothing does. An outing asked for
 * late is warned about and not refused: whether it was an absence is for people to
 * decide.
 */
final class OutingRules {

	static final Basis ONE_REASON_A_DAY = Articles.of("one-reason-a-day");

	private static final Basis CALENDAR = Articles.of("calendar-unknown");

	private static final int LONGEST_DESTINATION = 200;

	private static final int LONGEST_PURPOSE = 1000;

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.OUTING, "因公外出",
			NamedRule.rule("填写外出地点", OutingRules::destinationIsNamed),
			NamedRule.rule("填写外出事由", OutingRules::purposeIsNamed), NamedRule.rule("填写起止日期", OutingRules::daysAreGiven),
			NamedRule.rule("起止日期先后正确", OutingRules::daysAreInOrder),
			NamedRule.rule("一次不超过一年", OutingRules::lastsNoYear),
			NamedRule.rule("同一天没有别的离岗", OutingRules::overlapsNothing).on(ONE_REASON_A_DAY),
			NamedRule.rule("代岗人在岗", OutingRules::deputyIsThere).on(ONE_REASON_A_DAY),
			NamedRule.rule("事先报批", OutingRules::isAskedInTime).by("unapproved-is-absence"),
			NamedRule.rule("带齐规定的凭证", OutingRules::papersAreBrought).by("outing-evidence"),
			NamedRule.rule("放假安排已公布", OutingRules::calendarIsKnown).on(CALENDAR),
			NamedRule.rule("审批层级有据", OutingRules::chainIsPrescribed).by("outing-chain-basis"));

	private OutingRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param today the day the application counts as submitted
	 * @param away other days away that it would overlap
	 * @param deputy what keeps whoever is named from standing in
	 * @param unscheduled years it touches whose holidays are not known
	 */
	record Situation(OutingApplication asked, LocalDate today, Policy policy, List<AwayPeriod> away,
			List<Objection> deputy, List<Integer> unscheduled) {
	}

	static List<Objection> objections(Situation situation) {
		return ALL.ask(situation).toList();
	}

	private static Stream<Objection> destinationIsNamed(Situation outing) {
		return text("外出地点", outing.asked().destination(), LONGEST_DESTINATION);
	}

	private static Stream<Objection> purposeIsNamed(Situation outing) {
		return text("外出事由", outing.asked().purpose(), LONGEST_PURPOSE);
	}

	private static Stream<Objection> text(String field, String given, int longest) {
		if (Said.nothing(given)) {
			return Stream.of(Objection.formFault("请填写" + field));
		}
		return (given.length() > longest) ? Stream.of(Objection.formFault("%s不能超过%d字".formatted(field, longest)))
				: Stream.empty();
	}

	private static Stream<Objection> daysAreGiven(Situation outing) {
		var missing = outing.asked().from() == null || outing.asked().until() == null;
		return missing ? Stream.of(Objection.formFault("请填写外出的起止日期")) : Stream.empty();
	}

	private static Stream<Objection> daysAreInOrder(Situation outing) {
		var reversed = outing.asked().from() != null && outing.asked().until() != null && !outing.asked().isDated();
		return reversed ? Stream.of(Objection.formFault("外出结束日期早于开始日期，请更正")) : Stream.empty();
	}

	/** Nothing is known to limit an outing; a year is a slip of the pen. */
	private static Stream<Objection> lastsNoYear(Situation outing) {
		var asked = outing.asked();
		return (asked.isDated() && asked.until().isAfter(asked.from().plusYears(1)))
				? Stream.of(Objection.formFault("一次外出超过一年，请核对起止日期")) : Stream.empty();
	}

	private static Stream<Objection> overlapsNothing(Situation outing) {
		return outing.away()
			.stream()
			.map((other) -> Objection.refusal(
					"%s已有%s，请改期，或先将其撤回、办结".formatted(new Period(other.from(), other.until()).inWords(), other.words()),
					ONE_REASON_A_DAY));
	}

	private static Stream<Objection> deputyIsThere(Situation outing) {
		return outing.deputy().stream();
	}

	/** XX-18: going out without approval counts as absence, so a late request says so. */
	private static Stream<Objection> isAskedInTime(Situation outing) {
		var from = outing.asked().from();
		return (from != null && from.isBefore(outing.today())) ? Stream
			.of(Objection.warning("外出已于%s开始，属于事后补报；未按规定报批同意的外出，由镇（街道）决定是否按旷工处理".formatted(Period.inFull(from)),
					OutingNumbers.of(outing.policy()).unapprovedIsAbsence().basis()))
				: Stream.empty();
	}

	/** The form takes no papers; whoever takes down the return looks at them. */
	private static Stream<Objection> papersAreBrought(Situation outing) {
		var papers = OutingNumbers.of(outing.policy()).evidence().value();
		return papers.isBlank() ? Stream.empty()
				: Stream.of(Objection.warning("本次外出须有%s，最迟报告返岗时交所属党政办核验".formatted(papers),
						OutingNumbers.of(outing.policy()).evidence().basis()));
	}

	private static Stream<Objection> calendarIsKnown(Situation outing) {
		return outing.unscheduled().isEmpty() ? Stream.empty() : Stream.of(Objection
			.ofSettings("%s年的放假安排尚未录入，工作日按周末和法定节假日推算，请在安排公布后核对".formatted(years(outing.unscheduled())), CALENDAR));
	}

	private static String years(List<Integer> years) {
		return String.join("、", years.stream().map(String::valueOf).toList());
	}

	private static Stream<Objection> chainIsPrescribed(Situation outing) {
		var basis = OutingNumbers.of(outing.policy()).chainBasis().basis();
		return (basis.status() == Status.DESIGN) ? Stream.of(Objection.warning("本地没有规定外出由谁审批，按系统默认的审批链办理", basis))
				: Stream.empty();
	}

}
