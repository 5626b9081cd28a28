package org.shegong.outing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Choice;
import org.shegong.approval.Course;
import org.shegong.approval.Decision;
import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.approval.Preview;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.RequestState;
import org.shegong.approval.Routes;
import org.shegong.policy.Period;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Village;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.Workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A member of a community of the county plan goes to a training from Wednesday to Friday.
 */
@RunningCity
@Import(Village.class)
@Transactional
class OutingDeskTest {

	@Autowired
	OutingDesk desk;

	@Autowired
	OutingRoute route;

	@Autowired
	OutingSteps steps;

	@Autowired
	OutingRequests requests;

	@Autowired
	AwayPeriods aways;

	@Autowired
	PersonnelFile file;

	@Autowired
	Filings filings;

	@Autowired
	Routes routes;

	@Autowired
	Workers workers;

	@Autowired
	Village village;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aMemberOnAMonday() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.village.under("county-plan");
		this.village.member("v1", "3480");
	}

	@Test
	void a_member_needs_secretary_or_director_and_then_the_deputy_lead() {
		var preview = this.route.preview(training(), WorkerCode.of("v1"), LocalDate.of(2026, 3, 16));
		assertThat(way(preview)).extracting((step) -> step.task() + " " + step.post())
			.containsExactly("communityDecides community-secretary", "deputyLeadDecides town-deputy-lead");
		assertThat(way(preview)).extracting((step) -> preview.course().citing().basis(step).orElseThrow().rule())
			.containsOnly("XX-17");
		assertThat(preview.facts()).containsEntry("days", 3).containsEntry("backOn", LocalDate.of(2026, 3, 23));
	}

	@Test
	void a_secretary_needs_the_principal() {
		this.village.worker("v2", "3480", Position.SECRETARY);
		assertThat(way(this.route.preview(training(), WorkerCode.of("v2"), LocalDate.of(2026, 3, 16))))
			.extracting((step) -> step.task() + " " + step.post())
			.containsExactly("principalDecides town-principal");
	}

	private List<Course.Passed> way(Preview preview) {
		var worker = this.workers.get(WorkerCode.of((String) ((OutingAnswers) preview.course().answers()).applicant()));
		var request = this.requests.save(
				new OutingRequest(worker, training(), AccountName.of(worker.code().value()), Instant.now(this.clock)));
		return this.routes.decisions(request, preview.course());
	}

	@Test
	void whoever_asked_is_away_until_refused_or_withdrawn() {
		var number = registered();
		assertThat(this.aways.findByRequest(number)).isPresent();
		assertThatThrownBy(() -> this.desk.register(training(), WorkerCode.of("v1"), AccountName.of("v1")))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("已有因公外出");
		this.desk.refuse(number);
		assertThat(this.aways.findByRequest(number)).isEmpty();
		this.desk.withdraw(registered());
		assertThat(this.aways.ofWorker(WorkerCode.of("v1"),
				new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))))
			.isEmpty();
	}

	@Test
	void a_returned_request_keeps_what_is_not_changed() {
		var number = registered();
		this.desk.giveBack(number);
		this.desk.revise(number,
				new OutingRevision(Choice.RESUBMIT, null, null, null, LocalDate.of(2026, 3, 19), null));
		var request = this.requests.get(number);
		assertThat(request.destination()).isEqualTo("县委党校");
		assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
		assertThat(this.aways.findByRequest(number).orElseThrow().until()).isEqualTo(LocalDate.of(2026, 3, 19));
	}

	@Test
	void granting_files_it_and_reports_it_to_town_and_county() {
		var number = granted();
		assertThat(this.file.of(WorkerCode.of("v1"), FileKind.OUTING)).extracting(FileEntry::summary)
			.containsExactly("因公外出：2026-03-18至2026-03-20，县委党校，参加社区工作培训");
		assertThat(filed(number)).containsExactly("外出报告 town-office XX-10", "外出报备 community-affairs-office XX-10");
	}

	@Test
	void where_no_text_wants_filings_none_are_made() {
		this.village.under("taiyuan");
		assertThat(filed(granted())).isEmpty();
	}

	@Test
	void whoever_does_not_agree_says_why() {
		var number = registered();
		assertThat(decide(number, new Decision(Choice.APPROVE, null), "sec")).isEmpty();
		assertThat(decide(number, new Decision(Choice.RETURN, " "), "sec")).containsExactly("请填写意见，说明理由");
		assertThat(decide(number, new Decision(Choice.WITHDRAW, "x"), "sec")).containsExactly("请在“同意、不同意、退回修改”中选择一项");
	}

	@Test
	void the_deciders_read_what_where_when_and_by_which_rule() {
		var number = registered();
		var brief = this.steps.about(number);
		assertThat(brief.lines().keySet()).startsWith("申请人", "外出地点", "外出事由", "开始日期", "结束日期", "工作日");
		assertThat(brief.lines()).containsEntry("开始日期", "2026年3月18日（周三）");
		assertThat(brief.title()).isEqualTo("社工v1 赴县委党校（3月18日—3月20日）");
		assertThat(brief.rule()).contains("坐班制", "地方办法");
		assertThat(this.steps.all().get(0).offers(number)).hasSize(3);
	}

	@SuppressWarnings("unchecked")
	private List<String> decide(RequestNumber number, Decision decision, String account) {
		var step = (Step<Decision>) this.steps.all().get(0);
		return step.objections(number, decision, AccountName.of(account), null)
			.stream()
			.map((objection) -> objection.message())
			.toList();
	}

	private List<String> filed(RequestNumber number) {
		return this.filings.findByRequestOrderById(this.requests.get(number).id())
			.stream()
			.map((Filing filing) -> "%s %s %s".formatted(filing.occasion(), filing.recipient(), filing.rule()))
			.toList();
	}

	private RequestNumber registered() {
		return this.desk.register(training(), WorkerCode.of("v1"), AccountName.of("v1"));
	}

	private RequestNumber granted() {
		var number = registered();
		this.desk.grant(number);
		return number;
	}

	private static OutingApplication training() {
		return new OutingApplication(null, "县委党校", "参加社区工作培训", LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 20),
				null);
	}

}
