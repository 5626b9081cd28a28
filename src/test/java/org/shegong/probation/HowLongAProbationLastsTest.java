package org.shegong.probation;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.approval.Objection;
import org.shegong.policy.Status;
import org.shegong.worker.WorkerClass;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a probation lasts, how long it may, and who has none. */
class HowLongAProbationLastsTest {

	private final Recruit recruit = new Recruit();

	@Test
	void three_months_and_three_years_are_lawful_and_meet_no_objection() {
		assertThat(this.recruit.term().until()).isEqualTo("2026-06-01");
		assertThat(this.recruit.term().contractMonths()).isEqualTo(39);
		assertThat(this.recruit.term().lawfulMonths()).isEqualTo(6);
		assertThat(this.recruit.term().writtenBy()).isEqualTo("2026-04-01");
		assertThat(this.recruit.against("2026-05-11")).isEmpty();
	}

	@Test
	void a_contract_is_told_with_its_last_day_and_months_or_as_open_ended() {
		assertThat(this.recruit.term().contractInWords()).contains("满39个月");
		this.recruit.contractUntil = null;
		assertThat(this.recruit.term().contractInWords()).isEqualTo("无固定期限");
	}

	@Test
	void three_months_are_unlawful_with_a_contract_of_two_years() {
		this.recruit.contractUntil = LocalDate.parse("2028-03-01");
		assertThat(this.recruit.against("2026-04-13")).singleElement().satisfies((objection) -> {
			assertThat(objection.refuses()).isTrue();
			assertThat(objection.rule()).isEqualTo("LCL 19");
			assertThat(objection.status()).isEqualTo(Status.LAW);
			assertThat(objection.message()).contains("最长2个月（至2026年5月1日）").contains("至2026年6月1日");
		});
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-01, 1, 1", "2026-05-31, 0, 0", "2027-03-01, 2, 2", "2027-02-28, 1, 1", "2029-03-01, 3, 6",
			"2029-02-28, 2, 2", ", 3, 6" })
	void the_length_follows_the_contract_where_nothing_is_prescribed(LocalDate until, int months, int lawful) {
		this.recruit.jurisdiction = "changzhou";
		this.recruit.contractUntil = until;
		assertThat(this.recruit.term().prescribedMonths()).isEqualTo(months);
		assertThat(this.recruit.term().lawfulMonths()).isEqualTo(lawful);
	}

	@Test
	void six_months_of_a_long_contract_are_lawful_and_a_day_more_is_not() {
		this.recruit.agreed = LocalDate.parse("2026-09-01");
		assertThat(Objection.admits(this.recruit.against("2026-08-10"))).isTrue();
		assertThat(this.recruit.against("2026-08-10")).singleElement()
			.satisfies((objection) -> assertThat(objection.rule()).isEqualTo("ORD-31"));
		this.recruit.agreed = LocalDate.parse("2026-09-02");
		assertThat(Objection.admits(this.recruit.against("2026-08-10"))).isFalse();
	}

	@Test
	void less_than_three_months_have_no_probation() {
		this.recruit.contractUntil = LocalDate.parse("2026-05-31");
		assertThat(this.recruit.against("2026-04-01")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("不满3个月，不得约定试用期"));
	}

	@Test
	void a_contract_of_nothing_but_probation_has_none() {
		this.recruit.jurisdiction = "changzhou";
		this.recruit.contractUntil = LocalDate.parse("2026-06-01");
		this.recruit.agreed = LocalDate.parse("2026-06-01");
		assertThat(this.recruit.against("2026-04-01"))
			.anySatisfy((objection) -> assertThat(objection.message()).contains("试用期不成立"));
	}

	@Test
	void it_is_agreed_once_only() {
		this.recruit.earlier = true;
		assertThat(this.recruit.against("2026-05-11")).singleElement()
			.satisfies((objection) -> assertThat(objection.message()).contains("不得再约定"));
	}

	@Test
	void the_elected_and_the_posted_have_none() {
		this.recruit.workerClass = WorkerClass.ELECTED;
		assertThat(Objection.admits(this.recruit.against("2026-05-11"))).isFalse();
		this.recruit.workerClass = WorkerClass.POSTED;
		assertThat(Objection.admits(this.recruit.against("2026-05-11"))).isFalse();
		this.recruit.workerClass = WorkerClass.WELFARE_POST;
		assertThat(this.recruit.against("2026-05-11")).isEmpty();
	}

}
