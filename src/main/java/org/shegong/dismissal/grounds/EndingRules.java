package org.shegong.dismissal.grounds;

import java.util.stream.Stream;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.RetirementAge;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.policy.Area;
import org.shegong.worker.ContractFact.Probation;
import org.shegong.worker.ContractFact.ProbationTurned;
import org.shegong.worker.Filed;

/** What stands against leaving in other ways than by dismissal. */
final class EndingRules {

	private static final Basis SERVICE = Articles.of("dismissal-service");

	private static final Basis OFFICE = Articles.of("dismissal-office");

	static final RuleList<DismissalCase, Objection> ALL = RuleList.of(Area.DISMISSAL, "退出：辞职、退休、职务终止",
			NamedRule.rule("辞职提前通知", EndingRules::resignationKeepsItsNotice)
				.by("resignation-probation-days", "resignation-notice-days"),
			NamedRule.rule("最低服务年限不妨碍辞职", EndingRules::minimumServiceIsNoBar).on(SERVICE),
			NamedRule.rule("未到办理退休的时间", EndingRules::retirementIsNear).by("retirement-opening-months"),
			NamedRule.rule("已到法定退休年龄", EndingRules::ageIsReached)
				.by("retirement-delay", "retirement-early-notice-months", "retirement-early-years"),
			NamedRule.rule("延迟退休不超过年限", EndingRules::retirementIsNotPutOff).by("retirement-late-years"),
			NamedRule.rule("职务已经终止", EndingRules::officeHasEnded).on(OFFICE),
			NamedRule.rule("职务终止不等于解除合同", EndingRules::contractOutlivesOffice).on(OFFICE));

	private EndingRules() {
	}

	/**
	 * It cannot be refused, only be too early; then an agreement may help. An office
	 * without a contract is laid down on the day that is declared (C-n).
	 */
	private static Stream<Objection> resignationKeepsItsNotice(DismissalCase leaving) {
		if (leaving.ground() != Ground.RESIGNATION || DismissalApplication.yes(leaving.form().employerFault())
				|| leaving.holdsOnlyOffice()) {
			return Stream.empty();
		}
		var numbers = DismissalNumbers.of(leaving.policy());
		var notice = leaving.isOnProbation(leaving.today()) ? numbers.resignationProbationDays()
				: numbers.resignationNoticeDays();
		var earliest = leaving.today().plusDays(notice.value());
		if (!leaving.effective().isBefore(earliest)) {
			return Stream.empty();
		}
		var message = "辞职须提前%d日书面通知，最早%s离职；要更早离开的，可以协商一致；用人单位有第三十八条过错的可以立即解除".formatted(notice.value(),
				Period.inFull(earliest));
		return Stream.of(DismissalApplication.yes(leaving.form().noticeGiven())
				? Objection.warning("今天登记，书面通知须已提前送达：" + message, notice.basis())
				: Objection.refusal(message, notice.basis()));
	}

	private static Stream<Objection> minimumServiceIsNoBar(DismissalCase leaving) {
		var until = Filed.of(leaving.file(), ProbationTurned.class)
			.filter((turned) -> turned.fact().step() == Probation.MINIMUM_SERVICE && turned.line().until() != null)
			.map((turned) -> turned.line().until())
			.reduce((before, after) -> after)
			.filter((last) -> last.isAfter(leaving.effective()));
		return DismissalRules.warn(leaving.ground() == Ground.RESIGNATION && until.isPresent(),
				"最低服务年限至%s，仅作记录：不得拒绝辞职，不得收取违约金".formatted(until.map(Period::inFull).orElse("")), SERVICE);
	}

	/** Once it is open, no other way of leaving can be started. */
	private static Stream<Objection> retirementIsNear(DismissalCase leaving) {
		var opens = leaving.retirement()
			.date()
			.minusMonths(DismissalNumbers.of(leaving.policy()).retirementOpeningMonths().value());
		return DismissalRules.warn(
				leaving.ground() == Ground.RETIREMENT && leaving.today().isBefore(opens)
						&& !DismissalApplication.yes(leaving.form().earlyByChoice()),
				"%s达到法定退休年龄，系统将于%s自动开始办理，现在还早".formatted(Period.inFull(leaving.retirement().date()),
						Period.inFull(opens)),
				DismissalNumbers.of(leaving.policy()).retirementOpeningMonths().basis());
	}

