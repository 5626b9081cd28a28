package org.shegong.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.NamedRule;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.RuleList;
import org.shegong.approval.WageWarnings;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.policy.Policy;
import org.shegong.policy.ProbationTerm;
import org.shegong.worker.Employment;
import org.shegong.worker.WorkerClass;

/** What stands against writing a contract down, and what being late comes to. */
final class ContractRules {

	static final Basis WRITTEN = Articles.of("contract-written");

	static final Basis DOUBLE = Articles.of("contract-double");

	static final Basis OPEN_ENDED = Articles.of("contract-open-ended");

	static final Basis WELFARE = Articles.of("contract-welfare");

	private static final Basis CLASSES = Articles.of("contract-classes");

	private static final int LONGEST_NUMBER = 64;

	static final RuleList<Situation, Objection> ALL = RuleList.of(Area.CONTRACT, "订立书面劳动合同",
			NamedRule.rule("尚未订立", ContractRules::isUnsigned).on(WRITTEN),
			NamedRule.rule("同时只办理一件", ContractRules::isOpenOnce).on(WRITTEN),
			NamedRule.rule("一个月内订立", ContractRules::isInTime).on(DOUBLE),
			NamedRule.rule("未满一年", ContractRules::isWithinTheYear).on(OPEN_ENDED, WELFARE),
			NamedRule.rule("工资不低于标准", ContractRules::isPaidEnough)
				.by("wage-base", "wage-probation-percent", "wage-minimum"));

	static final RuleList<Entry, Objection> SIGNING = RuleList.of(Area.CONTRACT, "登记书面劳动合同",
			NamedRule.rule("填写合同编号", ContractRules::numberIsGiven), NamedRule.rule("签订之后登记", ContractRules::isSigned),
			NamedRule.rule("合同期限合法", ContractRules::termIsLawful)
				.on(OPEN_ENDED)
				.by("probation-lawful-months-short", "probation-lawful-months-mid", "probation-lawful-months-long"),
			NamedRule.rule("工资不低于标准", ContractRules::wageIsEnough)
				.by("wage-base", "wage-probation-percent", "wage-minimum"));

	private ContractRules() {
	}

	/**
	 * What the rules look at.
	 *
	 * @param contract the latest contract on file; null where there is none
	 * @param underWay numbers of what is already being written down
	 * @param policy the rules of the worker's place
	 */
	record Situation(WorkerClass workerClass, Employment contract, List<RequestNumber> underWay, LocalDate today,
			Policy policy) {

		SigningTime time() {
			return new SigningTime(this.contract.contractFrom());
		}

	}

	static List<Objection> objections(Situation situation) {
		if (situation.workerClass() == WorkerClass.POSTED) {
			return List.of(Objection.refusal("下派人员不与街镇订立劳动合同", CLASSES));
		}
		if (situation.contract() == null || situation.contract().contractFrom() == null) {
			return List.of(Objection.refusal("档案中没有劳动合同起始日期（用工之日），请在花名册人员表中补登“合同起始日期”", WRITTEN));
		}
		return ALL.ask(situation).toList();
	}

	/** Whether a year without a signature makes the contract open-ended. */
	static boolean mayBeDeemed(WorkerClass workerClass) {
		return workerClass != WorkerClass.WELFARE_POST;
	}

	/** A signature as it is entered, and what it is weighed by. */
	private record Entry(Signing signing, Situation situation) {
	}

	/** What stands against entering a signature. */
	static List<Objection> signing(Signing signing, Situation situation) {
		return SIGNING.ask(new Entry(signing, situation)).toList();
	}

	private static Stream<Objection> numberIsGiven(Entry entry) {
		var number = entry.signing().contractNumber();
		return Stream.concat(fault(number == null, "请填写劳动合同编号"),
				fault(number != null && number.length() > LONGEST_NUMBER, "劳动合同编号不能超过%d字".formatted(LONGEST_NUMBER)));
	}

	private static Stream<Objection> isSigned(Entry entry) {
		var on = entry.signing().signedOn();
		if (on == null) {
			return fault(true, "请填写签订日期");
		}
		return fault(on.isAfter(entry.situation().today()), "签订日期%s还没有到，请在双方签字后登记".formatted(Period.inFull(on)));
	}

