package org.shegong.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;

/** What stands against a result as it is recorded. */
final class ResultRules {

	private static final int LONGEST_PAPER = 200;

	/** Months from the result to the first day in office; later is a slip of the pen. */
	private static final int LONGEST_WAIT = 6;

	private static final Basis MAJORITY = Articles.of("appointment-majority");

	private static final Basis PAPER = Articles.of("appointment-paper");

	static final RuleList<Told, Objection> ALL = RuleList.of(Area.APPOINTMENT, "选任：登记结果",
			NamedRule.rule("日期已到", ResultRules::isDated), NamedRule.rule("选举写明票数", ResultRules::isCounted),
			NamedRule.rule("得票过半数当选", ResultRules::hasTheMajority).on(MAJORITY),
			NamedRule.rule("任命写明文号", ResultRules::hasAPaper).on(PAPER),
			NamedRule.rule("任期不超过规定年限", ResultRules::termIsAllowed).by("appointment-term-years"));

	private ResultRules() {
	}

	/** What was told, of which candidate and when. */
	record Told(AppointmentResult result, Way way, AppointmentNumbers numbers, LocalDate today) {
	}

	static List<Objection> objections(Told told) {
		return ALL.ask(told).toList();
	}

	private static Stream<Objection> isDated(Told told) {
		var on = told.result().on();
		return Stream.concat(fault(on == null, "请填写选举（任命）日期"),
				fault(on != null && on.isAfter(told.today()), "选举（任命）日期还没有到，请在结果产生后登记"));
	}

	private static Stream<Objection> isCounted(Told told) {
		if (told.way() != Way.ELECTION) {
			return Stream.empty();
		}
		var said = told.result();
		if (said.votesFor() == null || said.votesAgainst() == null || said.present() == null) {
			return Stream.of(Objection.formFault("请填写到会人数、赞成票和反对票"));
		}
		return fault(said.votesFor() < 0 || said.votesAgainst() < 0
				|| said.votesFor() + said.votesAgainst() > said.present(), "赞成票和反对票合计不能多于到会人数，请核对");
	}

	private static Stream<Objection> hasTheMajority(Told told) {
		var said = told.result();
		var counted = told.way() == Way.ELECTION && said.votesFor() != null && said.present() != null;
		return (counted && said.isTaken() && said.votesFor() * 2 <= said.present())
				? Stream.of(Objection.refusal(
						"到会%d人，赞成%d票，没有超过半数，不能当选；未当选的请选择“未当选”".formatted(said.present(), said.votesFor()), MAJORITY))
				: Stream.empty();
	}

	private static Stream<Objection> hasAPaper(Told told) {
		var paper = told.result().paper();
		var missing = told.way() == Way.APPOINTMENT && told.result().isTaken() && Said.nothing(paper);
		return Stream.concat(missing ? Stream.of(Objection.refusal("请填写任命文件的文号", PAPER)) : Stream.empty(),
				fault(paper != null && paper.length() > LONGEST_PAPER, "文号不超过%d字".formatted(LONGEST_PAPER)));
	}

	private static Stream<Objection> termIsAllowed(Told told) {
		var said = told.result();
		if (!said.isTaken()) {
			return Stream.empty();
		}
		if (said.from() == null || (said.on() != null && said.from().isBefore(said.on()))) {
			return Stream.of(Objection.formFault("请填写任期起始日期，不早于选举（任命）日期；岗位从这一天起生效"));
		}
		if (said.from().isAfter(told.today().plusMonths(LONGEST_WAIT))) {
			return Stream.of(Objection.formFault("任期起始日期在%d个月以后，请核对年份".formatted(LONGEST_WAIT)));
		}
		var years = told.numbers().termYears();
		var longest = said.longest(years.value());
		if (said.until() != null && said.until().isAfter(longest)) {
			return Stream.of(Objection.refusal(
					"任期最长%d年，自%s起最迟到%s".formatted(years.value(), Period.inFull(said.from()), Period.inFull(longest)),
					years.basis()));
		}
		return fault(said.until() != null && said.until().isBefore(said.from()), "任期结束日期早于起始日期，请更正");
	}

	private static Stream<Objection> fault(boolean stands, String message) {
		return stands ? Stream.of(Objection.formFault(message)) : Stream.empty();
	}

}
