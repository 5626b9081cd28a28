package org.shegong.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Evidence;
import org.shegong.approval.EvidenceFiles;
import org.shegong.approval.Filings;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.worker.AwayCause;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.AwayFact.LeaveReturned;
import org.shegong.worker.AwayFact.Return;
import org.shegong.worker.Filed;
import org.shegong.leave.request.LeaveRequests;
import org.shegong.leave.request.ReturnDesk;
import org.shegong.leave.request.ReturnFault;
import org.shegong.leave.request.ReturnReport;
import org.shegong.policy.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Reporting back (销假): in time, early, late, or not at all. */
@LeaveRoom
class ComingBackTest {

	@Autowired
	Office office;

	@Autowired
	ReturnDesk returns;

	@Autowired
	LeaveSteps steps;

	@Autowired
	LeaveRequests requests;

	@Autowired
	AwayPeriods away;

	@Autowired
	Filings filings;

	@Autowired
	EvidenceFiles evidence;

	@AfterEach
	void today() {
		this.office.today("2026-03-02");
	}

	@Test
	void in_time_closes_the_leave_and_tells_those_who_were_told() {
		var number = this.office.granted(this.office.member("a"), Ask.annual("2026-03-16", "2026-03-20"));
		assertThat(this.returns.report(number, back("2026-03-23"), AccountName.of("a"))).isEmpty();
		assertThat(this.requests.get(number).state()).isEqualTo(RequestState.CLOSED);
		assertThat(this.filings.findByRequestOrderById(this.requests.get(number).id()))
			.anyMatch((filing) -> filing.occasion().equals("销假报备"));
		assertThat(ended()).isEqualTo(Return.ON_TIME);
	}

	@Test
	void early_gives_the_unused_days_back() {
		var member = this.office.member("a");
		var number = this.office.granted(member, Ask.annual("2026-03-16", "2026-03-20"));
		this.returns.report(number, back("2026-03-19"), AccountName.of("a"));
		assertThat(this.office.fact(member, Ask.annual("2026-05-18", "2026-05-18"), "balance")).isEqualTo(2);
		assertThat(this.away.findByRequest(number)).get()
			.matches((period) -> period.until().equals(LocalDate.of(2026, 3, 18)));
		assertThat(ended()).isEqualTo(Return.EARLY);
		assertThat(this.office.refusals(member, Ask.personal("2026-03-19", "2026-03-19"))).isEmpty();
	}

	@Test
	void coming_to_work_on_the_weekend_after_gives_nothing_back() {
		var member = this.office.member("a");
		var number = this.office.granted(member, Ask.annual("2026-03-16", "2026-03-20"));
		this.returns.report(number, back("2026-03-21"), AccountName.of("a"));
		assertThat(this.office.fact(member, Ask.from(LeaveKind.ANNUAL, "2026-05-18"), "balance")).isEqualTo(0);
	}

	@Test
	void before_it_began_means_it_was_not_taken() {
		var member = this.office.member("a");
		var number = this.office.granted(member, Ask.annual("2026-03-16", "2026-03-20"));
		this.returns.report(number, back("2026-03-16"), AccountName.of("a"));
		assertThat(this.requests.get(number).state()).isEqualTo(RequestState.CLOSED);
		assertThat(this.away.findByRequest(number)).isEmpty();
		assertThat(this.office.refusals(member, Ask.annual("2026-03-16", "2026-03-20"))).isEmpty();
		assertThat(ended()).isEqualTo(Return.NOT_TAKEN);
	}

	@Test
	void the_afternoon_of_a_half_day_is_in_time() {
		var number = this.office.granted(this.office.member("a"),
				Ask.annual("2026-03-16", "2026-03-18").untilNoonOnly());
		assertThat(this.returns.backOn(number)).isEqualTo("2026-03-18");
		assertThat(this.returns.report(number, back("2026-03-18"), AccountName.of("a"))).isEmpty();
		assertThat(this.requests.get(number).charged().halves()).isEqualTo(5);
	}

	@Test
	void late_names_the_working_days_missed_once() {
		this.office.today("2026-03-31");
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		var missed = this.returns.report(number, back("2026-03-24"), AccountName.of("a"));
		assertThat(missed).get()
			.matches((days) -> days.from().equals(LocalDate.of(2026, 3, 19))
					&& days.until().equals(LocalDate.of(2026, 3, 23)));
		assertThat(this.returns.overstay(number, LocalDate.of(2026, 3, 31))).isEqualTo(missed);
		assertThat(this.returns.overstay(number, LocalDate.of(2026, 3, 31))).isEmpty();
		assertThat(ended()).isEqualTo(Return.LATE);
	}

	@Test
	void days_explained_by_something_else_are_not_missed() {
		this.office.today("2026-03-31");
		var member = this.office.member("a");
		var number = this.office.granted(member, Ask.personal("2026-03-16", "2026-03-18"));
		this.away.save(new AwayPeriod(member, new Period(LocalDate.of(2026, 3, 19), LocalDate.of(2026, 3, 20)),
				AwayCause.OUTING, "因公外出", RequestNumber.of("outing-9"), null));
		assertThat(this.returns.report(number, back("2026-03-23"), AccountName.of("a"))).isEmpty();
	}

