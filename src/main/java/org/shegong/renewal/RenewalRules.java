package org.shegong.renewal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.Objection;
import org.shegong.approval.Period;
import org.shegong.approval.WageWarnings;
import org.shegong.policy.Basis;
import org.shegong.policy.Protection;
import org.shegong.policy.Status;
import org.shegong.worker.WorkerClass;

/** What stands against opening a renewal, and what has to be known when it opens. */
final class RenewalRules {

	static final Basis OPEN_ENDED = new Basis("LCL 14(2), C-4",
			"劳动合同法第十四条第二款：连续工作满十年，或连续订立二次固定期限劳动合同且没有第三十九条和第四十条第（一）、（二）项情形，劳动者提出或者同意续订的，应当订立无固定期限劳动合同，劳动者提出订立固定期限的除外",
			Status.LAW);

	static final Basis DOUBLE = new Basis("LCL 82(2), LCL 14(2)",
			"劳动合同法第八十二条第二款：违反规定不与劳动者订立无固定期限劳动合同的，自应当订立之日起每月支付二倍工资", Status.LAW);

	static final Basis RUNS_ON = new Basis("LCL 45, LCL 42", "劳动合同法第四十五条：期满时有第四十二条情形之一的，劳动合同应当续延至相应的情形消失时终止",
			Status.LAW);

	static final Basis SEVERANCE = new Basis("LCL 46(5), LCL 47",
			"劳动合同法第四十六条第（五）项、第四十七条：期满终止的支付经济补偿，用人单位维持或者提高约定条件续订、劳动者不同意续订的除外", Status.LAW);

	static final Basis WELFARE = new Basis("Regs 12", "劳动合同法实施条例第十二条：公益性岗位的劳动合同不适用无固定期限劳动合同和支付经济补偿的规定", Status.LAW);

	static final Basis SILENCE = new Basis("Interp. (二) 11, LCL 10, LCL 82(1)",
			"最高人民法院关于审理劳动争议案件适用法律问题的解释（二）第十一条：期满后仍在工作，用人单位未表示异议超过一个月的，劳动者可以要求以原条件续订；符合条件的订立无固定期限劳动合同；劳动合同法第八十二条第一款：超过一个月未订立书面合同的每月支付二倍工资",
			Status.LAW);

	static final Basis DEEMED = new Basis("LCL 14(3), Regs 7", "劳动合同法第十四条第三款：自用工之日起满一年不订立书面劳动合同的，视为已订立无固定期限劳动合同",
			Status.LAW);

	static final Basis WRITTEN = new Basis("LCL 10, LCL 82(1)", "劳动合同法第十条、第八十二条第一款：应当订立书面劳动合同，超过一个月未订立的每月支付二倍工资",
			Status.LAW);

	static final Basis RETIRED = new Basis("Regs 21, C-8", "劳动合同法实施条例第二十一条：达到法定退休年龄的，劳动合同终止；渐进式延迟法定退休年龄的决定",
			Status.LAW);

	static final String BIRTH_WANTED = "子女出生日期由所属镇（街道）党政办或县（区）人社局、组织部在“人事登记”中登记，系统随后依法续延；妊娠已终止的，登记实际日期";

	private static final Basis CLASSES = new Basis("A.1, NAT-02, C-13", "系统默认：只有与街道（乡镇）订立劳动合同的招聘人员和公益性岗位人员在此续聘",
			Status.DESIGN);

	private static final Basis ONCE = new Basis("DESIGN", "系统默认：同一人同时只办理一件续聘", Status.DESIGN);

	private static final Map<WorkerClass, String> ELSEWHERE = Map.of(WorkerClass.ELECTED, "由居民或党员选举产生，任期届满由换届选举决定",
			WorkerClass.POSTED, "人事关系在原单位，不与街镇订立劳动合同，由原单位管理", WorkerClass.GRADUATE_PROJECT,
			"签订的是服务协议，服务期满按项目办法办理，符合条件的可以考核转聘");

	private static final List<Function<RenewalCase, Stream<Objection>>> ALL = List.of(RenewalRules::isOpenOnce,
			RenewalRules::endsBeforeRetirement, RenewalRules::isInTime, RenewalRules::hasNotLapsed,
			RenewalRules::lawKeepsItRunning, RenewalRules::openEndedIsDue, RenewalRules::earlierTermsAreKnown,
			RenewalRules::hasPassed, RenewalRules::isAnOrdinaryPost, RenewalRules::isPaidEnough);

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
		return (ending.endsOn() != null) ? ALL.stream().flatMap((rule) -> rule.apply(ending)).toList()
				: List.of(Objection.refusal("劳动合同是无固定期限的，不会期满，不需要续聘", OPEN_ENDED));
	}

	/** Whether contracts of this class end and are renewed here. */
	static boolean isRenewedHere(WorkerClass workerClass) {
		return !ELSEWHERE.containsKey(workerClass);
	}

	/** Why only an open-ended contract may be offered, in words. */
	static String duty(RenewalCase ending) {
		var years = ending.policy().number("open-ended-years");
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
				ending.policy().basis("renewal-lead-days"));
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
				&& first.isAfter(ending.since().plusDays(ending.policy().number("renewal-gap-days")));
		return warn(unknown && !ending.isWelfarePost() && !ending.openEndedIsDue(),
				"%s来本单位工作，档案中第一份合同自%s起，此前订立的合同没有登记；请核对并填写此前连续订立固定期限合同的次数，连同本合同满二次的，应当订立无固定期限劳动合同"
					.formatted(Period.inFull(ending.since()), Period.inFull(first)),
				OPEN_ENDED);
	}

	private static Stream<Objection> hasPassed(RenewalCase ending) {
		var wanted = ending.policy().number("renewal-passed-years");
		var passed = ending.assessed().passedInARow();
		return warn(passed < wanted, "最近连续考核合格%d年，不足%d年，请慎重研究是否续聘".formatted(passed, wanted),
				ending.policy().basis("renewal-passed-years"));
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
