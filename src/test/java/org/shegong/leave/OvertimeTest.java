package org.shegong.leave;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

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
		assertThat(this.ledger.findByWorkerOrderById("a")).extracting(LedgerEntry::movement)
			.containsExactly(Movement.CREDITED, Movement.EXPIRED);
	}

	@Test
	void a_slip_is_told() {
		this.office.member("a");
		assertThat(this.overtime.credit("a", 0, LocalDate.of(2026, 3, 1), null, null, "hr")).isNotEmpty();
		assertThat(this.overtime.credit("a", 2, LocalDate.of(2026, 3, 3), null, null, "hr")).isNotEmpty();
		assertThat(this.overtime.credit("a", 2, LocalDate.of(2025, 8, 1), null, null, "hr")).isNotEmpty();
	}

	private void credit(int halfDays, String on) {
		assertThat(this.overtime.credit("a", halfDays, LocalDate.parse(on), null, "防汛值守", "hr")).isEmpty();
	}

}
