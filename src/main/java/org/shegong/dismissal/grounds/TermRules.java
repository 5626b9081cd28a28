package org.shegong.dismissal.grounds;

import java.util.stream.Stream;

import org.shegong.dismissal.DismissalNumbers;
import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.worker.WorkerClass;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.policy.Area;

/** What stands against ending a contract because its term is over (LCL 44(1), 14, 45). */
final class TermRules {

	private static final Basis OPEN_ENDED = Articles.of("dismissal-open-ended");

	private static final Basis WENT_ON = Articles.of("dismissal-went-on");

	private static final Basis DECLINED = Articles.of("dismissal-declined");

	private static final String OTHERWISE = "合法途径：续订，协商一致解除，或第三十九条、第四十条的情形";

	static final RuleList<DismissalCase, Objection> ALL = RuleList.of(Area.DISMISSAL, "退出：合同期满",
			NamedRule.rule("合同在这一天期满", TermRules::termEndsThatDay).on(Ground.EXPIRY.article()),
			NamedRule.rule("填写实际停止工作的日期", TermRules::workStoppedThatDay).on(WENT_ON),
			NamedRule.rule("期满后没有继续用工", TermRules::workDidNotGoOn).on(WENT_ON),
			NamedRule.rule("应订无固定期限的先办续聘", TermRules::openEndedIsOffered)
				.on(OPEN_ENDED)
				.by("open-ended-years", "open-ended-terms"),
			NamedRule.rule("与档案所载续聘结果一致", TermRules::fileSaysTheSame).on(DECLINED));

	private TermRules() {
	}

	private static boolean asked(DismissalCase leaving) {
		return leaving.ground() == Ground.EXPIRY;
	}

	private static Stream<Objection> termEndsThatDay(DismissalCase leaving) {
		if (!asked(leaving)) {
			return Stream.empty();
		}
		var until = leaving.term().until();
		if (until == null || leaving.term().isDeemedOpenEnded()) {
			return Stream.of(Objection.refusal("档案中的劳动合同没有终止日期（无固定期限、视为无固定期限或未登记），不存在期满；合法途径：协商一致或其他法定情形",
					leaving.ground().article()));
		}
		return DismissalRules.refuse(leaving.effective().isBefore(until),
				"劳动合同至%s期满，不能提前以期满终止；要提前结束的，协商一致".formatted(Period.inFull(until)), leaving.ground().article());
	}

	/** A last day that is over has to be the day on which work stopped. */
	private static Stream<Objection> workStoppedThatDay(DismissalCase leaving) {
		return DismissalRules.warn(asked(leaving) && leaving.effective().isBefore(leaving.today()),
				"最后一天%s早于今天：此后本人仍在工作的，请改填实际停止工作的日期，工资、经济补偿算到该日".formatted(Period.inFull(leaving.effective())), WENT_ON);
	}

	/** Who let somebody work on for a month cannot call it an end of the term. */
	private static Stream<Objection> workDidNotGoOn(DismissalCase leaving) {
		var term = leaving.term();
		if (!asked(leaving) || term.until() == null || !term.wentOn()) {
			return Stream.empty();
		}
		var message = "劳动合同已于%s期满，本人继续工作超过一个月，单位未表示异议，不能再以期满终止，终止的按解除处理；%s".formatted(Period.inFull(term.legalEnd()),
				OTHERWISE);
		return Stream.of(term.isDecided()
				? Objection.warning(
						"档案记载续聘没有结果（%s），但最后一天晚于期满一个月：继续工作的，终止按解除处理；请核对最后一天".formatted(term.outcomeInWords()), WENT_ON)
				: Objection.refusal(message, WENT_ON));
	}

	/**
	 * "Ends by itself" ends nothing where the law asks for an open-ended contract. What
	 * the renewal decided has been measured by this already.
	 */
	private static Stream<Objection> openEndedIsOffered(DismissalCase leaving) {
		if (!asked(leaving) || leaving.worker().workerClass() != WorkerClass.RECRUITED || leaving.term().isDecided()
				|| leaving.term().declinedEqual()) {
			return Stream.empty();
		}
		var policy = leaving.policy();
		var terms = FixedTerms.of(leaving);
		var since = leaving.since();
		var serves = since != null && !since.plusYears(DismissalNumbers.of(policy).openEndedYears().value())
			.isAfter(leaving.effective().plusDays(1));
		var twice = terms.count() >= DismissalNumbers.of(policy).openEndedTerms().value();
		return DismissalRules.refuse(serves || twice,
				"%s，本人提出或同意续订的，应当订立无固定期限劳动合同，不能以期满终止；请先办理续聘，本人不愿续订的请注明"
					.formatted(serves ? "在本单位连续工作满%d年".formatted(DismissalNumbers.of(policy).openEndedYears().value())
							: "已连续订立固定期限劳动合同" + terms.inWords()),
				OPEN_ENDED.withLocal((serves ? DismissalNumbers.of(policy).openEndedYears()
						: DismissalNumbers.of(policy).openEndedTerms())
					.basis()));
	}

	private static Stream<Objection> fileSaysTheSame(DismissalCase leaving) {
		var term = leaving.term();
		if (!asked(leaving) || !DismissalApplication.yes(leaving.form().declinedEqual())) {
			return Stream.empty();
		}
		return Stream.concat(
				DismissalRules.refuse(term.isDecided() && !term.declinedEqual(),
						"档案记载%s，与“维持或提高条件续订而本人不续订”不符，应当支付经济补偿；请改选“否”".formatted(term.outcomeInWords()), DECLINED),
				DismissalRules.warn(!term.isDecided(),
						"档案中没有本人不同意续订的记录（%s），请先办理续聘，或留存本人书面不续订的证明".formatted(term.outcomeInWords()), DECLINED));
	}

}
