package org.shegong.leave;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.Worker;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is on two leaves at once, and somebody stays. */
@LeaveRoom
class BeingAwayTwiceTest {

	private static final String ONCE = "DESIGN";

	@Autowired
	Office office;

	@Autowired
	AwayPeriods away;

	@Autowired
	Employments employments;

	@Test
	void a_second_leave_on_the_same_days_is_refused() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.annual("2026-03-16", "2026-03-18"));
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-18", "2026-03-19"))).containsExactly(ONCE);
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-19", "2026-03-20"))).isEmpty();
	}

	@Test
	void the_first_leave_in_words() {
		var member = this.office.member("a");
		var first = this.office.asked(member, Ask.annual("2026-03-16", "2026-03-18"));
		assertThat(this.office.refusals(member, Ask.personal("2026-03-18", "2026-03-19"))).singleElement()
			.asString()
			.contains("年休假", "2026年3月16日")
			.doesNotContain(first.toString());
	}

	@Test
	void leave_in_the_imported_file_is_in_the_way_too() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "sick", "2026-03-16", "2026-03-18");
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-18", "2026-03-19"))).containsExactly(ONCE);
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-19", "2026-03-20"))).isEmpty();
	}

	@Test
	void an_imported_leave_in_words() {
		var member = this.office.member("a");
		this.office.imported(member, "leave", "sick", "2026-03-16", "2026-03-18");
		assertThat(this.office.refusals(member, Ask.personal("2026-03-18", "2026-03-19"))).singleElement()
			.asString()
			.contains("病假", "档案登记");
	}

	@Test
	void touching_is_fine_even_within_a_day() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.annual("2026-03-16", "2026-03-18").untilNoonOnly());
		assertThat(this.office.refusals(member, Ask.personal("2026-03-18", "2026-03-19").fromNoonOn())).isEmpty();
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-18", "2026-03-19"))).containsExactly(ONCE);
	}

	@Test
	void an_outing_on_those_days_is_in_the_way_too() {
		var member = this.office.member("a");
		outing(member);
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-16", "2026-03-18"))).containsExactly(ONCE);
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-18", "2026-03-18"))).isEmpty();
	}

	@Test
	void an_outing_in_words() {
		var member = this.office.member("a");
		outing(member);
		assertThat(this.office.refusals(member, Ask.personal("2026-03-16", "2026-03-18"))).singleElement()
			.asString()
			.contains("因公外出", "3月17日")
			.doesNotContain("outing-9");
	}

	@Test
	void what_was_withdrawn_or_refused_is_no_longer_in_the_way() {
		var member = this.office.member("a");
		this.office.desk.withdraw(this.office.asked(member, Ask.personal("2026-03-16", "2026-03-18")));
		this.office.desk.refuse(this.office.asked(member, Ask.personal("2026-03-16", "2026-03-18")));
		assertThat(this.office.refusals(member, Ask.personal("2026-03-16", "2026-03-18"))).isEmpty();
		assertThat(
				this.away.ofWorker(WorkerCode.of("a"), new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))))
			.isEmpty();
	}

	@Test
	void the_deputy_is_somebody_else_who_exists_and_is_here() {
		var member = this.office.member("a");
		var colleague = this.office.member("b");
		var ask = Ask.personal("2026-03-16", "2026-03-18");
		assertThat(this.office.refusedBy(member, ask.deputy("a"))).containsExactly("FORM");
		assertThat(this.office.refusedBy(member, ask.deputy("nobody"))).containsExactly("FORM");
		assertThat(this.office.refusals(member, ask.deputy("b"))).isEmpty();
		this.office.asked(colleague, Ask.personal("2026-03-18", "2026-03-20"));
		assertThat(this.office.refusedBy(member, ask.deputy("b"))).containsExactly(ONCE);
	}

	@Test
	void a_deputy_who_is_away_in_words() {
		var member = this.office.member("a");
		this.office.asked(this.office.member("b"), Ask.personal("2026-03-18", "2026-03-20"));
		assertThat(this.office.refusals(member, Ask.personal("2026-03-16", "2026-03-18").deputy("b"))).singleElement()
			.asString()
			.contains("这些天不能代岗");
	}

	@Test
	void who_stands_in_for_somebody_is_reminded() {
		var member = this.office.member("a");
		var colleague = this.office.member("b");
		this.office.asked(member, Ask.personal("2026-03-16", "2026-03-18").deputy("b"));
		assertThat(this.office.warnedBy(colleague, Ask.personal("2026-03-18", "2026-03-18"))).contains(ONCE);
		assertThat(this.office.warnedBy(colleague, Ask.personal("2026-03-19", "2026-03-19"))).doesNotContain(ONCE);
	}

	@Test
	void who_stands_in_is_reminded_in_words() {
		var colleague = this.office.member("b");
		this.office.asked(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18").deputy("b"));
		assertThat(this.office.warnings(colleague, Ask.personal("2026-03-18", "2026-03-18")))
			.anyMatch((warning) -> warning.contains("代岗人"));
	}

	@Test
	void a_contract_that_ends_before_the_leave_is_pointed_out() {
		var member = this.office.member("a");
		var contract = new Employment(WorkerCode.of("a"));
		contract.agree("HT-1", LocalDate.of(2023, 3, 17), LocalDate.of(2026, 3, 16));
		this.employments.save(contract);
		assertThat(this.office.warnedBy(member, Ask.personal("2026-03-16", "2026-03-17"))).contains("LCL 44, LCL 45");
		assertThat(this.office.warnedBy(member, Ask.personal("2026-03-16", "2026-03-16")))
			.doesNotContain("LCL 44, LCL 45");
	}

	@Test
	void nobody_is_on_leave_before_they_came() {
		var member = this.office.serving(this.office.member("a"), "2020-01-06", "2026-04-01");
		assertThat(this.office.refusedBy(member, Ask.personal("2026-03-31", "2026-03-31"))).containsExactly("FORM");
		assertThat(this.office.refusedBy(member, Ask.personal("2026-04-01", "2026-04-01"))).isEmpty();
	}

	private void outing(Worker member) {
		this.away.save(new AwayPeriod(member, new Period(LocalDate.of(2026, 3, 17), LocalDate.of(2026, 3, 17)),
				AwayCause.OUTING, "因公外出", RequestNumber.of("outing-9"), null));
	}

}
