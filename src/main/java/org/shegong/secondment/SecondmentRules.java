package org.shegong.secondment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Term;
import org.shegong.worker.WorkerClass;

/**
 * What stands against a secondment; an empty list means nothing does (policy.md A.10,
 * P-19, P-20).
 */
final class SecondmentRules {

	static final Basis CONTINUED = Articles.of("secondment-continued");

	private static final Basis ONE_REASON_A_DAY = Articles.of("one-reason-a-day");

	private static final Basis AHEAD = Articles.of("secondment-ahead");

	private static final Basis OFFICE = Articles.of("secondment-office");

	private static final Basis PROBATION = Articles.of("secondment-probation");

	private static final Basis CONTRACT = Articles.of("secondment-contract");

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.SECONDMENT, "借调",
			NamedRule.rule("借调期尚未过去", SecondmentRules::isNotOver).on(AHEAD),
			NamedRule.rule("事先申请", SecondmentRules::isAskedAhead).on(AHEAD),
			NamedRule.rule("没有正在进行的借调", SecondmentRules::isNotSecondedAlready).on(ONE_REASON_A_DAY),
			NamedRule.rule("相连的借调先办结", SecondmentRules::earlierIsDecided).on(CONTINUED),
			NamedRule.rule("合并计算不超过期限", SecondmentRules::staysInsideTheMonths).by("secondment-months"),
			NamedRule.rule("不拆分借调", SecondmentRules::isNotSplit).by("secondment-apart-days", "secondment-months"),
			NamedRule.rule("一年内的借调天数如实告知", SecondmentRules::yearIsKnown).by("secondment-apart-days"),
			NamedRule.rule("同一社区同期借调不超过人数", SecondmentRules::headsAreFree).by("secondment-heads"),
			NamedRule.rule("借调期间没有其他离岗", SecondmentRules::isNotAwayOtherwise).on(ONE_REASON_A_DAY),
			NamedRule.rule("选任人员职务不变", SecondmentRules::electedStayElected).on(OFFICE),
			NamedRule.rule("试用期已满", SecondmentRules::probationIsOver).on(PROBATION),
			NamedRule.rule("合同期长于借调期", SecondmentRules::contractLasts).on(CONTRACT));

	private SecondmentRules() {
	}

	static List<Objection> objections(Situation situation) {
		return Stream.of(BorrowerRules.objections(situation), ALL.ask(situation), CoverRules.objections(situation))
			.flatMap((objections) -> objections)
			.toList();
	}

	private static Stream<Objection> isNotOver(Situation secondment) {
		var over = secondment.asked().until().isBefore(secondment.today());
		return over ? Stream.of(Objection.refusal(
				"借调期（至%s）已经过去，不能再批准；已经发生的借调请在花名册档案表中补登".formatted(Period.inFull(secondment.asked().until())), AHEAD))
				: Stream.empty();
	}

	private static Stream<Objection> isAskedAhead(Situation secondment) {
		var from = secondment.asked().from();
		return (from.isBefore(secondment.today()) && !secondment.asked().until().isBefore(secondment.today()))
				? Stream.of(Objection.warning("借调已于%s开始，属于事后补办，请审批人核实批准前是否已经离岗".formatted(Period.inWords(from)), AHEAD))
				: Stream.empty();
	}

	private static Stream<Objection> isNotSecondedAlready(Situation secondment) {
		var asked = secondment.asked();
		return secondment.own()
			.stream()
			.filter((stay) -> stay.overlaps(new Period(asked.from(), asked.until())))
			.map((stay) -> Objection.refusal("这些日子已有%s；续借的请从它结束的次日开始".formatted(stay.inWords()), ONE_REASON_A_DAY));
	}

	private static Stream<Objection> earlierIsDecided(Situation secondment) {
		var asked = secondment.asked();
		return secondment.own()
			.stream()
			.filter((stay) -> stay.pending() && !stay.overlaps(new Period(asked.from(), asked.until())))
			.map((stay) -> Objection.refusal("与它相连的%s还没有批完，请等它办结后再申请".formatted(stay.inWords()), CONTINUED));
	}

	/** An extension counts from the first day of what it extends. */
	private static Stream<Objection> staysInsideTheMonths(Situation secondment) {
		var last = new Term(secondment.begin(), SecondmentNumbers.of(secondment.policy()).months().value()).lastDay();
		var basis = SecondmentNumbers.of(secondment.policy()).months().basis();
		if (!secondment.end().isAfter(last)) {
			return Stream.empty();
		}
		var months = SecondmentNumbers.of(secondment.policy()).months().value();
		if (secondment.own().isEmpty()) {
			return Stream
				.of(Objection.refusal("借调不得超过%d个月：自%s起最迟到%s，不能到%s".formatted(months, Period.inFull(secondment.begin()),
						Period.inFull(last), Period.inFull(secondment.asked().until())), basis));
		}
		return Stream.of(Objection.refusal("与%s相连，合并计算不得超过%d个月：自%s起最迟到%s".formatted(
				secondment.own().stream().map(Stay::inWords).collect(Collectors.joining("、")), months,
				Period.inFull(secondment.begin()), Period.inFull(last)), basis.under("R-29")));
	}

	/** Three months, a few days back and three months again count as one. */
	private static Stream<Objection> isNotSplit(Situation secondment) {
		if (secondment.near().isEmpty()) {
			return Stream.empty();
		}
		var apart = SecondmentNumbers.of(secondment.policy()).apartDays().basis();
		var months = SecondmentNumbers.of(secondment.policy()).months().basis();
		var message = "与%s相隔不足%d天，合并计算共%d天".formatted(
				secondment.near().stream().map(Stay::inWords).collect(Collectors.joining("、")),
				SecondmentNumbers.of(secondment.policy()).apartDays().value(), secondment.addedDays());
		return Stream.of(
				(secondment.addedDays() > secondment.allowedDays())
						? Objection.refusal("%s，超过%d个月（%d天）：%s".formatted(message,
								SecondmentNumbers.of(secondment.policy()).months().value(), secondment.allowedDays(),
								left(secondment)), months.and(apart, apart.status()))
						: Objection.warning(message, apart));
	}

	private static String left(Situation secondment) {
		var last = secondment.endsOn();
		return last.isBefore(secondment.asked().from()) ? "请间隔期满后再借调" : "最迟到" + Period.inFull(last);
	}

	/** Whoever decides sees how much of the year the community was without them. */
	private static Stream<Objection> yearIsKnown(Situation secondment) {
		return secondment.recent().isEmpty() ? Stream.empty()
				: Stream.of(Objection.warning(
						"到%s为止的十二个月内借调合计%d天（含本次），此前：%s".formatted(Period.inFull(secondment.asked().until()),
								secondment.daysInTheYear(),
								secondment.recent().stream().map(Stay::inWords).collect(Collectors.joining("、"))),
						SecondmentNumbers.of(secondment.policy()).apartDays().basis()));
	}

	private static Stream<Objection> headsAreFree(Situation secondment) {
		var most = SecondmentNumbers.of(secondment.policy()).heads().value();
		var day = secondment.fullest();
		if (secondment.awayOn(day) < most) {
			return Stream.empty();
		}
		var who = secondment.others().stream().filter((stay) -> stay.covers(day)).map(Stay::inWords);
		return Stream.of(Objection.refusal(
				"同一社区同一时期最多借调%d人：%s已有%d人借调在外或正在申请（%s）".formatted(most, Period.inFull(day), secondment.awayOn(day),
						who.collect(Collectors.joining("、"))),
				SecondmentNumbers.of(secondment.policy()).heads().basis()));
	}

	/** A leave stays valid during a secondment; a duty elsewhere does not go with it. */
	private static Stream<Objection> isNotAwayOtherwise(Situation secondment) {
		return secondment.away().stream().map((other) -> {
			var what = "%s（%s）".formatted(other.title(), new Period(other.from(), other.until()).inFull());
			return other.isLeave() ? Objection.warning("借调期间已有" + what + "，假期不受影响，请与借用单位说明", ONE_REASON_A_DAY)
					: Objection.refusal("借调期间已有%s，请改期，或先将其撤回、办结".formatted(what), ONE_REASON_A_DAY);
		});
	}

	private static Stream<Objection> electedStayElected(Situation secondment) {
		return (secondment.worker().workerClass() == WorkerClass.ELECTED)
				? Stream.of(Objection.warning(
						"“%s”是选举产生的成员，借调不改变其职务，其职责须有人代行，也不得以借调代替罢免或辞职".formatted(secondment.worker().name()), OFFICE))
				: Stream.empty();
	}

	private static Stream<Objection> probationIsOver(Situation secondment) {
		var until = secondment.probation();
		return (until != null)
				? Stream
					.of(Objection.warning("试用期至%s，借调期间照常计算、不能延长，社区可能无从考核".formatted(Period.inWords(until)), PROBATION))
				: Stream.empty();
	}

	private static Stream<Objection> contractLasts(Situation secondment) {
		var until = secondment.contractEnd();
		return (until != null)
				? Stream.of(Objection.warning("劳动合同于%s到期，早于借调结束，请先核对是否续订".formatted(Period.inWords(until)), CONTRACT))
				: Stream.empty();
	}

}
