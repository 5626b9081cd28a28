package org.shegong.leave;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.policy.Days;
import org.shegong.leave.entitlement.LedgerEntries;
import org.shegong.leave.entitlement.LedgerEntry;
import org.shegong.leave.entitlement.Movement;
import org.shegong.worker.FileKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Overtime that is registered may be taken off for six months. */
@LeaveRoom
class OvertimeTest {

	@Autowired
	Office office;

	@Autowired
	OvertimeDesk overtime;

	@Autowired
	LedgerEntries ledger;

	@AfterEach
	void today() {
		this.office.today("2026-03-02");
	}

	@Test
	void without_overtime_there_is_nothing_to_take_off() {
		assertThat(this.office.refusals(this.office.member("a"),
				Ask.of(LeaveKind.COMPENSATORY, "2026-03-16", "2026-03-16")))
			.singleElement()
			.asString()
			.contains("登记加班");
	}

	@Test
	void what_was_credited_may_be_taken_and_no_more() {
		var member = this.office.member("a");
		credit(2, "2026-02-22");
		credit(1, "2026-03-01");
		assertThat(this.office.fact(member, Ask.from(LeaveKind.COMPENSATORY, "2026-03-16"), "days")).isEqualTo(1.5);
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-03-16", "2026-03-17")))
			.isNotEmpty();
		this.office.asked(member, Ask.of(LeaveKind.COMPENSATORY, "2026-03-16", "2026-03-16"));
		assertThat(this.office.fact(member, Ask.of(LeaveKind.COMPENSATORY, "2026-03-23", "2026-03-23").untilNoonOnly(),
				"balance"))
			.isEqualTo(0.5);
	}

	@Test
	void it_lapses_after_six_months() {
		var member = this.office.member("a");
		credit(2, "2026-03-01");
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-09-01", "2026-09-01"))).isEmpty();
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-09-02", "2026-09-02")))
			.isNotEmpty();
	}

	@Test
	void what_lapses_first_is_used_first() {
		var member = this.office.member("a");
		credit(2, "2026-01-10");
		credit(2, "2026-03-01");
		this.office.asked(member, Ask.of(LeaveKind.COMPENSATORY, "2026-06-01", "2026-06-01"));
		assertThat(this.office.fact(member, Ask.of(LeaveKind.COMPENSATORY, "2026-08-03", "2026-08-03"), "balance"))
			.isEqualTo(1);
	}

	@Test
	void what_lapsed_unused_is_booked_once() {
		var member = this.office.member("a");
		credit(2, "2026-02-22");
		this.office.today("2026-09-01");
		this.overtime.lapse(member);
		this.overtime.lapse(member);
		assertThat(this.ledger.findByWorkerOrderById(WorkerCode.of("a"))).extracting(LedgerEntry::movement)
			.containsExactly(Movement.CREDITED, Movement.EXPIRED);
	}

