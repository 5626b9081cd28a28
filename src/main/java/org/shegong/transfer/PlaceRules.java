package org.shegong.transfer;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Figure;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;

/**
 * Where somebody may be moved to, and as what (NAT-08, NAT-28, ORD-49, policy.md A.11).
 */
final class PlaceRules {

	static final Basis ELECTED = Articles.of("transfer-elected");

	private static final Basis PLACE = Articles.of("transfer-place");

	private static final Basis CLASSES = Articles.of("transfer-classes");

	private static final List<Position> BY_ELECTION = List.of(Position.SECRETARY, Position.DIRECTOR,
			Position.COMMITTEE_MEMBER);

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.TRANSFER, "调配调动：去处",
			NamedRule.rule("本地规定有这一类调动", PlaceRules::rulesHaveIt)
				.by("redeployment", "transfer-rotation", "transfer-posting-in"),
			NamedRule.rule("调入单位与类别相符", PlaceRules::placeFits).on(PLACE),
			NamedRule.rule("确有变动", PlaceRules::somethingChanges).on(PLACE),
			NamedRule.rule("选任人员不调离选举他们的社区", PlaceRules::electedStay).on(ELECTED),
			NamedRule.rule("选任职务不由调动产生", PlaceRules::officesAreElected).on(ELECTED),
			NamedRule.rule("人员类别与调动相符", PlaceRules::classFits).on(CLASSES));

	private PlaceRules() {
	}

	private static Stream<Objection> rulesHaveIt(Situation transfer) {
		var numbers = transfer.numbers();
		return switch (transfer.asked().kind()) {
			case WITHIN_TOWN -> unless(numbers.redeployment(), "本地当时没有街道（镇）统筹调配社区专职工作人员的规定，不能按调配办理");
			case ROTATION -> unless(numbers.rotation(), "本地没有社区工作者轮岗的规定，不能按轮岗办理；街道（镇）内的调整请选“街道（镇）内调配”");
			case POSTED_IN -> unless(numbers.postingIn(), "本地当时没有选派干部到社区挂职的规定，不能按挂职办理");
			default -> Stream.empty();
		};
	}

	private static Stream<Objection> unless(Figure<Boolean> allowed, String message) {
		return allowed.value() ? Stream.empty() : Stream.of(Objection.refusal(message, allowed.basis()));
	}

	private static Stream<Objection> placeFits(Situation transfer) {
		var to = transfer.to();
		if (to == null || !to.isCommunity()) {
			return refused("“%s”不是花名册中的社区，请选择调入的社区".formatted((to != null) ? to.name() : transfer.asked().to()));
		}
		var from = transfer.from();
		return switch (transfer.asked().kind()) {
			case WITHIN_TOWN,
					ROTATION ->
				from.sameTown(to) ? Stream.empty()
						: refused("“%s”不在%s，%s在本街道（镇）内进行；去其他街道（镇）的请选“县内跨街道（镇）调动”".formatted(to.name(),
								(from.town() != null) ? from.town().name() : from.name(),
								transfer.asked().kind().title()));
			case BETWEEN_TOWNS -> (from.sameCounty(to) && !from.sameTown(to)) ? Stream.empty()
					: refused("“%s”%s".formatted(to.name(), from.sameTown(to) ? "在本街道（镇）内，请选“街道（镇）内调配”"
							: "不在%s，请选“调往外县（区、旗）”".formatted(from.county().name())));
			case TO_OTHER_COUNTY -> from.sameCounty(to)
					? refused("“%s”在本县（区、旗）内，请选“街道（镇）内调配”或“县内跨街道（镇）调动”".formatted(to.name())) : Stream.empty();
			case POSTED_IN -> from.sameCounty(to) ? Stream.empty()
					: refused("“%s”不在%s；上级机关选派的，请先在花名册中把本人登记到受派的县（区、旗）".formatted(to.name(), from.county().name()));
		};
	}

	private static Stream<Objection> refused(String message) {
		return Stream.of(Objection.refusal(message, PLACE));
	}

	private static Stream<Objection> somethingChanges(Situation transfer) {
		if (transfer.to() == null || transfer.leavesUnit()) {
			return Stream.empty();
		}
		var rotates = transfer.asked().kind() == TransferKind.ROTATION;
		return (rotates && transfer.placement().changes(transfer.worker().positions())) ? Stream.empty()
				: refused("%s已在%s%s".formatted(transfer.worker().name(), transfer.to().name(),
						rotates ? "，岗位也没有变化；社区内轮岗的请填写调动后的岗位或网格" : "，请选择其他社区"));
	}

	/** Only those who elected them recall them (policy.md A.11). */
	private static Stream<Objection> electedStay(Situation transfer) {
		var worker = transfer.worker();
		var stays = !transfer.leavesUnit() && transfer.placement().positions().equals(worker.positions());
		return (worker.holdsElectedOffice() && !stays)
				? Stream.of(Objection.refusal("%s是%s选举产生的%s，不能调离选举其任职的社区或改变其职务；须先按程序辞去职务或任期届满".formatted(worker.name(),
						transfer.from().name(), worker.positionTitles()), ELECTED))
				: Stream.empty();
	}

	private static Stream<Objection> officesAreElected(Situation transfer) {
		return transfer.placement()
			.positions()
			.stream()
			.filter((position) -> BY_ELECTION.contains(position) && !transfer.worker().positions().contains(position))
			.map((position) -> Objection.refusal("“%s”由选举产生，不能通过调动任职，请另按选任程序办理".formatted(position.title()), ELECTED));
	}

	private static Stream<Objection> classFits(Situation transfer) {
		var sent = transfer.worker().workerClass() == WorkerClass.POSTED;
		if (transfer.asked().kind() == TransferKind.POSTED_IN) {
			return sent ? Stream.empty() : Stream.of(Objection.refusal("挂职只适用于机关事业单位选派的人员（下派），%s是%s人员"
				.formatted(transfer.worker().name(), transfer.worker().workerClass().title()), CLASSES));
		}
		return switch (transfer.worker().workerClass()) {
			case POSTED -> warned("下派人员的去处由派出单位安排，请先征得派出单位同意");
			case GRADUATE_PROJECT, WELFARE_POST ->
				warned("%s人员的去处按项目规定，请先征得项目主管部门同意".formatted(transfer.worker().workerClass().title()));
			default -> Stream.empty();
		};
	}

	private static Stream<Objection> warned(String message) {
		return Stream.of(Objection.warning(message, CLASSES));
	}

}
