package org.shegong.dismissal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.shegong.approval.RequestNumber;
import org.shegong.policy.Money;
import org.shegong.worker.Gender;
import org.shegong.worker.Lines;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;
import org.shegong.dismissal.grounds.FixedTerms;
import org.shegong.dismissal.grounds.Ground;
import org.shegong.dismissal.leaving.UnusedLeave;

import static org.assertj.core.api.Assertions.assertThat;

/** Which class leaves how, by when, and what it is paid (policy.md A.1, B.1, B.9). */
class WhoLeavesInWhichWayTest {

	private static final String ELECTED = "组织法 8, 组织法 10, C-13, NAT-31";

	private static final String NURSING = "LCL 42(4), LCL 45";

	private static final String OPEN_ENDED = "C-4, LCL 14, Interp. (二) 10";

	private final Leaver leaver = new Leaver();

	@ParameterizedTest
	@EnumSource(value = Ground.class, mode = EnumSource.Mode.EXCLUDE,
			names = { "RESIGNATION", "RETIREMENT", "LOST_ELECTION", "RECALL", "DEATH" })
	void an_elected_member_is_recalled_and_never_dismissed(Ground ground) {
		this.leaver.workerClass = WorkerClass.ELECTED;
		this.leaver.positions = List.of(Position.COMMITTEE_MEMBER);
		assertThat(this.leaver.refusedBy(ground)).startsWith(ELECTED);
	}

	@Test
	void a_recruited_director_lays_down_the_office_first() {
		this.leaver.positions = List.of(Position.DIRECTOR);
		this.leaver.rulesPublished = true;
		assertThat(this.leaver.refusedBy(Ground.RULE_BREACH)).containsExactly(ELECTED);
	}

	@Test
	void the_end_of_an_office_is_not_the_end_of_a_contract() {
		this.leaver.workerClass = WorkerClass.ELECTED;
		this.leaver.positions = List.of(Position.SECRETARY);
		this.leaver.effective = "2026-03-16";
		assertThat(this.leaver.refusedBy(Ground.LOST_ELECTION)).isEmpty();
		assertThat(this.leaver.warnedBy(Ground.LOST_ELECTION)).contains("C-13, Regs 13");
		assertThat(this.leaver.leaving(Ground.LOST_ELECTION).leavesTheRanks()).isFalse();
		this.leaver.effective = "2026-03-17";
		assertThat(this.leaver.refusedBy(Ground.LOST_ELECTION)).containsExactly("C-13, Regs 13");
	}

	@Test
	void who_holds_no_office_loses_none() {
		assertThat(this.leaver.refusedBy(Ground.RECALL)).containsExactly(ELECTED);
	}

	@Test
	void posted_staff_go_home_and_nobody_else_does() {
		assertThat(this.leaver.refusedBy(Ground.POSTING_ENDED)).containsExactly("A.1");
		this.leaver.workerClass = WorkerClass.POSTED;
		assertThat(this.leaver.refusedBy(Ground.POSTING_ENDED)).isEmpty();
		assertThat(this.leaver.refusedBy(Ground.RULE_BREACH)).containsExactly("A.1");
	}

	@Test
	void a_posted_worker_with_a_contract_of_our_own_is_protected_like_everybody_else() {
		this.leaver.workerClass = WorkerClass.POSTED;
		this.leaver.filed("pregnancy", null, "2026-03-01", "2026-08-10");
		assertThat(this.leaver.refusedBy(Ground.POSTING_ENDED)).containsExactly(NURSING);
		this.leaver.contracts.clear();
		assertThat(this.leaver.refusedBy(Ground.POSTING_ENDED)).isEmpty();
	}

	@Test
	void an_office_without_a_contract_is_laid_down_on_the_day_declared() {
		this.leaver.workerClass = WorkerClass.ELECTED;
		this.leaver.positions = List.of(Position.DIRECTOR);
		this.leaver.effective = "2026-03-17";
		assertThat(this.leaver.refusedBy(Ground.RESIGNATION)).containsExactly("LCL 37");
		this.leaver.contracts.clear();
		assertThat(this.leaver.refusedBy(Ground.RESIGNATION)).isEmpty();
	}