	@Test
	void a_slip_is_told() {
		this.office.member("a");
		assertThat(
				this.overtime.credit(WorkerCode.of("a"), 0, LocalDate.of(2026, 3, 1), null, null, AccountName.of("hr")))
			.isNotEmpty();
		assertThat(
				this.overtime.credit(WorkerCode.of("a"), 2, LocalDate.of(2026, 3, 3), null, null, AccountName.of("hr")))
			.isNotEmpty();
		assertThat(
				this.overtime.credit(WorkerCode.of("a"), 2, LocalDate.of(2025, 8, 1), null, null, AccountName.of("hr")))
			.isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-01,44(3)", "2026-10-03,44(3)", "2026-10-10,44(1)", "2026-11-24,44(1)" })
	void holidays_and_working_days_are_paid_and_give_no_time_off(String day, String clause) {
		this.office.member("a");
		this.office.today("2026-11-30");
		assertThat(rules(2, day, null)).singleElement().asString().contains("劳动法 " + clause);
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-04", "2026-10-05", "2026-10-11" })
	void days_of_rest_give_it(String day) {
		this.office.member("a");
		this.office.today("2026-11-30");
		assertThat(rules(2, day, null)).isEmpty();
	}

	@Test
	void nobody_works_overtime_on_leave_whether_asked_for_or_on_file() {
		var member = this.office.member("a");
		this.office.asked(member, Ask.annual("2026-03-13", "2026-03-16"));
		this.office.imported(member, "leave", "sick", "2026-03-20", "2026-03-22");
		this.office.today("2026-03-31");
		assertThat(rules(2, "2026-03-14", null)).containsExactly("C-l");
		assertThat(rules(2, "2026-03-21", null)).containsExactly("C-l");
		assertThat(rules(2, "2026-03-28", null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "child-birth,2025-03-29,,1", "child-birth,2025-03-28,,0", "pregnancy,2025-12-01,2026-06-20,1",
			"pregnancy,2025-12-01,2026-06-21,0" })
	void a_nursing_mother_and_a_woman_late_in_her_pregnancy_work_none(String kind, String date, String until,
			int refusals) {
		var woman = this.office.woman("a", "taiyuan");
		this.office.imported(woman, kind, null, date, until);
		this.office.today("2026-03-31");
		assertThat(rules(2, "2026-03-28", null).stream().filter((rule) -> rule.contains("女职工"))).hasSize(refusals);
	}

	@Test
	void a_day_is_credited_once_and_for_one_day_at_most() {
		this.office.member("a");
		credit(1, "2026-02-22");
		assertThat(rules(1, "2026-02-22", null)).containsExactly("C-l");
		assertThat(rules(10, "2026-03-01", null)).containsExactly("C-l");
	}

	@Test
	void a_number_of_days_is_covered_by_the_rest_days_of_its_span() {
		this.office.member("a");
		assertThat(rules(11, "2026-02-15", "2026-02-23")).as("16 to 19 February are statutory holidays")
			.anyMatch((rule) -> rule.contains("44(3)"));
		assertThat(rules(3, "2026-02-21", "2026-02-22")).isEmpty();
		assertThat(this.office.file.of(WorkerCode.of("a"), FileKind.OVERTIME))
			.extracting((line) -> line.date().toString())
			.containsExactly("2026-02-21", "2026-02-22");
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-30,2026-11-30,0", "2026-11-30,2026-12-01,1", "2026-11-30,2026-12-02,1",
			"2026-11-26,2026-11-30,0" })
	void each_day_off_needs_overtime_that_has_not_lapsed_by_then(String from, String until, int refusals) {
		var member = this.office.member("a");
		this.office.today("2026-06-08");
		creditedBefore(6, "2026-05-31");
		var ask = Ask.of(LeaveKind.COMPENSATORY, from, until);
		assertThat(this.office.refusals(member, ask)).hasSize(refusals);
		assertThat(this.office.fact(member, Ask.of(LeaveKind.COMPENSATORY, "2026-11-30", "2026-12-02"), "endsOn"))
			.isEqualTo(LocalDate.of(2026, 11, 30));
	}

	@Test
	void a_leave_goes_on_with_overtime_that_lapses_later_and_takes_none_from_others() {
		var member = this.office.member("a");
		this.office.today("2026-06-29");
		creditedBefore(2, "2026-05-31");
		creditedBefore(2, "2026-06-28");
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-11-30", "2026-12-01"))).isEmpty();
		this.office.asked(member, Ask.of(LeaveKind.COMPENSATORY, "2026-12-14", "2026-12-14"));
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-11-30", "2026-12-01")))
			.isNotEmpty();
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-11-30", "2026-11-30"))).isEmpty();
	}

	@Test
	void nobody_takes_off_what_is_worked_later() {
		var member = this.office.member("a");
		credit(2, "2026-03-01");
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-02-27", "2026-02-27")))
			.isNotEmpty();
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-03-02", "2026-03-02"))).isEmpty();
	}

	@Test
	void a_slip_is_struck_out_with_a_reason_unless_a_leave_lives_on_it() {
		var member = this.office.member("a");
		credit(2, "2026-02-22");
		var day = LocalDate.of(2026, 2, 22);
		assertThat(this.overtime.strike(WorkerCode.of("a"), day, " ", AccountName.of("hr"))).hasSize(1);
		var leave = this.office.asked(member, Ask.of(LeaveKind.COMPENSATORY, "2026-03-16", "2026-03-16"));
		assertThat(this.overtime.strike(WorkerCode.of("a"), day, "登错人", AccountName.of("hr"))).singleElement()
			.matches((one) -> one.message().contains("已用于补休"));
		this.office.desk.withdraw(leave);
		assertThat(this.overtime.strike(WorkerCode.of("a"), day, "登错人", AccountName.of("hr"))).isEmpty();
		assertThat(this.office.file.of(WorkerCode.of("a"), FileKind.OVERTIME)).isEmpty();
		assertThat(this.office.file.everOf(WorkerCode.of("a"))).singleElement().matches((line) -> line.isStruck());
		assertThat(this.office.refusals(member, Ask.of(LeaveKind.COMPENSATORY, "2026-03-16", "2026-03-16")))
			.isNotEmpty();
		credit(2, "2026-02-22");
	}

	/** As credits were registered before: several days for one date. */
	private void creditedBefore(int halfDays, String on) {
		this.ledger.save(new LedgerEntry(WorkerCode.of("a"), LeaveKind.COMPENSATORY, 2026, Movement.CREDITED,
				new Days(halfDays), LocalDate.parse(on))
			.earned(LocalDate.parse(on), null));
	}

	private List<String> rules(int halfDays, String from, String until) {
		return this.overtime
			.credit(WorkerCode.of("a"), halfDays, LocalDate.parse(from),
					(until == null) ? null : LocalDate.parse(until), null, AccountName.of("hr"))
			.stream()
			.map(Objection::rule)
			.toList();
	}

	private void credit(int halfDays, String on) {
		assertThat(this.overtime.credit(WorkerCode.of("a"), halfDays, LocalDate.parse(on), null, "防汛值守",
				AccountName.of("hr")))
			.isEmpty();
	}

}
