package org.shegong.absence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import org.shegong.approval.Choice;
import org.shegong.approval.Filings;
import org.shegong.approval.Objection;
import org.shegong.approval.Offer;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.RequestState;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Village;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;

import static org.assertj.core.api.Assertions.assertThat;

/** A member with 3,480 yuan a month, on Friday 2026-03-20. */
@RunningCity
@Import(Village.class)
@Transactional
class AbsenceDeskTest {

	@Autowired
	AbsenceDesk desk;

	@Autowired
	AbsenceBrief brief;

	@Autowired
	AbsenceSteps steps;

	@Autowired
	AbsenceRequests requests;

	@Autowired
	PersonnelFile file;

	@Autowired
	Filings filings;

	@Autowired
	Village village;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aMember() {
		this.clock.setTo(LocalDate.of(2026, 3, 20));
		this.village.under("county-plan");
		this.village.member("v1", "3480");
	}

	@Test
	void three_days_cost_three_daily_wages_and_are_reported_to_the_county() {
		var number = registered("2026-03-16", "2026-03-18");
		assertThat(this.desk.find(number).deduction()).isEqualTo(Money.yuan(480));
		assertThat(this.requests.get(number).state()).isEqualTo(RequestState.CLOSED);
		assertThat(this.file.of(WorkerCode.of("v1"), FileKind.ABSENCE)).singleElement().satisfies((entry) -> {
			assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 3, 16));
			assertThat(entry.until()).isEqualTo(LocalDate.of(2026, 3, 18));
			assertThat(entry.value()).isEqualTo("3");
			assertThat(entry.rule()).isEqualTo("XX-18");
		});
		assertThat(this.filings.findByRequestOrderById(this.requests.get(number).id())).singleElement()
			.satisfies((filing) -> {
				assertThat(filing.occasion()).isEqualTo("旷工上报");
				assertThat(filing.recipient()).isEqualTo("community-affairs-office");
			});
	}

	@Test
	void four_days_wait_for_the_discipline_committee() {
		var number = registered("2026-03-16", "2026-03-19");
		assertThat(this.desk.find(number).serious()).isTrue();
		assertThat(this.requests.get(number).state()).isEqualTo(RequestState.APPROVED);
		this.desk.takeUp(number);
		assertThat(this.requests.get(number).state()).isEqualTo(RequestState.CLOSED);
		assertThat(this.file.of(WorkerCode.of("v1"), FileKind.DISCIPLINE)).singleElement()
			.satisfies((entry) -> assertThat(entry.request()).isEqualTo(number));
	}

	@Test
	void without_a_wage_the_deduction_stays_open() {
		this.village.member("v2", null);
		var number = this.desk.register(
				new AbsenceReport(WorkerCode.of("v2"), date("2026-03-16"), date("2026-03-16"), "未到岗"),
				AccountName.of("sec"));
		assertThat(this.desk.find(number).deduction()).isNull();
		assertThat(this.file.of(WorkerCode.of("v2"), FileKind.ABSENCE)).singleElement()
			.satisfies((entry) -> assertThat(entry.value()).isEqualTo("1"));
	}

	@Test
	void the_town_may_correct_the_days() {
		var number = registered("2026-03-16", "2026-03-19");
		this.desk.correct(number, new Finding(Choice.APPROVE, null, date("2026-03-17"), date("2026-03-18")));
		assertThat(this.desk.find(number).days()).isEqualTo(2);
		assertThat(this.requests.get(number).until()).isEqualTo(date("2026-03-18"));
	}

	@Test
	void a_returned_report_is_mended_and_heard_again() {
		var number = registered("2026-03-16", "2026-03-19");
		this.desk.keepSilent(number);
		this.desk.giveBack(number);
		this.desk.revise(number, new AbsenceRevision(Choice.RESUBMIT, null, date("2026-03-17"), null));
		assertThat(this.requests.get(number).silent()).isFalse();
		assertThat(this.requests.get(number).until()).isEqualTo(date("2026-03-17"));
	}

	@Test
	void a_report_of_the_system_cannot_be_returned() {
		var own = this.desk.register(report("2026-03-16", "2026-03-16"), null);
		assertThat(offered(own)).containsExactly(Choice.APPROVE, Choice.REFUSE);
		assertThat(found(own, new Finding(Choice.RETURN, "请核对", null, null))).singleElement()
			.matches(Objection::refuses)
			.extracting(Objection::rule)
			.isEqualTo("FORM");
		assertThat(offered(registered("2026-03-17", "2026-03-17"))).containsExactly(Choice.APPROVE, Choice.REFUSE,
				Choice.RETURN);
	}

	@Test
	void what_comes_of_it_is_known_before_it_is_decided() {
		var preview = this.brief.preview(report("2026-03-16", "2026-03-19"), today());
		assertThat(preview.course().answers()).isEqualTo(new AbsenceAnswers(true, true, null));
		assertThat(preview.facts()).containsEntry("serious", true)
			.containsEntry("exitGround", false)
			.containsEntry("deduction", new BigDecimal("640.00"));
		assertThat(preview.sources().keySet()).containsAll(preview.facts().keySet());
		assertThat(this.requests.count()).isZero();
	}

	@Test
	void what_was_said_is_kept_and_ends_the_silence() {
		var number = registered("2026-03-16", "2026-03-17");
		this.desk.keepSilent(number);
		this.desk.explain(number, new Explanation("家中老人急诊"));
		assertThat(this.requests.get(number).explanation()).isEqualTo("家中老人急诊");
		assertThat(this.requests.get(number).silent()).isFalse();
	}

	@Test
	void what_the_town_reads_in_words() {
		var number = registered("2026-03-16", "2026-03-17");
		this.desk.explain(number, new Explanation("家中老人急诊"));
		assertThat(this.brief.about(number).title()).isEqualTo("社工v1 缺勤（3月16日—3月17日）");
		assertThat(this.brief.about(number).lines()).containsEntry("社区工作者", "社工v1（委员）")
			.containsEntry("本人说明", "家中老人急诊")
			.containsEntry("旷工工作日", "2天")
			.containsEntry("2026年累计", "2个工作日");
	}

	@Test
	void a_report_without_a_worker_is_a_fault_of_the_form() {
		var objections = this.desk.objections(new AbsenceReport(null, null, null, null), today(), null);
		assertThat(objections).extracting(Objection::rule).containsExactly("FORM");
	}

	private List<Choice> offered(RequestNumber number) {
		return finding().offers(number).stream().map(Offer::choice).toList();
	}

	private List<Objection> found(RequestNumber number, Finding finding) {
		return finding().objections(number, finding, AccountName.of("lead"), null);
	}

	@SuppressWarnings("unchecked")
	private Step<Finding> finding() {
		return (Step<Finding>) this.steps.all().get(1);
	}

	private RequestNumber registered(String from, String until) {
		return this.desk.register(report(from, until), AccountName.of("sec"));
	}

	private static AbsenceReport report(String from, String until) {
		return new AbsenceReport(WorkerCode.of("v1"), date(from), date(until), "未请假，电话未接");
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static LocalDate date(String day) {
		return LocalDate.parse(day);
	}

}
