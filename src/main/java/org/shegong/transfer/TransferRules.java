package org.shegong.transfer;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Period;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Position;

/**
 * What stands against a transfer; an empty list means nothing does (NAT-08, NAT-09,
 * policy.md A.2).
 */
final class TransferRules {

	static final Basis PRESENCE = Articles.of("transfer-presence");

	static final Basis SAME_CONTRACT = Articles.of("contract-changed");

	static final Basis NEW_CONTRACT = Articles.of("transfer-new-contract");

	static final Basis YEARS = Articles.of("transfer-years");

	private static final Basis AHEAD = Articles.of("transfer-ahead");

	private static final Basis PROBATION = Articles.of("transfer-probation");

	private static final Basis DEPUTY = Articles.of("transfer-deputy-secretary");

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.TRANSFER, "调配调动",
			NamedRule.rule("本人在岗", TransferRules::isInPost).on(PRESENCE),
			NamedRule.rule("先批准后到任", TransferRules::isAhead).on(AHEAD),
			NamedRule.rule("没有其他调动", TransferRules::isTheOnlyOne).on(PRESENCE),
			NamedRule.rule("没有借调在外", TransferRules::isNotSeconded).on(PRESENCE),
			NamedRule.rule("调动当天不离岗", TransferRules::isNotAway).on(PRESENCE),
			NamedRule.rule("没有解聘退出", TransferRules::isNotLeaving).on(PRESENCE),
			NamedRule.rule("调往外县前办结其他申请", TransferRules::leavesNothingOpen).on(PRESENCE),
			NamedRule.rule("名额有空缺", TransferRules::placeIsFree)
				.by("quota-formula", "quota-community-cap", "quota-ceiling-per-10000-residents"),
			NamedRule.rule("试用期已满", TransferRules::probationIsOver).on(PROBATION),
			NamedRule.rule("合同尚未到期", TransferRules::contractLasts).on(SAME_CONTRACT),
			NamedRule.rule("用人单位改变的另订合同", TransferRules::contractIsAnew).on(NEW_CONTRACT).by("transfer-employer"),
			NamedRule.rule("工作年限累计计算", TransferRules::yearsCountOn).on(YEARS),
			NamedRule.rule("副书记另按程序任职", TransferRules::deputyIsAppointed).on(DEPUTY));

	private TransferRules() {
	}

	static List<Objection> objections(Situation situation) {
		return Stream.concat(PlaceRules.ALL.ask(situation), ALL.ask(situation)).toList();
	}

	private static Stream<Objection> isInPost(Situation transfer) {
		return transfer.worker().hasLeft() ? refused("%s已退出社区工作者队伍，不能调动".formatted(transfer.worker().name()))
				: Stream.empty();
	}

	/** Once it is asked for, its day may pass while others agree. */
	private static Stream<Objection> isAhead(Situation transfer) {
		var on = transfer.asked().on();
		return (transfer.asksAnew() && on.isBefore(transfer.today())) ? Stream
			.of(Objection.refusal("调动日期（%s）已经过去，请填写今天或以后的日期；已经发生的变动请由人事经办登记".formatted(Period.inFull(on)), AHEAD))
				: Stream.empty();
	}

	private static Stream<Objection> isTheOnlyOne(Situation transfer) {
		return transfer.has("transfer") ? refused("%s已有一项没有办结的调配调动，请等它办结后再申请".formatted(transfer.worker().name()))
				: Stream.empty();
	}

	private static Stream<Objection> isNotSeconded(Situation transfer) {
		return (transfer.has("secondment") || !transfer.seconded().isEmpty())
				? refused("%s有没有办结的借调，请在返岗登记或撤回借调后再调动".formatted(transfer.worker().name())) : Stream.empty();
	}

	/** What keeps them away is told to nobody here. */
	private static Stream<Objection> isNotAway(Situation transfer) {
		return transfer.away()
			.stream()
			.filter((away) -> !away.is(AwayCause.SECONDMENT))
			.map(AwayPeriod::period)
			.findFirst()
			.stream()
			.flatMap((days) -> refused("%s在%s离岗（含申请中的），调动日期请改在%s以后".formatted(transfer.worker().name(), days.inWords(),
					Period.inWords(days.until()))));
	}

	private static Stream<Objection> isNotLeaving(Situation transfer) {
		return transfer.has("dismissal") ? refused("%s的解聘退出正在办理，不能调动".formatted(transfer.worker().name()))
				: Stream.empty();
	}

	/** What is open in a county is decided there. */
	private static Stream<Objection> leavesNothingOpen(Situation transfer) {
		return (transfer.asked().kind() == TransferKind.TO_OTHER_COUNTY && !transfer.open().isEmpty())
				? refused("%s还有没有办结的申请，调往外县的请先办结或撤回".formatted(transfer.worker().name())) : Stream.empty();
	}

	private static Stream<Objection> refused(String message) {
		return Stream.of(Objection.refusal(message, PRESENCE));
	}

	private static Stream<Objection> placeIsFree(Situation transfer) {
		return transfer.quota().stream();
	}

	private static Stream<Objection> probationIsOver(Situation transfer) {
		var until = transfer.probation();
		return (until != null) ? Stream
			.of(Objection.warning("试用期至%s，调动后照常计算、不能延长或重新约定，请确认原社区已作考核".formatted(Period.inWords(until)), PROBATION))
				: Stream.empty();
	}

	private static Stream<Objection> contractLasts(Situation transfer) {
		var until = transfer.contractEnd();
		return (until != null)
				? Stream
					.of(Objection.warning("劳动合同于%s到期，早于调动日期，请先核对是否续订".formatted(Period.inWords(until)), SAME_CONTRACT))
				: Stream.empty();
	}

	private static Stream<Objection> contractIsAnew(Situation transfer) {
		return transfer.changesEmployer()
				? Stream.of(
						Objection.warning(
								"用人单位由%s变为%s：须经本人同意，原劳动合同在调动前一日协商解除，并自调动之日起一个月内与新单位订立书面劳动合同，工作年限合并计算"
									.formatted(transfer.from().employer().name(), transfer.to().employer().name()),
								NEW_CONTRACT))
				: Stream.empty();
	}

	private static Stream<Objection> yearsCountOn(Situation transfer) {
		return (transfer.asked().kind() == TransferKind.TO_OTHER_COUNTY && transfer.to() != null
				&& !transfer.from().sameRoot(transfer.to()))
						? Stream.of(Objection.warning("不在同一市：请核对是否同省，省内流动的社区工作年限累计计算、岗位等级互认，跨省的由调入地确定", YEARS))
						: Stream.empty();
	}

	private static Stream<Objection> deputyIsAppointed(Situation transfer) {
		return (transfer.leavesUnit() && transfer.placement().positions().contains(Position.DEPUTY_SECRETARY))
				? Stream.of(Objection.warning("副书记由所在社区党组织产生，调入后继续任职的，请同时按党内程序办理", DEPUTY)) : Stream.empty();
	}

}