	@Test
	void nobody_back_by_the_due_day_opens_an_absence_once() {
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(this.returns.reportDue(number)).isEqualTo("2026-03-20");
		assertThat(this.returns.overstay(number, LocalDate.of(2026, 3, 19))).isEmpty();
		var missed = this.returns.overstay(number, LocalDate.of(2026, 3, 21));
		assertThat(missed.orElseThrow().report()).containsEntry("worker", "a")
			.containsEntry("from", "2026-03-19")
			.containsEntry("until", "2026-03-20");
		assertThat(this.returns.overstay(number, LocalDate.of(2026, 3, 25))).isEmpty();
	}

	@Test
	void a_leave_granted_afterwards_is_reported_after_the_grant() {
		this.office.today("2026-04-01");
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(this.returns.reportDue(number)).isEqualTo("2026-04-02");
	}

	@Test
	void a_further_leave_that_follows_moves_the_day_of_return() {
		var member = this.office.member("a");
		var later = this.office.granted(member, Ask.personal("2026-03-23", "2026-03-25"));
		var earlier = this.office.granted(member, Ask.personal("2026-03-18", "2026-03-20"));
		assertThat(this.returns.backOn(earlier)).isEqualTo("2026-03-26");
		assertThat(this.returns.backOn(later)).isEqualTo("2026-03-26");
	}

	@Test
	void a_return_is_reported_on_its_day_or_later() {
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(objections(number, "2026-03-19", "2026-03-17")).containsExactly(ReturnFault.STILL_TO_COME);
		assertThat(objections(number, "2026-03-20", "2026-03-17")).containsExactly(ReturnFault.LATER_THAN_DUE);
		assertThat(objections(number, "2026-03-19", "2026-03-19")).isEmpty();
		assertThat(objections(number, "2026-03-19", "2026-03-23")).isEmpty();
		assertThat(objections(number, null, "2026-03-19")).containsExactly(ReturnFault.NO_DAY);
	}

	@Test
	void nobody_is_back_before_a_leave_that_has_begun() {
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(objections(number, "2026-03-13", "2026-03-16")).containsExactly(ReturnFault.BEFORE_THE_LEAVE);
		assertThat(objections(number, "2026-03-16", "2026-03-16")).isEmpty();
	}

	@Test
	void a_leave_that_has_not_begun_is_called_off_with_the_day_of_today() {
		var number = this.office.granted(this.office.member("a"), Ask.personal("2026-03-16", "2026-03-18"));
		assertThat(objections(number, "2026-03-16", "2026-03-10")).containsExactly(ReturnFault.NOT_BEGUN_YET);
		assertThat(objections(number, "2025-03-19", "2026-03-10")).containsExactly(ReturnFault.BEFORE_THE_LEAVE);
		assertThat(objections(number, "2026-03-10", "2026-03-10")).isEmpty();
		this.returns.report(number, back("2026-03-10"), AccountName.of("a"));
		assertThat(ended()).isEqualTo(Return.NOT_TAKEN);
	}

	@Test
	void a_certificate_still_owed_is_due_now() {
		var number = this.office.granted(this.office.member("a"), Ask.sick("2026-03-16", "2026-03-18"));
		assertThat(rules(number, "2026-03-19", "2026-03-19")).containsExactly("B.4");
		var scan = new Evidence("证明.pdf", "application/pdf", new byte[] { 1 }, AccountName.of("a"),
				this.office.clock.instant());
		scan.belongsTo(this.requests.get(number));
		this.evidence.saveAndFlush(scan);
		assertThat(objections(number, "2026-03-19", "2026-03-19")).isEmpty();
	}

	/** What stands against a day of return, reported on another. */
	private List<ReturnFault> objections(RequestNumber number, String day, String today) {
		return rules(number, day, today).stream()
			.map((rule) -> Stream.of(ReturnFault.values())
				.filter((fault) -> rule.equals("FORM " + fault.id()))
				.findFirst()
				.orElseThrow())
			.toList();
	}

	private List<String> rules(RequestNumber number, String day, String today) {
		this.office.today(today);
		var report = new ReturnReport((day == null) ? null : LocalDate.parse(day), null, null, null);
		return this.steps.mayReport(number, report, AccountName.of("a")).stream().map(Objection::rule).toList();
	}

	/** How the latest leave ended, as the file says. */
	private Return ended() {
		return Filed.of(this.office.file.of(WorkerCode.of("a")), LeaveReturned.class)
			.reduce((before, after) -> after)
			.orElseThrow()
			.fact()
			.how();
	}

	private static ReturnReport back(String day) {
		return new ReturnReport(LocalDate.parse(day), null, null, null);
	}

}
