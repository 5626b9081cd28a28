package org.shegong.dismissal.grounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.approval.Said;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.WorkerClass;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.dismissal.leaving.SeveranceWarnings;
import org.shegong.dismissal.leaving.WageFaults;
import org.shegong.policy.Area;

/**
 * Why somebody may not leave in this way, and what is lawful instead. First who may leave
 * how, then whether the ground has its facts, then what protects, what is due and when.
 */
public final class DismissalRules {

	public static final Basis UNION = Articles.of("dismissal-union");

	public static final Basis SEVERANCE = Articles.of("dismissal-severance");

	public static final Basis NOTICE = Articles.of("dismissal-notice");

	/** Whatever ground is chosen. */
	static final Basis GROUND = Articles.of("dismissal-ground");

	private static final Basis[] PROTECTED = { Articles.of("protected-disease"), Articles.of("protected-injury"),
			Articles.of("protected-illness"), Articles.of("protected-motherhood"),
			Articles.of("protected-retirement") };

	static final RuleList<DismissalCase, Objection> HOW = RuleList.of(Area.DISMISSAL, "退出：程序、保护和经济补偿",
			NamedRule.rule("解除前有工会可以听取意见", DismissalRules::unionCanAnswer).on(UNION),
			NamedRule.rule("工资数额合理", DismissalRules::wagesArePositive),
			NamedRule.rule("写明事实和理由", DismissalRules::factsAreTold),
			NamedRule.rule("不在依法保护期内", DismissalRules::isUnprotected)
				.on(PROTECTED)
				.by("protection-years-before-retirement", "protection-service-years", "nursing-months",
						"injury-period-months"),
			NamedRule.rule("工伤已作劳动能力鉴定", DismissalRules::abilityIsAssessed).on(Articles.of("protected-injury")),
			NamedRule.rule("最后一天合理", DismissalRules::dayIsPossible).on(Ground.DEATH.article()),
			NamedRule.rule("提前通知或支付代通知金", DismissalRules::noticeOrPay).on(NOTICE).by("dismissal-notice-days"),
			NamedRule.rule("不倒签", DismissalRules::isNotBackdated).on(GROUND),
			NamedRule.rule("档案中有劳动合同", DismissalRules::contractIsOnFile).on(GROUND),
			NamedRule.rule("经济补偿算得出来", DismissalRules::severanceIsKnown)
				.on(SEVERANCE, SeveranceWarnings.BEFORE)
				.by("severance-average-wage", "severance-cap-factor"));

	private static final int FARTHEST_YEARS = 20;

	private DismissalRules() {
	}

	public static List<Objection> objections(DismissalCase leaving) {
		var who = PersonRules.ALL.ask(leaving).toList();
		if (!Objection.admits(who)) {
			return who;
		}
		if (leaving.effective() == null) {
			return List.of(Objection.formFault("请填写最后一天（劳动合同或职务终止的日期）"));
		}
		return everything(leaving);
	}

	/** What all rules say, also of somebody who has left since. */
	public static List<Objection> everything(DismissalCase leaving) {
		return Stream.of(PersonRules.ALL, FaultRules.ALL, NoFaultRules.ALL, EndingRules.ALL, TermRules.ALL, HOW)
			.flatMap((rules) -> rules.ask(leaving))
			.toList();
	}

	private static Stream<Objection> wagesArePositive(DismissalCase leaving) {
		var wrong = WageFaults.of(leaving.form().averageWage(), leaving.form().cityAverageWage());
		var months = leaving.form().extensionMonths();
		return Stream.concat(wrong,
				(months != null && months < 0) ? Stream.of(Objection.formFault("协商延长的月数不能是负数，没有的留空")) : Stream.empty());
	}

	private static Stream<Objection> factsAreTold(DismissalCase leaving) {
		var facts = leaving.form().facts();
		if (facts != null && facts.length() > 2000) {
			return Stream.of(Objection.formFault("事实和理由不能超过2000字"));
		}
		var missing = leaving.way().dismisses() && (Said.nothing(facts));
		return missing ? Stream.of(Objection.formFault("请写明事实和理由，本人和工会都会看到")) : Stream.empty();
	}

	/** Nobody answers for the union but the union (C-b). */
	private static Stream<Objection> unionCanAnswer(DismissalCase leaving) {
		var asked = leaving.way().dismisses() && leaving.probationHearing().isEmpty();
		return refuse(asked && !leaving.hasUnion(),
				"没有可以代表工会提出意见的人，解除理由无法通知工会，不能办理；请在花名册“岗位”表中为本街道登记岗位“镇（街道）工会”，本街道没有工会的，为本县（区）登记岗位“县（区）总工会”；本人和经办人不能代表工会答复",
				UNION);
	}

	private static Stream<Objection> isUnprotected(DismissalCase leaving) {
		return protections(leaving, leaving.effective());
	}

