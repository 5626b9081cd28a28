package org.shegong.dismissal;

import java.math.BigDecimal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.dismissal.grounds.FixedTerms;
import org.shegong.dismissal.grounds.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The end of a term as the renewal left it in the file (LCL 14, 45, 46(5); Interp. (二)
 * arts 10, 11).
 */
class WhenATermIsOverTest {

	private static final String OPEN_ENDED = "C-4, LCL 14, Interp. (二) 10";

	private static final String WENT_ON = "Interp. (二) 11, LCL 10";

	private static final String DECLINED = "LCL 46(5)";

	private final Leaver leaver = new Leaver();

	@BeforeEach
	void aContractOfThreeYearsToTheEndOfMarch() {
		this.leaver.since = "2023-04-01";
		this.leaver.contracts.set(0, new String[] { "2023-04-01", "2026-03-31" });
		this.leaver.effective = null;
	}

	@ParameterizedTest
	@CsvSource({ "declined-equal, ", "declined, 3", "not-renewed, 3", "no-answer, 3" })
	void severance_follows_what_the_renewal_came_to(String outcome, BigDecimal months) {
		renewal(outcome);
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).isEmpty();
		assertThat(months()).isEqualTo(months);
	}

	@ParameterizedTest
	@CsvSource({ "declined-equal, true", "declined, true", "not-renewed, true", "no-answer, false" })
	void only_somebodys_word_ends_a_contract_that_is_due_to_be_open_ended(String outcome, boolean may) {
		this.leaver.contracts.add(0, new String[] { "2020-04-01", "2023-03-31" });
		renewal(outcome);
		assertThat(this.leaver.refusedBy(Ground.EXPIRY).isEmpty()).isEqualTo(may);
	}

	@Test
	void the_renewal_of_an_earlier_term_says_nothing() {
		this.leaver.contracts.add(0, new String[] { "2020-04-01", "2023-03-31" });
		this.leaver.filed("contract", "declined-equal", "2023-02-10", "2023-03-31");
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(OPEN_ENDED);
		assertThat(FixedTerms.of(this.leaver.leaving(Ground.EXPIRY)).count()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "declined", "not-renewed" })
	void the_form_cannot_say_otherwise_than_the_file(String outcome) {
		renewal(outcome);
		this.leaver.declinedEqual = true;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(DECLINED);
		assertThat(months()).isEqualByComparingTo("3");
	}

	@Test
	void where_the_file_is_silent_the_form_speaks_and_has_to_be_proven() {
		this.leaver.declinedEqual = true;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).isEmpty();
		assertThat(this.leaver.warnedBy(Ground.EXPIRY)).contains(DECLINED);
		assertThat(months()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "11, , false", "12, , true", ", true, true", ", false, false" })
	void extensions_of_a_year_and_a_clause_count_as_a_term(Integer extended, Boolean continued, boolean due) {
		this.leaver.extensionMonths = extended;
		this.leaver.autoContinued = continued;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY).contains(OPEN_ENDED)).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2023-03-31, true", "2023-03-01, true", "2022-09-30, false" })
	void a_longer_break_begins_a_new_row(String earlierUntil, boolean due) {
		this.leaver.contracts.add(0, new String[] { "2020-04-01", earlierUntil });
		assertThat(this.leaver.refusedBy(Ground.EXPIRY).contains(OPEN_ENDED)).isEqualTo(due);
	}

	/** Within a month of the end silence means nothing yet. */
	@ParameterizedTest
	@CsvSource({ "2026-03-31, true", "2026-04-30, true", "2026-05-01, false" })
	void who_let_somebody_work_on_for_a_month_cannot_call_it_expiry(String effective, boolean may) {
		this.leaver.effective = effective;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY).isEmpty()).isEqualTo(may);
		if (!may) {
			assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(WENT_ON);
		}
	}

	@Test
	void an_alarm_about_work_going_on_bars_dating_it_back() {
		this.leaver.filed("contract", "continued", "2026-05-01", "2026-03-31");
		this.leaver.today = "2026-05-04";
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(WENT_ON, OPEN_ENDED);
	}

	@Test
	void a_year_without_a_contract_in_writing_leaves_no_term() {
		this.leaver.filed("contract", "deemed-open-ended", "2027-03-31", "2026-03-31");
		var leaving = this.leaver.leaving(Ground.EXPIRY);
		assertThat(leaving.effective()).isAfterOrEqualTo(leaving.term().until());
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly("LCL 44(1)");
	}

	@Test
	void the_month_runs_from_the_day_to_which_the_law_kept_it_running() {
		this.leaver.filed("child-birth", null, "2025-08-10");
		this.leaver.effective = "2026-08-08";
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly("LCL 42(4), LCL 45");
		assertThat(this.leaver.leaving(Ground.EXPIRY).term().legalEnd()).isEqualTo("2026-08-09");
		this.leaver.effective = "2026-08-09";
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).isEmpty();
		this.leaver.effective = "2026-09-10";
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(WENT_ON);
	}

	private void renewal(String outcome) {
		this.leaver.filed("contract", outcome, "2026-02-20", "2026-03-31");
	}

	/** Null where none is due. */
	private BigDecimal months() {
		return this.leaver.leaving(Ground.EXPIRY)
			.severance()
			.map((due) -> due.months().stripTrailingZeros())
			.orElse(null);
	}

}