	/** Nobody retires before their own date; earlier only by their own choice (C-8). */
	private static Stream<Objection> ageIsReached(DismissalCase leaving) {
		var age = leaving.retirement();
		if (leaving.ground() != Ground.RETIREMENT || !leaving.effective().isBefore(age.date())) {
			return Stream.empty();
		}
		if (!DismissalApplication.yes(leaving.form().earlyByChoice())) {
			return Stream
				.of(Objection.refusal(
						"法定退休年龄为%s，%s达到，不能提前办理退休；本人自愿弹性提前退休的请注明，最早%s".formatted(age.inWords(),
								Period.inFull(age.date()), Period.inFull(age.earliest(leaving.policy()))),
						RetirementAge.basis(leaving.policy())));
		}
		return chosen(leaving, age);
	}

	private static Stream<Objection> chosen(DismissalCase leaving, RetirementAge age) {
		var policy = leaving.policy();
		var told = leaving.today().plusMonths(DismissalNumbers.of(policy).retirementEarlyNoticeMonths().value());
		return Stream.of(
				DismissalRules.refuse(leaving.effective().isBefore(age.earliest(policy)),
						"弹性提前退休最早%s（提前不超过%d年，且不早于原法定退休年龄）".formatted(Period.inFull(age.earliest(policy)),
								DismissalNumbers.of(policy).retirementEarlyYears().value()),
						DismissalNumbers.of(policy).retirementEarlyYears().basis()),
				DismissalRules.refuse(leaving.effective().isBefore(told),
						"弹性提前退休须至少提前%d个月书面告知，最早%s".formatted(
								DismissalNumbers.of(policy).retirementEarlyNoticeMonths().value(), Period.inFull(told)),
						DismissalNumbers.of(policy).retirementEarlyNoticeMonths().basis()),
				DismissalRules.warn(true, "提前退休须已达到按月领取基本养老金的最低缴费年限，请向社会保险经办机构核对",
						DismissalNumbers.of(policy).retirementEarlyYears().basis()))
			.flatMap((objections) -> objections);
	}

	private static Stream<Objection> retirementIsNotPutOff(DismissalCase leaving) {
		var age = leaving.retirement();
		if (leaving.ground() != Ground.RETIREMENT || !leaving.effective().isAfter(age.date())) {
			return Stream.empty();
		}
		var policy = leaving.policy();
		var latest = age.date().plusYears(DismissalNumbers.of(policy).retirementLateYears().value());
		// whoever worked on unnoticed has no lawful day left but today
		var tooLate = leaving.effective().isAfter(latest) && leaving.effective().isAfter(leaving.today());
		return Stream.concat(
				DismissalRules.refuse(tooLate,
						"法定退休年龄%s达到，弹性延迟最多至%s".formatted(Period.inFull(age.date()), Period.inFull(latest)),
						DismissalNumbers.of(policy).retirementLateYears().basis()),
				DismissalRules.warn(!tooLate,
						"法定退休年龄%s已达到；延迟退休须至少提前%d个月书面约定，没有约定的以达到之日为准".formatted(Period.inFull(age.date()),
								DismissalNumbers.of(policy).retirementLateNoticeMonths().value()),
						DismissalNumbers.of(policy).retirementLateYears().basis()));
	}

	private static Stream<Objection> officeHasEnded(DismissalCase leaving) {
		return DismissalRules.refuse(leaving.way() == Way.OFFICE && leaving.effective().isAfter(leaving.today()),
				"%s尚未发生（%s），请在选举、罢免结果公布后登记".formatted(leaving.ground().title(), Period.inFull(leaving.effective())),
				OFFICE);
	}

	private static Stream<Objection> contractOutlivesOffice(DismissalCase leaving) {
		return DismissalRules.warn(leaving.way() == Way.OFFICE,
				leaving.leavesTheRanks() ? "档案中没有有效的劳动合同，职务终止后即退出社区工作者队伍；有合同的请先在花名册“人员”表中补登"
						: "职务终止，劳动合同不因此解除；合法的下一步：安排为专职社区工作者或调岗，协商一致，合同期满，或按第四十条第（三）项协商变更不成再办理",
				OFFICE);
	}

}
