package org.shegong.probation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.WorkerClass;

/** What stands against opening the review of a probation, and against failing it. */
final class ProbationRules {

	static final Basis UNFIT = Articles.of("probation-unfit");

	static final Basis UNION = Articles.of("probation-union");

	static final Basis END = Articles.of("probation-end");

	static final Basis WRITTEN = Articles.of("probation-written");

	static final String OTHER_WAYS = "其他合法途径：第三十九条第（二）至（六）项的过错解除；第四十条的解除（医疗期满不能工作、经培训或调岗仍不能胜任、客观情况重大变化，须提前书面通知或支付代通知金，并支付经济补偿）；第三十六条协商一致解除";

	private static final Basis ONCE = Articles.of("probation-once");

	private static final Basis INSIDE = Articles.of("probation-inside");

	private static final Basis CLASSES = Articles.of("probation-classes");

	private static final Set<WorkerClass> WITHOUT = EnumSet.of(WorkerClass.ELECTED, WorkerClass.POSTED);

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.PROBATION, "试用期考核",
			NamedRule.rule("该类人员有试用期", ProbationRules::hasProbation).on(CLASSES),
			NamedRule.rule("只约定一次试用期", ProbationRules::isTheOnly).on(ONCE),
			NamedRule.rule("试用期不超过法定期限", ProbationRules::isLawful)
				.by("probation-lawful-months-short", "probation-lawful-months-mid", "probation-lawful-months-long"),
			NamedRule.rule("试用期在合同期内", ProbationRules::isInsideTheContract).on(INSIDE),
			NamedRule.rule("试用期已经开始", ProbationRules::hasBegun).on(END),
			NamedRule.rule("试用期尚未届满", ProbationRules::isNotOver).on(UNFIT),
			NamedRule.rule("只考核一次", ProbationRules::isReviewedOnce).on(ONCE),
			NamedRule.rule("来得及认定不合格", ProbationRules::canStillFail).on(UNFIT),
			NamedRule.rule("与本地规定的期限一致", ProbationRules::isAsPrescribed)
				.by("probation-months-short", "probation-months-mid", "probation-months-long"),
			NamedRule.rule("有书面劳动合同", ProbationRules::isWritten).on(WRITTEN));

	static final RuleList<Situation, Objection> FLAWS = RuleList.of(Area.PROBATION, "系统自动开始试用期考核的前提",
			NamedRule.rule("只约定一次试用期", ProbationRules::isTheOnly).on(ONCE),
			NamedRule.rule("试用期不超过法定期限", ProbationRules::isLawful)
				.by("probation-lawful-months-short", "probation-lawful-months-mid", "probation-lawful-months-long"),
			NamedRule.rule("试用期在合同期内", ProbationRules::isInsideTheContract).on(INSIDE),
			NamedRule.rule("试用期尚未届满", ProbationRules::isNotOver).on(UNFIT));

	private ProbationRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param term the contract's probation; null where no contract is on file
	 * @param earlier whether an earlier contract used up the probation
	 * @param written whether a contract number is on file
	 * @param reviews reviews of it that stand, in words
	 */
	record Situation(WorkerClass workerClass, ProbationTerm term, LocalDate today, boolean earlier, boolean written,
			List<String> reviews) {

		LocalDate until() {
			return this.term.until();
		}

	}

	static List<Objection> objections(Situation situation) {
		if (situation.term() == null) {
			return List.of(Objection.formFault("档案中没有劳动合同起始日期，请在花名册“人员”表中补登劳动合同的起止日期"));
		}
		return ALL.ask(situation).toList();
	}

	/**
	 * What keeps a review from opening and does not pass with time. Who has no probation
	 * needs none, and neither does who was reviewed.
	 */
	static List<Objection> obstacles(Situation probation) {
		var term = probation.term();
		var none = term == null || WITHOUT.contains(probation.workerClass()) || !probation.reviews().isEmpty()
				|| (term.agreed() == null && (probation.earlier() || !term.allowed()));
		return none ? List.of() : FLAWS.ask(probation).filter(Objection::refuses).toList();
	}

	/** What stands against failing a probation on a day. */
	static List<Objection> failing(LocalDate until, LocalDate today) {
		return today.isBefore(until) ? List.of()
				: List.of(Objection.refusal("今天是%s，试用期至%s：不合格的认定须在试用期最后一天之前全部完成，不能再以试用期不符合录用条件解除。%s"
					.formatted(Period.inFull(today), Period.inFull(until), OTHER_WAYS), UNFIT));
	}

	/** What the recorded training leaves to be wished for. */
	static List<Objection> training(Training training, LocalDate from, Policy policy) {
		var least = ProbationNumbers.of(policy).trainingHours().value();
		var basis = ProbationNumbers.of(policy).trainingHours().basis();
		if (least == 0 || training.hours() == null) {
			return List.of();
		}
		if (training.hours() < least) {
			return List.of(Objection.warning(
					"上岗前培训%d学时，规定不少于%d学时，还差%d学时，请补训".formatted(training.hours(), least, least - training.hours()),
					basis));
		}
		var late = training.trainedUntil() != null && !training.trainedUntil().isBefore(from);
		return late ? List.of(Objection.warning(
				"培训%s才结束，应在上岗（%s）前完成".formatted(Period.inFull(training.trainedUntil()), Period.inFull(from)), basis))
				: List.of();
	}

	private static Stream<Objection> hasProbation(Situation probation) {
		return refuse(WITHOUT.contains(probation.workerClass()), "%s人员没有试用期".formatted(probation.workerClass().title()),
				CLASSES);
	}

	private static Stream<Objection> isTheOnly(Situation probation) {
		return refuse(probation.earlier(), "此前的劳动合同已用过试用期，续订的合同不得再约定，试用期也不得延长", ONCE);
	}

	private static Stream<Objection> isLawful(Situation probation) {
		var term = probation.term();
		if (!term.allowed()) {
			return refuse(true, "劳动合同%s不满%d个月，不得约定试用期".formatted(term.contractInWords(), term.leastContractMonths()),
					term.lawfulBasis());
		}
		return refuse(term.until().isAfter(term.lawfulUntil()),
				"劳动合同%s，试用期最长%d个月（至%s），现为至%s；超过部分违法，已履行的按转正工资支付赔偿金（第八十三条）".formatted(term.contractInWords(),
						term.lawfulMonths(), Period.inFull(term.lawfulUntil()), Period.inFull(term.until())),
				term.lawfulBasis());
	}

	private static Stream<Objection> isInsideTheContract(Situation probation) {
		var term = probation.term();
		return refuse(term.allowed() && !term.openEnded() && !term.until().isBefore(term.contractUntil()),
				"劳动合同至%s，只约定了试用期，试用期不成立，该期限就是劳动合同期限".formatted(Period.inFull(term.contractUntil())), INSIDE);
	}

	private static Stream<Objection> hasBegun(Situation probation) {
		return refuse(probation.today().isBefore(probation.term().from()),
				"试用期自%s开始，现在还不能考核".formatted(Period.inFull(probation.term().from())), END);
	}

	private static Stream<Objection> isNotOver(Situation probation) {
		var over = probation.term().allowed() && probation.today().isAfter(probation.until());
		return refuse(over, "试用期已于%s届满，考核须在届满前开始；届满后不能再以试用期不符合录用条件解除，视为已转正。%s"
			.formatted(Period.inFull(probation.until()), OTHER_WAYS), UNFIT);
	}

	private static Stream<Objection> isReviewedOnce(Situation probation) {
		return refuse(!probation.reviews().isEmpty(), "试用期考核已办理：" + String.join("、", probation.reviews()), ONCE);
	}

	private static Stream<Objection> canStillFail(Situation probation) {
		var lastDay = probation.today().equals(probation.until());
		return lastDay ? Stream.of(Objection.warning("今天是试用期最后一天，已来不及认定不合格", UNFIT)) : Stream.empty();
	}

	private static Stream<Objection> isAsPrescribed(Situation probation) {
		var term = probation.term();
		var differs = term.allowed() && !term.until().equals(term.prescribedUntil());
		return differs ? Stream.of(Objection.warning("约定的试用期至%s，与规定的%d个月（至%s）不一致".formatted(Period.inFull(term.until()),
				term.prescribedMonths(), Period.inFull(term.prescribedUntil())), term.prescribedBasis()))
				: Stream.empty();
	}

	private static Stream<Objection> isWritten(Situation probation) {
		var by = probation.term().writtenBy();
		var missing = !probation.written() && probation.today().isAfter(by);
		return missing ? Stream.of(Objection.warning("档案中没有劳动合同编号；书面劳动合同最迟应在%s订立，自%s起至订立前一日每月支付二倍工资"
			.formatted(Period.inFull(by), Period.inFull(by.plusDays(1))), WRITTEN)) : Stream.empty();
	}

	private static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

}