	private static Stream<Objection> termIsLawful(Entry entry) {
		var signing = entry.signing();
		var dated = signing.signedOn() != null && !signing.signedOn().isAfter(entry.situation().today());
		return (dated && signing.contractUntil() != null) ? term(signing, entry.situation()) : Stream.empty();
	}

	private static Stream<Objection> wageIsEnough(Entry entry) {
		return isPaidEnough(entry.situation());
	}

	private static Stream<Objection> fault(boolean stands, String message) {
		return stands ? Stream.of(Objection.formFault(message)) : Stream.empty();
	}

	private static Stream<Objection> term(Signing signing, Situation situation) {
		var contract = situation.contract();
		var until = signing.contractUntil();
		if (until.isBefore(contract.contractFrom())) {
			return Stream.of(Objection.formFault("合同终止日期不能早于起始日期%s".formatted(Period.inFull(contract.contractFrom()))));
		}
		if (contract.probationUntil() != null && until.isBefore(contract.probationUntil())) {
			return Stream
				.of(Objection.formFault("合同终止日期不能早于试用期截止日期%s".formatted(Period.inFull(contract.probationUntil()))));
		}
		var term = new ProbationTerm(contract.contractFrom(), until, contract.probationUntil(), situation.policy());
		if (contract.probationUntil() != null && contract.probationUntil().isAfter(term.lawfulUntil())) {
			return Stream.of(Objection.refusal(
					"合同%s，试用期最长%d个月（至%s），已约定至%s，请延长合同期限".formatted(term.contractInWords(), term.lawfulMonths(),
							Period.inFull(term.lawfulUntil()), Period.inFull(contract.probationUntil())),
					term.lawfulBasis()));
		}
		var time = situation.time();
		var deemed = mayBeDeemed(situation.workerClass()) && time.isTooLateForATerm(signing.signedOn());
		return refuse(deemed, "用工满一年（%s）未订立书面劳动合同，自%s起视为已订立无固定期限劳动合同，合同终止日期请留空".formatted(Period.inFull(time.yearOn()),
				Period.inFull(time.openEndedFrom())), OPEN_ENDED);
	}

	private static Stream<Objection> isUnsigned(Situation situation) {
		var number = situation.contract().contractNumber();
		return refuse(number != null, "书面劳动合同已订立，编号%s".formatted(number), WRITTEN);
	}

	private static Stream<Objection> isOpenOnce(Situation situation) {
		var underWay = situation.underWay().stream().map(RequestNumber::toString).collect(Collectors.joining("、"));
		return refuse(!underWay.isEmpty(), "书面劳动合同正在订立：" + underWay, WRITTEN);
	}

	private static Stream<Objection> isInTime(Situation situation) {
		var time = situation.time();
		var late = situation.contract().contractNumber() == null && time.isLate(situation.today());
		return late ? Stream
			.of(Objection.warning("书面劳动合同最迟应在%s订立；自%s起至订立的前一日每月支付二倍工资，最长至%s".formatted(Period.inFull(time.dueOn()),
					Period.inFull(time.doubleWagesFrom()), Period.inFull(time.yearOn())), DOUBLE))
				: Stream.empty();
	}

	private static Stream<Objection> isWithinTheYear(Situation situation) {
		var time = situation.time();
		if (situation.contract().contractNumber() != null || !time.isTooLateForATerm(situation.today())) {
			return Stream.empty();
		}
		return Stream.of(mayBeDeemed(situation.workerClass())
				? Objection.warning("用工满一年仍未订立，自%s起视为已订立无固定期限劳动合同".formatted(Period.inFull(time.openEndedFrom())),
						OPEN_ENDED)
				: Objection.warning("用工满一年仍未订立；公益性岗位不视为无固定期限，二倍工资算至%s".formatted(Period.inFull(time.yearOn())),
						WELFARE));
	}

	static Stream<Objection> isPaidEnough(Situation situation) {
		var contract = situation.contract();
		return WageWarnings.of(contract.monthlyWage(), contract.probationUntil(), situation.today(), situation.policy())
			.stream();
	}

	private static Stream<Objection> refuse(boolean stands, String message, Basis basis) {
		return stands ? Stream.of(Objection.refusal(message, basis)) : Stream.empty();
	}

}
