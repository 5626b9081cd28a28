package org.shegong.worker;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.account.WorkerCode;

import static org.assertj.core.api.Assertions.assertThat;

class EmploymentTest {

	private final Employment contract = new Employment(WorkerCode.of("a"));

	@ParameterizedTest
	@CsvSource({ "2025-12-31, false, false", "2026-01-01, true, false", "2026-12-31, true, false",
			"2027-01-01, false, true" })
	void a_term_is_in_force_from_its_first_to_its_last_day(LocalDate day, boolean inForce, boolean over) {
		this.contract.agree("HT-1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
		assertThat(this.contract.isInForce(day)).isEqualTo(inForce);
		assertThat(this.contract.isOver(day)).isEqualTo(over);
	}

	@Test
	void what_is_ended_is_over_on_every_day() {
		this.contract.agree("HT-1", LocalDate.of(2026, 1, 1), null);
		assertThat(this.contract.isInForce(LocalDate.of(2040, 1, 1))).isTrue();
		this.contract.end(LocalDate.of(2026, 6, 30));
		assertThat(this.contract.endedOn()).isEqualTo("2026-06-30");
		assertThat(this.contract.isInForce(LocalDate.of(2026, 3, 1))).isFalse();
	}

	@Test
	void pay_alone_is_no_contract() {
		assertThat(this.contract.isContract()).isFalse();
		assertThat(this.contract.isInForce(LocalDate.of(2026, 1, 1))).isFalse();
		this.contract.agree(null, null, LocalDate.of(2026, 12, 31));
		assertThat(this.contract.isContract()).isTrue();
		this.contract.agree("HT-1", null, null);
		assertThat(this.contract.isContract()).isTrue();
		assertThat(this.contract.isInForce(LocalDate.of(2026, 1, 1))).isTrue();
	}

	@Test
	void a_signature_may_leave_the_term_as_it_is() {
		this.contract.agree(null, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
		this.contract.sign("HT-1", LocalDate.of(2026, 1, 5), null);
		assertThat(this.contract.contractUntil()).isEqualTo("2026-12-31");
		assertThat(this.contract.signedOn()).isEqualTo("2026-01-05");
		this.contract.sign("HT-1", LocalDate.of(2026, 1, 5), LocalDate.of(2028, 12, 31));
		assertThat(this.contract.contractUntil()).isEqualTo("2028-12-31");
	}

	@Test
	void the_law_may_make_it_run_on_or_open_ended() {
		this.contract.agree("HT-1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
		this.contract.runOn(LocalDate.of(2027, 4, 9));
		assertThat(this.contract.contractUntil()).isEqualTo("2027-04-09");
		this.contract.becomesOpenEnded();
		assertThat(this.contract.contractUntil()).isNull();
	}

	@Test
	void an_agreed_probation_is_not_overwritten_by_a_computed_one() {
		this.contract.probationEnds(LocalDate.of(2026, 3, 31));
		assertThat(this.contract.probationUntil()).isEqualTo("2026-03-31");
		this.contract.probationEnds(LocalDate.of(2026, 6, 30));
		assertThat(this.contract.probationUntil()).isEqualTo("2026-03-31");
	}

}
