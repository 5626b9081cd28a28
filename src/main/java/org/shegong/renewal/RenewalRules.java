package org.shegong.renewal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.approval.WageWarnings;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Protection;
import org.shegong.policy.Status;
import org.shegong.worker.WorkerClass;

/** What stands against opening a renewal, and what has to be known when it opens. */
final class RenewalRules {

	static final Basis OPEN_ENDED = Articles.of("renewal-open-ended");

	static final Basis DOUBLE = Articles.of("renewal-double");

	static final Basis RUNS_ON = Articles.of("renewal-runs-on");

	static final Basis SEVERANCE = Articles.of("renewal-severance");

	static final Basis WELFARE = Articles.of("renewal-welfare");

	static final Basis SILENCE = Articles.of("renewal-silence");

	static final Basis DEEMED = Articles.of("renewal-deemed");

	static final Basis WRITTEN = Articles.of("renewal-written");

	static final Basis RETIRED = Articles.of("renewal-retired");

	static final String BIRTH_WANTED = "子女出生日期由所属镇（街道）党政办或县（区）人社局、组织部在“人事登记”中登记，系统随后依法续延；妊娠已终止的，登记实际日期";

	private static final Basis CLASSES = Articles.of("renewal-classes");

	private static final Basis ONCE = Articles.of("renewal-once");

	private static final Map<WorkerClass, String> ELSEWHERE = Map.of(WorkerClass.ELECTED, "由居民或党员选举产生，任期届满由换届选举决定",
			WorkerClass.POSTED, "人事关系在原单位，不与街镇订立劳动合同，由原单位管理", WorkerClass.GRADUATE_PROJECT,
			"签订的是服务协议，服务期满按项目办法办理，符合条件的可以考核转聘");

	static final RuleList<RenewalCase, Objection> ALL = RuleList.of(Area.RENEWAL, "续聘",
			NamedRule.rule("同时只办理一件续聘", RenewalRules::isOpenOnce).on(ONCE),
			NamedRule.rule("未到法定退休年龄", RenewalRules::endsBeforeRetirement).on(RETIRED),
			NamedRule.rule("已到开始续聘的时间", RenewalRules::isInTime).by("renewal-lead-days"),
			NamedRule.rule("期满后未继续用工", RenewalRules::hasNotLapsed).on(SILENCE),
			NamedRule.rule("依法续延的予以提示", RenewalRules::lawKeepsItRunning).on(RUNS_ON),
			NamedRule.rule("应订无固定期限的予以提示", RenewalRules::openEndedIsDue).on(OPEN_ENDED).by("open-ended-years"),
			NamedRule.rule("此前的合同已登记", RenewalRules::earlierTermsAreKnown).on(OPEN_ENDED).by("renewal-gap-days"),
			NamedRule.rule("考核连续合格", RenewalRules::hasPassed).by("renewal-passed-years"),
			NamedRule.rule("公益性岗位不适用无固定期限", RenewalRules::isAnOrdinaryPost).on(WELFARE),
			NamedRule.rule("工资不低于标准", RenewalRules::isPaidEnough)
				.by("wage-base", "wage-probation-percent", "wage-minimum"));

	private RenewalRules() {
	}

	static List<Objection> objections(RenewalCase ending) {
		var elsewhere = ELSEWHERE.get(ending.worker().workerClass());
		if (elsewhere != null) {
			return List.of(Objection.refusal("%s是%s人员，%s，不在此续聘".formatted(ending.worker().name(),
					ending.worker().workerClass().title(), elsewhere), CLASSES));
		}
		if (ending.contract().filter((contract) -> contract.contractFrom() != null).isEmpty()) {
			return List.of(Objection.formFault("档案中没有劳动合同，请在花名册“人员”表中补登劳动合同的起止日期"));
		}
		return (ending.endsOn() != null) ? ALL.ask(ending).toList()
				: List.of(Objection.refusal("劳动合同是无固定期限的，不会期满，不需要续聘", OPEN_ENDED));
	}

	/** Whether contracts of this class end and are renewed here. */
	static boolean isRenewedHere(WorkerClass workerClass) {
		return !ELSEWHERE.containsKey(workerClass);
	}

	/** Why only an open-ended contract may be offered, in words. */
	static String duty(RenewalCase ending) {
		var years = RenewalNumbers.of(ending.policy()).openEndedYears().value();
		return Stream
			.of(ending.hasServedLong() ? "至%s在本单位连续工作满%d年".formatted(Period.inFull(ending.endsOn()), years) : "",
					ending.hasHadTwoTerms() ? "已连续订立固定期限劳动合同%s".formatted(ending.terms().inWords()) : "",
					ending.isDeemedOpenEnded() ? "期满后继续用工至%s满一年未订立书面合同，视为已订立无固定期限劳动合同（第十四条第三款）"
						.formatted(Period.inFull(ending.unwrittenYear())) : "")
			.filter((reason) -> !reason.isEmpty())
			.collect(Collectors.joining("，"));
	}

