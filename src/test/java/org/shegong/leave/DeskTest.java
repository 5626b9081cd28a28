package org.shegong.leave;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Choice;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.FileEntry;
import org.shegong.leave.request.LeaveRequests;
import org.shegong.leave.entitlement.LedgerEntries;
import org.shegong.leave.request.Revision;

import static org.assertj.core.api.Assertions.assertThat;

/** A request through the hands of the office, and what it leaves in the books. */
@LeaveRoom
class DeskTest {

	@Autowired
	Office office;

	@Autowired
	LeaveRequests requests;

	@Autowired
	LedgerEntries ledger;

	@Autowired
	AwayPeriods away;

	@Autowired
	Filings filings;

	@Test
	void a_request_gets_a_number_and_reserves_its_days() {
		var member = this.office.member("a");
		var number = this.office.asked(member, Ask.annual("2026-03-16", "2026-03-18"));
		assertThat(number.process()).isEqualTo("leave");
		assertThat(this.requests.get(number).state()).isEqualTo(RequestState.SUBMITTED);
		assertThat(movements(number)).containsExactly("RESERVED -6");
		assertThat(this.away.findByRequest(number)).get().matches((period) -> period.words().equals("年休假"));
	}

	@Test
	void a_request_that_may_not_be_leaves_nothing_behind() {
		var member = this.office.member("a");
		var answer = this.office.desk.register(Ask.annual("2026-03-16", "2026-03-27").form(), WorkerCode.of("a"),
				AccountName.of("a"));
		assertThat(answer.number()).isNull();
		assertThat(answer.objections()).anyMatch((objection) -> objection.refuses());
		assertThat(this.requests.standing(member.code())).isEmpty();
		assertThat(this.office.desk
			.register(Ask.annual("2026-03-16", "2026-03-16").form(), WorkerCode.of("nobody"), AccountName.of("a"))
			.number()).isNull();
	}

	@Test
	void granting_takes_the_days_and_writes_the_file_and_the_notices() {
		var member = this.office.member("a");
		var number = this.office.granted(member, Ask.annual("2026-03-16", "2026-03-18"));
		assertThat(movements(number)).containsExactly("RESERVED -6", "RELEASED 6", "TAKEN -6");
		var entry = entries().get(0);
		assertThat(entry.value()).isEqualTo("annual");
		assertThat(entry.date()).isEqualTo("2026-03-16");
		assertThat(entry.until()).isEqualTo("2026-03-18");
		assertThat(entry.rule()).isEqualTo("XX-13");
		assertThat(told(number)).containsExactly("community-affairs-office 请假报备", "town-office 请假书面报告");
		assertThat(this.office.fact(member, Ask.annual("2026-05-18", "2026-05-18"), "balance")).isEqualTo(2);
	}

	@Test
	void where_no_text_asks_for_it_nobody_is_notified() {
		var number = this.office.granted(this.office.man("c", Office.CHANGZHOU),
				Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(told(number)).isEmpty();
	}

	@Test
	void refusing_and_withdrawing_free_the_days() {
		var member = this.office.member("a");
		var refused = this.office.asked(member, Ask.annual("2026-03-16", "2026-03-20"));
		this.office.desk.refuse(refused);
		assertThat(movements(refused)).containsExactly("RESERVED -10", "RELEASED 10");
		assertThat(this.office.fact(member, Ask.annual("2026-03-16", "2026-03-16"), "balance")).isEqualTo(5);
		var returned = this.office.asked(member, Ask.annual("2026-03-16", "2026-03-20"));
		this.office.desk.giveBack(returned);
		assertThat(this.office.refusals(member, Ask.annual("2026-05-18", "2026-05-18"))).isNotEmpty();
		this.office.desk.withdraw(returned);
		assertThat(this.office.refusals(member, Ask.annual("2026-05-18", "2026-05-18"))).isEmpty();
	}

	@Test
	void a_revision_is_judged_like_a_new_request_and_moves_everything() {
		var member = this.office.member("a");
		var number = this.office.asked(member, Ask.annual("2026-03-16", "2026-03-18"));
		this.office.desk.giveBack(number);
		assertThat(this.office.desk.revise(number, dates("2026-03-16", "2026-03-23"))).anyMatch((one) -> one.refuses());
		assertThat(this.requests.get(number).state()).isEqualTo(RequestState.RETURNED);
		assertThat(this.office.desk.revise(number, dates("2026-03-17", "2026-03-23")))
			.noneMatch((one) -> one.refuses());
		var request = this.requests.get(number);
		assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
		assertThat(request.from()).isEqualTo("2026-03-17");
		assertThat(request.reason()).isEqualTo("家中有事");
		assertThat(movements(number)).containsExactly("RESERVED -6", "RELEASED 6", "RESERVED -10");
		assertThat(this.away.findByRequest(number)).get()
			.matches((period) -> period.until().equals(LocalDate.of(2026, 3, 23)));
	}

	@Test
	void a_leave_that_continues_another_ends_it() {
		var member = this.office.member("a");
		var first = this.office.granted(member, Ask.personal("2026-03-18", "2026-03-20"));
		var second = this.office.asked(member, Ask.personal("2026-03-23", "2026-03-25"));
		assertThat(this.office.desk.grant(second)).containsExactly(first);
		assertThat(this.requests.get(first).state()).isEqualTo(RequestState.CLOSED);
		assertThat(this.requests.get(first).extendedUntil()).isEqualTo("2026-03-25");
		assertThat(entries()).extracting(FileEntry::summary).anyMatch((summary) -> summary.startsWith("续假"));
		assertThat(this.office.fact(member, Ask.personal("2026-03-26", "2026-03-26"), "totalDays")).isEqualTo(7);
	}

	@Test
	void a_leave_after_a_day_of_work_ends_nothing() {
		var member = this.office.member("a");
		this.office.granted(member, Ask.personal("2026-03-18", "2026-03-20"));
		var second = this.office.asked(member, Ask.personal("2026-03-24", "2026-03-25"));
		assertThat(this.office.desk.grant(second)).isEmpty();
	}

	private static Revision dates(String from, String until) {
		return new Revision(Choice.RESUBMIT, LocalDate.parse(from), LocalDate.parse(until), null, null, null, null,
				null);
	}

	private List<String> movements(RequestNumber number) {
		return this.ledger.findByRequestOrderById(number)
			.stream()
			.map((entry) -> entry.movement() + " " + entry.days().halves())
			.toList();
	}

	private List<FileEntry> entries() {
		return this.office.file.of(WorkerCode.of("a"));
	}

	private List<String> told(RequestNumber number) {
		return this.filings.findByRequestOrderById(this.requests.get(number).id())
			.stream()
			.map((Filing filing) -> filing.recipient() + " " + filing.occasion())
			.toList();
	}

}