	/**
	 * What LCL 42 and 45 say to a last day; never in the way of fault, agreement or
	 * resignation.
	 */
	public static Stream<Objection> protections(DismissalCase leaving, LocalDate day) {
		if (!leaving.isBarredByProtection() || !leaving.isKept(day)) {
			return Stream.empty();
		}
		var instead = instead(leaving, day);
		return leaving.protections()
			.on(day)
			.stream()
			.map((protection) -> Objection
				.refusal("%s时%s，%s".formatted(Period.inFull(day), protection.inWords(), instead), protection.basis())
				.confiding(leaving.worker().code(), "%s依法不能解除、终止，由经办人核对".formatted(Period.inFull(day))));
	}

	/** A day that only bounds the nursing of a child is no day on which to end it. */
	private static String instead(DismissalCase leaving, LocalDate day) {
		return switch (leaving.way()) {
			case TERM -> leaving.protections().awaitsBirth(day)
					? "劳动合同%s，现在不能终止".formatted(leaving.protections().runsOnInWords(day))
					: "劳动合同%s，届时再终止".formatted(leaving.protections().runsOnInWords(day));
			case POSTING -> "档案中有本单位的劳动合同，返回原单位不能终止该合同；合法途径：保护情形消失后再办理；与本单位没有劳动合同的，请先在花名册“人员”表中更正";
			default -> "不得依照第四十条、第四十一条解除；合法途径：保护情形消失后再办理，或协商一致；有第三十九条过错的不受此限";
		};
	}

	/** The leave of an injury ends, what it took away may not (LCL 42(2)). */
	private static Stream<Objection> abilityIsAssessed(DismissalCase leaving) {
		return leaving.isBarredByProtection() ? leaving.protections()
			.overInjury(leaving.effective())
			.map((over) -> Objection.warning(over.inWords(), over.basis())
				.confiding(leaving.worker().code(), "解除、终止前须由经办人依法核对本人情况"))
			.stream() : Stream.empty();
	}

	private static Stream<Objection> noticeOrPay(DismissalCase leaving) {
		var notice = DismissalNumbers.of(leaving.policy()).noticeDays();
		var days = notice.value();
		if (!leaving.paysInLieu()) {
			return Stream.empty();
		}
		return Stream.of(Objection.warning(
				"没有提前%d日书面通知的，须额外支付一个月工资%s；否则最后一天顺延至送达后第%d日".formatted(days,
						(leaving.wage() != null) ? "（%s元）".formatted(leaving.wage().briefly()) : "", days),
				NOTICE.withLocal(notice.basis())));
	}

	/** Nobody leaves before they came, nor on a day that is no day of this life. */
	private static Stream<Objection> dayIsPossible(DismissalCase leaving) {
		var since = leaving.since();
		var early = since != null && leaving.effective().isBefore(since);
		return Stream.of(
				early ? Objection
					.formFault("最后一天%s早于到岗日期%s，请核对".formatted(Period.inFull(leaving.effective()), Period.inFull(since)))
						: null,
				leaving.effective().isAfter(leaving.today().plusYears(FARTHEST_YEARS))
						? Objection.formFault("最后一天%s太远，请核对年份".formatted(Period.inFull(leaving.effective()))) : null,
				(leaving.ground() == Ground.DEATH && leaving.effective().isAfter(leaving.today()))
						? Objection.formFault("死亡日期%s还没有到，请核对".formatted(Period.inFull(leaving.effective()))) : null,
				(leaving.way() == Way.AGREEMENT && leaving.effective().isBefore(leaving.today()))
						? Objection.refusal("协商一致不能倒签：最后一天%s早于今天".formatted(Period.inFull(leaving.effective())),
								leaving.ground().article())
						: null)
			.filter(Objects::nonNull);
	}

	private static Stream<Objection> isNotBackdated(DismissalCase leaving) {
		var past = leaving.way().dismisses() && leaving.effective().isBefore(leaving.today());
		return past ? Stream
			.of(Objection.warning("最后一天%s早于今天：解除自书面通知送达之日起生效，不能追溯".formatted(Period.inFull(leaving.effective())),
					leaving.ground().article()))
				: Stream.empty();
	}

	private static Stream<Objection> contractIsOnFile(DismissalCase leaving) {
		var needed = leaving.way() != Way.POSTING && leaving.way() != Way.DEATH && leaving.way() != Way.OFFICE;
		return warn(needed && leaving.contract().isEmpty() && leaving.worker().workerClass() != WorkerClass.ELECTED,
				"档案中没有劳动合同，请在花名册“人员”表中补登劳动合同的起止日期", leaving.ground().article());
	}

	private static Stream<Objection> severanceIsKnown(DismissalCase leaving) {
		if (!leaving.severanceIsDue()) {
			return Stream.empty();
		}
		if (leaving.severance().isEmpty()) {
			return Stream.of(Objection.warning("应支付经济补偿，但花名册没有到岗日期或合同起始日期，无法计算，请在花名册“人员”表中补登到岗日期", SEVERANCE));
		}
		return SeveranceWarnings.of(leaving);
	}

	static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

	public static Stream<Objection> warn(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.warning(message, basis)) : Stream.empty();
	}

}