	@Test
	void an_injury_that_is_over_is_to_be_assessed_before_a_dismissal() {
		this.leaver.negotiated = true;
		this.leaver.filed("injury", null, "2025-06-02", "2025-12-31");
		assertThat(this.leaver.refusedBy(Ground.CHANGED_CIRCUMSTANCES)).isEmpty();
		assertThat(this.leaver.warnedBy(Ground.CHANGED_CIRCUMSTANCES)).contains("LCL 42(2), LCL 45");
		assertThat(this.leaver.warnedBy(Ground.AGREEMENT)).doesNotContain("LCL 42(2), LCL 45");
	}

	@Test
	void a_term_that_ends_before_a_birth_names_its_day_only_for_the_time_being() {
		term("2024-02-01", "2027-01-31");
		this.leaver.today = "2027-01-04";
		this.leaver.effective = null;
		this.leaver.filed("leave", "maternity", "2026-10-01", "2027-03-07");
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(NURSING);
		assertThat(runsOn("2027-01-31")).isEqualTo("2028-03-06");
		assertThat(awaitsBirth("2027-01-31")).isTrue();
		this.leaver.filed("child-birth", null, "2026-10-16");
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsOnly(NURSING);
		assertThat(runsOn("2027-01-31")).isEqualTo("2027-10-15");
		assertThat(awaitsBirth("2027-01-31")).isFalse();
	}

	@Test
	void project_graduates_leave_by_the_rules_of_their_project() {
		this.leaver.workerClass = WorkerClass.GRADUATE_PROJECT;
		assertThat(this.leaver.refusedBy(Ground.INCOMPETENCE)).containsExactly("A.1");
		assertThat(this.leaver.refusedBy(Ground.RESIGNATION)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-14, , false", "2026-04-15, , true", "2026-03-18, 2026-05-15, false",
			"2026-03-19, 2026-05-15, true" })
	void a_resignation_keeps_thirty_days_or_three_in_probation(String effective, String probationUntil, boolean may) {
		this.leaver.effective = effective;
		this.leaver.probationUntil = probationUntil;
		assertThat(this.leaver.refusedBy(Ground.RESIGNATION).isEmpty()).isEqualTo(may);
	}

	@Test
	void minimum_service_neither_stops_nor_fines_a_resignation() {
		this.leaver.filed("probation", "minimum-service", "2025-04-16", "2028-04-15");
		assertThat(this.leaver.refusedBy(Ground.RESIGNATION)).isEmpty();
		assertThat(this.leaver.warnedBy(Ground.RESIGNATION)).contains("C-9, LCL 25, LCL 37");
		assertThat(months(Ground.RESIGNATION)).isNull();
	}

	@Test
	void the_employers_fault_needs_no_notice_and_costs_severance() {
		this.leaver.effective = "2026-03-16";
		this.leaver.employerFault = true;
		assertThat(this.leaver.refusedBy(Ground.RESIGNATION)).isEmpty();
		assertThat(months(Ground.RESIGNATION)).isEqualByComparingTo("7.5");
	}

	@Test
	void a_term_is_over_on_its_last_day_and_is_paid_for_unless_the_worker_declines() {
		term("2023-04-01", "2026-03-31");
		this.leaver.effective = "2026-03-30";
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly("LCL 44(1)");
		assertThat(this.leaver.leaving(Ground.EXPIRY).term().until()).isEqualTo("2026-03-31");
		this.leaver.effective = null;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).isEmpty();
		assertThat(months(Ground.EXPIRY)).isEqualByComparingTo("3");
		this.leaver.declinedEqual = true;
		assertThat(months(Ground.EXPIRY)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-31, false", "2026-04-01, true" })
	void a_last_day_that_is_over_has_to_be_the_day_on_which_work_stopped(String today, boolean warned) {
		term("2023-04-01", "2026-03-31");
		this.leaver.effective = null;
		this.leaver.today = today;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).isEmpty();
		assertThat(this.leaver.warnedBy(Ground.EXPIRY).contains("Interp. (二) 11, LCL 10")).isEqualTo(warned);
	}