	static String protectedBy(RenewalCase ending) {
		return ending.protections()
			.on(ending.endsOn())
			.stream()
			.map(Protection::inWords)
			.collect(Collectors.joining("、"));
	}

	private static Stream<Objection> isOpenOnce(RenewalCase ending) {
		return refuse(!ending.pending().isEmpty(), "续聘正在办理：" + String.join("、", ending.pending()), ONCE);
	}

	private static Stream<Objection> endsBeforeRetirement(RenewalCase ending) {
		var age = ending.retirement();
		return refuse(!age.date().isAfter(ending.endsOn().plusDays(1)),
				"合同至%s期满，%s达到法定退休年龄（%s），不再续聘；弹性延迟退休须协商一致并书面约定，退休手续另行办理".formatted(Period.inFull(ending.endsOn()),
						Period.inFull(age.date()), age.inWords()),
				RETIRED);
	}

	private static Stream<Objection> isInTime(RenewalCase ending) {
		return warn(ending.today().isBefore(ending.opensOn()),
				"合同至%s期满，系统将于%s自动开始续聘，现在还早".formatted(Period.inFull(ending.endsOn()), Period.inFull(ending.opensOn())),
				RenewalNumbers.of(ending.policy()).leadDays().basis());
	}

	private static Stream<Objection> hasNotLapsed(RenewalCase ending) {
		return warn(ending.hasLapsed(),
				"合同已于%s期满，本人仍在岗；%s"
					.formatted(Period.inFull(ending.endsOn()),
							ending.workedOn() ? "超过一个月未表示异议，本人可以要求以原条件续订"
									: "至%s未表示异议的，此后本人可以要求以原条件续订".formatted(Period.inFull(ending.silentUntil()))),
				SILENCE);
	}

	private static Stream<Objection> lawKeepsItRunning(RenewalCase ending) {
		if (ending.endsBeforeBirth()) {
			return Stream.of(kept(ending, "合同至%s期满时%s，期满也不能终止；%s".formatted(Period.inFull(ending.endsOn()),
					protectedBy(ending), BIRTH_WANTED)));
		}
		return ending.runsOn() ? Stream.of(kept(ending, "合同至%s期满时%s，依法%s".formatted(Period.inFull(ending.endsOn()),
				protectedBy(ending), ending.runsOnInWords()))) : Stream.empty();
	}

	private static Objection kept(RenewalCase ending, String message) {
		return Objection.warning(message, RUNS_ON)
			.confiding(ending.worker().code(), "合同至%s期满，依法期满不能终止，由经办人核对".formatted(Period.inFull(ending.endsOn())));
	}

	private static Stream<Objection> openEndedIsDue(RenewalCase ending) {
		return ending.openEndedIsDue() ? Stream.of(Objection.warning("%s，本人提出或同意续订的，应当订立无固定期限劳动合同；不订立的，自%s起每月支付二倍工资"
			.formatted(duty(ending), Period.inFull(ending.endsOn().plusDays(1))), OPEN_ENDED)) : Stream.empty();
	}

	/** The roster carries the latest contract only; what came before has to be told. */
	private static Stream<Objection> earlierTermsAreKnown(RenewalCase ending) {
		var first = ending.contracts().get(0).contractFrom();
		var unknown = ending.history().earlierTerms() == null && ending.since() != null && first != null
				&& first.isAfter(ending.since().plusDays(RenewalNumbers.of(ending.policy()).gapDays().value()));
		return warn(unknown && !ending.isWelfarePost() && !ending.openEndedIsDue(),
				"%s来本单位工作，档案中第一份合同自%s起，此前订立的合同没有登记；请核对并填写此前连续订立固定期限合同的次数，连同本合同满二次的，应当订立无固定期限劳动合同"
					.formatted(Period.inFull(ending.since()), Period.inFull(first)),
				OPEN_ENDED.and(RenewalNumbers.of(ending.policy()).gapDays().basis(), Status.DESIGN));
	}

	private static Stream<Objection> hasPassed(RenewalCase ending) {
		var wanted = RenewalNumbers.of(ending.policy()).passedYears().value();
		var passed = ending.assessed().passedInARow();
		return warn(passed < wanted, "最近连续考核合格%d年，不足%d年，请慎重研究是否续聘".formatted(passed, wanted),
				RenewalNumbers.of(ending.policy()).passedYears().basis());
	}

	private static Stream<Objection> isAnOrdinaryPost(RenewalCase ending) {
		return warn(ending.isWelfarePost(), "公益性岗位：不适用无固定期限劳动合同，期满不续订也不支付经济补偿", WELFARE);
	}

	private static Stream<Objection> isPaidEnough(RenewalCase ending) {
		return WageWarnings.of(ending.wage(), null, ending.endsOn(), ending.policy()).stream();
	}

	static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

	private static Stream<Objection> warn(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.warning(message, basis)) : Stream.empty();
	}

}
