package org.shegong.contract;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.PolicyFixture;
import org.shegong.worker.Employment;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** Who needs a contract in writing, and what may be entered. */
class WhatStandsAgainstAContractTest {

	private WorkerClass workerClass = WorkerClass.RECRUITED;

	private Employment contract = from("2026-03-02", null);

	private List<RequestNumber> underWay = List.of();

	@Test
	void in_time_nothing_does() {
		assertThat(against("2026-03-18")).isEmpty();
		assertThat(against("2026-04-01")).isEmpty();
	}

	@Test
	void after_the_month_it_is_still_written_down_with_a_warning() {
		assertThat(against("2026-04-02")).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isFalse();
			assertThat(objection.rule()).isEqualTo("LCL 82(1), Regs 6");
		});
		var time = situation("2026-04-02").time();
		assertThat(time.dueOn()).isEqualTo("2026-04-01");
		assertThat(time.doubleWagesFrom()).isEqualTo("2026-04-02");
		assertThat(time.yearOn()).isEqualTo("2027-03-01");
	}

	@Test
	void a_late_contract_in_words() {
		assertThat(against("2026-04-02")).singleElement()
			.extracting(Objection::message)
			.asString()
			.contains("最迟应在2026年4月1日", "自2026年4月2日", "最长至2027年3月1日");
	}

	@Test
	void after_a_year_it_counts_as_open_ended_except_on_a_welfare_post() {
		assertThat(against("2027-03-02")).hasSize(2)
			.anySatisfy((objection) -> assertThat(objection.rule()).isEqualTo("LCL 14(3), Regs 7"));
		this.workerClass = WorkerClass.WELFARE_POST;
		assertThat(against("2027-03-02")).hasSize(2)
			.anySatisfy((objection) -> assertThat(objection.rule()).isEqualTo("Regs 12"));
	}

	@Test
	void what_is_signed_or_being_signed_is_not_opened_again() {
		this.underWay = List.of(RequestNumber.of("contract-1"));
		assertThat(refusedBy("2026-03-18")).containsExactly("LCL 10");
		assertThat(against("2026-03-18")).singleElement().asString().contains("contract-1");
		this.underWay = List.of();
		this.contract = from("2026-03-02", "HT-1");
		assertThat(refusedBy("2026-05-18")).containsExactly("LCL 10");
		assertThat(against("2026-05-18")).singleElement().asString().contains("HT-1");
	}

	@Test
	void the_posted_and_those_without_a_first_day_are_refused() {
		this.workerClass = WorkerClass.POSTED;
		this.contract = null;
		assertThat(refusedBy("2026-03-18")).containsExactly("A.1, LCL 2");
		this.workerClass = WorkerClass.RECRUITED;
		assertThat(refusedBy("2026-03-18")).containsExactly("LCL 10");
		this.contract = from(null, null);
		assertThat(refusedBy("2026-03-18")).containsExactly("LCL 10");
	}

	@Test
	void a_missing_first_day_names_its_column() {
		this.contract = null;
		assertThat(against("2026-03-18")).singleElement().asString().contains("“合同起始日期”");
	}

	@Test
	void a_signature_needs_its_number_and_a_day_that_has_come() {
		assertThat(entering(new Signing(null, null, null))).containsExactly("FORM", "FORM");
		assertThat(entering(new Signing(null, LocalDate.parse("2026-05-01"), null))).containsExactly("FORM");
		assertThat(entering(new Signing("HT-1", null, null))).containsExactly("FORM");
		assertThat(entering(new Signing("9".repeat(65), LocalDate.parse("2026-05-01"), null))).containsExactly("FORM");
		assertThat(entering(new Signing("9".repeat(64), LocalDate.parse("2026-05-01"), null))).isEmpty();
		assertThat(entering(new Signing("HT-1", LocalDate.parse("2026-05-02"), null))).containsExactly("FORM");
		assertThat(entering(new Signing("HT-1", LocalDate.parse("2026-05-01"), null))).isEmpty();
		assertThat(entering(new Signing("HT-1", LocalDate.parse("2026-02-20"), null))).isEmpty();
	}

	@Test
	void what_a_signature_lacks_in_words() {
		assertThat(readOn(new Signing(null, null, null))).containsExactly("请填写劳动合同编号", "请填写签订日期");
		assertThat(readOn(new Signing("9".repeat(65), LocalDate.parse("2026-05-02"), null)))
			.containsExactly("劳动合同编号不能超过64字", "签订日期2026年5月2日还没有到，请在双方签字后登记");
	}

	@Test
	void a_term_that_ends_before_it_begins_in_words() {
		assertThat(readOn(signedUntil("2026-03-01"))).singleElement().asString().contains("不能早于起始日期2026年3月2日");
	}

	@Test
	void a_term_that_ends_within_the_probation_in_words() {
		this.contract.probationEnds(LocalDate.parse("2026-06-01"));
		assertThat(readOn(signedUntil("2026-05-31"))).singleElement().asString().contains("试用期截止日期2026年6月1日");
	}

	@Test
	void a_term_ends_neither_before_it_begins_nor_within_the_probation() {
		assertThat(entering(signedUntil("2026-03-01"))).containsExactly("FORM");
		this.contract.probationEnds(LocalDate.parse("2026-06-01"));
		assertThat(entering(signedUntil("2026-05-31"))).containsExactly("FORM");
		assertThat(entering(signedUntil("2029-06-01"))).isEmpty();
	}

	@Test
	void no_term_is_entered_once_the_law_has_made_it_open_ended() {
		this.contract = from("2025-03-03", null);
		assertThat(entering(signedUntil("2029-06-01"))).containsExactly("LCL 14(3), Regs 7");
		this.workerClass = WorkerClass.WELFARE_POST;
		assertThat(entering(signedUntil("2029-06-01"))).isEmpty();
	}

	@Test
	void a_term_too_late_is_left_empty_in_words() {
		this.contract = from("2025-03-03", null);
		assertThat(readOn(signedUntil("2029-06-01"))).singleElement().asString().contains("终止日期请留空");
	}

	private static Signing signedUntil(String until) {
		return new Signing("HT-1", LocalDate.parse("2026-05-01"), LocalDate.parse(until));
	}

	/** The rules that refuse it. */
	private List<String> entering(Signing signing) {
		return ContractRules.signing(signing, situation("2026-05-01"))
			.stream()
			.filter(Objection::refuses)
			.map(Objection::rule)
			.toList();
	}

	private List<String> readOn(Signing signing) {
		return ContractRules.signing(signing, situation("2026-05-01")).stream().map(Objection::message).toList();
	}

	private List<String> refusedBy(String today) {
		return against(today).stream().filter(Objection::refuses).map(Objection::rule).toList();
	}

	private List<Objection> against(String today) {
		return ContractRules.objections(situation(today));
	}

	private ContractRules.Situation situation(String today) {
		return new ContractRules.Situation(this.workerClass, this.contract, this.underWay, LocalDate.parse(today),
				PolicyFixture.policies().of("ordos", LocalDate.parse(today)));
	}

	private static Employment from(String from, String number) {
		var contract = new Employment(WorkerCode.of("w"));
		contract.agree(number, (from != null) ? LocalDate.parse(from) : null, null);
		return contract;
	}

}