	@Test
	void a_retirement_many_years_ahead_is_too_early_to_open() {
		this.leaver.effective = null;
		assertThat(this.leaver.warnedBy(Ground.RETIREMENT)).contains("DESIGN, B.9, Regs 21");
		this.leaver.gender = Gender.MALE;
		this.leaver.birth = "1965-12-20";
		assertThat(this.leaver.warnedBy(Ground.RETIREMENT)).doesNotContain("DESIGN, B.9, Regs 21");
	}

	@Test
	void a_term_in_the_childs_first_year_runs_on() {
		term("2024-01-01", "2026-12-31");
		this.leaver.filed("child-birth", null, "2026-04-10");
		this.leaver.effective = null;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(NURSING);
		assertThat(runsOn("2026-12-31")).isEqualTo("2027-04-09");
		assertThat(awaitsBirth("2026-12-31")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2016-04-01, true", "2016-04-02, false" })
	void ten_years_ask_for_an_open_ended_contract(String since, boolean due) {
		term(since, "2026-03-31");
		this.leaver.effective = null;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY).contains(OPEN_ENDED)).isEqualTo(due);
	}

	@Test
	void two_terms_ask_for_it_as_well_unless_the_worker_declines() {
		term("2023-04-01", "2026-03-31");
		this.leaver.contracts.add(0, new String[] { "2020-04-01", "2023-03-31" });
		this.leaver.effective = null;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly(OPEN_ENDED);
		assertThat(FixedTerms.of(this.leaver.leaving(Ground.EXPIRY)).count()).isEqualTo(2);
		this.leaver.declinedEqual = true;
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).isEmpty();
	}

	@Test
	void an_open_ended_contract_does_not_expire() {
		this.leaver.contracts.set(0, new String[] { "2019-01-15", null });
		assertThat(this.leaver.refusedBy(Ground.EXPIRY)).containsExactly("LCL 44(1)");
		assertThat(this.leaver.leaving(Ground.EXPIRY).term().until()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-19, false", "2026-10-20, true", "2029-10-20, true", "2029-10-21, false" })
	void a_man_of_may_1966_retires_in_october_2026_and_no_earlier(String effective, boolean may) {
		this.leaver.gender = Gender.MALE;
		this.leaver.birth = "1966-05-20";
		this.leaver.effective = effective;
		assertThat(this.leaver.refusedBy(Ground.RETIREMENT).isEmpty()).isEqualTo(may);
	}

	@ParameterizedTest
	@CsvSource({ "2026-06-15, 2026-03-16, false", "2026-06-16, 2026-03-16, true", "2026-05-19, 2026-01-16, false",
			"2026-05-20, 2026-01-16, true" })
	void an_earlier_retirement_is_told_three_months_before_and_not_before_the_old_age(String effective, String today,
			boolean may) {
		this.leaver.gender = Gender.MALE;
		this.leaver.birth = "1966-05-20";
		this.leaver.earlyByChoice = true;
		this.leaver.today = today;
		this.leaver.effective = effective;
		assertThat(this.leaver.refusedBy(Ground.RETIREMENT).isEmpty()).isEqualTo(may);
	}

	@Test
	void a_womans_base_is_fifty_or_fifty_five() {
		this.leaver.retirementBase = 52;
		assertThat(this.leaver.refusedBy(Ground.RETIREMENT)).containsOnlyOnce("FORM");
		this.leaver.retirementBase = 55;
		assertThat(this.leaver.refusedBy(Ground.RETIREMENT)).doesNotContain("FORM");
		this.leaver.retirementBase = 50;
		assertThat(this.leaver.refusedBy(Ground.RETIREMENT)).doesNotContain("FORM");
		assertThat(this.leaver.leaving(Ground.RETIREMENT).retirement().base()).isEqualTo(50);
	}

	@ParameterizedTest
	@CsvSource({ "INCOMPETENCE, 7.5", "LAYOFF, 7.5", "AGREEMENT, 7.5", "RULE_BREACH, ", "RETIREMENT, ", "DEATH, " })
	void the_ground_decides_whether_severance_is_due(Ground ground, BigDecimal months) {
		assertThat(months(ground)).isEqualTo(months);
	}

	@Test
	void an_agreement_the_worker_proposed_and_a_welfare_post_are_not_paid() {
		this.leaver.proposedByWorker = true;
		assertThat(months(Ground.AGREEMENT)).isNull();
		this.leaver.proposedByWorker = null;
		this.leaver.workerClass = WorkerClass.WELFARE_POST;
		assertThat(months(Ground.INCOMPETENCE)).isNull();
	}

	@Test
	void without_a_wage_severance_is_warned_about_and_no_sum_invented() {
		this.leaver.failedTwiceWithTraining();
		this.leaver.wage = null;
		assertThat(this.leaver.warnedBy(Ground.TWO_FAILED_YEARS)).contains("LCL 46, LCL 47");
		assertThat(this.leaver.leaving(Ground.TWO_FAILED_YEARS).severance().orElseThrow().sum()).isEmpty();
	}

	private void term(String from, String until) {
		this.leaver.since = from;
		this.leaver.contracts.set(0, new String[] { from, until });
	}

	private LocalDate runsOn(String termEnds) {
		return this.leaver.leaving(Ground.EXPIRY).protections().extended(LocalDate.parse(termEnds));
	}

	private boolean awaitsBirth(String termEnds) {
		return this.leaver.leaving(Ground.EXPIRY).protections().awaitsBirth(LocalDate.parse(termEnds));
	}

	/** Null where none is due. */
	private BigDecimal months(Ground ground) {
		return this.leaver.leaving(ground).severance().map((due) -> due.months()).orElse(null);
	}

	@ParameterizedTest
	@EnumSource(value = Ground.class, names = { "RULE_BREACH", "ABSENCE", "TWO_FAILED_YEARS", "LAYOFF" })
	void without_anybody_to_answer_for_the_union_the_employer_ends_nothing(Ground ground) {
		this.leaver.rulesPublished = true;
		this.leaver.hasUnion = false;
		assertThat(this.leaver.refusedBy(ground)).contains("LCL 43");
		this.leaver.hasUnion = true;
		assertThat(this.leaver.refusedBy(ground)).doesNotContain("LCL 43");
	}

	@ParameterizedTest
	@EnumSource(value = Ground.class, names = { "AGREEMENT", "RESIGNATION", "RETIREMENT", "DEATH" })
	void other_ways_of_leaving_need_no_union(Ground ground) {
		this.leaver.hasUnion = false;
		assertThat(this.leaver.refusedBy(ground)).doesNotContain("LCL 43");
	}

	@Test
	void an_office_without_a_contract_ends_in_leaving_the_ranks() {
		this.leaver.workerClass = WorkerClass.ELECTED;
		this.leaver.positions = List.of(Position.DIRECTOR);
		this.leaver.effective = "2026-03-16";
		assertThat(this.leaver.warnedBy(Ground.RECALL)).contains("C-13, Regs 13");
		assertThat(this.leaver.leaving(Ground.RECALL).leavesTheRanks()).isFalse();
		this.leaver.contracts.clear();
		assertThat(this.leaver.warnedBy(Ground.RECALL)).contains("C-13, Regs 13");
		assertThat(this.leaver.leaving(Ground.RECALL).leavesTheRanks()).isTrue();
	}

	@Test
	void unused_leave_is_paid_at_two_hundred_percent_on_top_of_the_wage() {
		var leaving = this.leaver.leaving(Ground.AGREEMENT);
		var unused = new UnusedLeave(2, leaving.averageWage(), leaving.policy());
		assertThat(unused.pay()).contains(Money.yuan(new BigDecimal("735.63")));
		assertThat(new UnusedLeave(2, null, leaving.policy()).pay()).isEmpty();
	}

	@Test
	void a_failed_review_of_this_contract_was_the_hearing() {
		this.leaver.contracts.set(0, new String[] { "2026-02-16", "2029-05-15" });
		this.leaver.probationUntil = "2026-05-15";
		this.leaver.hasUnion = false;
		assertThat(this.leaver.refusedBy(Ground.PROBATION_UNFIT)).contains("LCL 43");
		this.leaver.file.add(Lines.line("w", LocalDate.parse("2026-03-10"), "probation", "failed", null, "试用期不合格")
			.because(RequestNumber.of("probation-1"), "LCL 39(1)", "劳动合同法"));
		assertThat(this.leaver.leaving(Ground.PROBATION_UNFIT).probationHearing()).isPresent();
		assertThat(this.leaver.refusedBy(Ground.PROBATION_UNFIT)).doesNotContain("LCL 43");
	}

}
