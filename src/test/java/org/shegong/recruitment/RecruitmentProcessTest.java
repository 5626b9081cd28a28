package org.shegong.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.worker.Employments;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;
import org.shegong.recruitment.exam.Applicant;
import org.shegong.recruitment.exam.CandidateDesk;
import org.shegong.recruitment.exam.CandidateReader;
import org.shegong.recruitment.exam.CandidateView;
import org.shegong.recruitment.exam.Education;
import org.shegong.recruitment.exam.ExamDesk;
import org.shegong.recruitment.hiring.Formalities;
import org.shegong.recruitment.hiring.HiringDesk;
import org.shegong.recruitment.campaign.PublicationDesk;
import org.shegong.recruitment.exam.Score;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/recruitment.bpmn through the running application: a banner of Ordos with
 * seven vacancies in one community and one in another, and a district of Taiyuan.
 */
@RunningCity
class RecruitmentProcessTest {

	private static final Map<String, String> APPROVE = Map.of("decision", "approve");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	Workers workers;

	@Autowired
	Employments employments;

	@Autowired
	CandidateDesk candidates;

	@Autowired
	CandidateReader reader;

	@Autowired
	ExamDesk exams;

	@Autowired
	PublicationDesk publications;

	@Autowired
	HiringDesk hirings;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService cases;

	@Autowired
	IdentityService identity;

	City city;

	@BeforeEach
	void aBannerAndADistrict() {
		today("2026-03-16");
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("recruitment").status()).isEqualTo(200);
		}
		this.cases.createProcessInstanceQuery()
			.list()
			.forEach((open) -> this.cases.createMessageCorrelation("recruitmentWithdrawn")
				.processInstanceId(open.getId())
				.setVariable("reason", "上一个测试结束")
				.correlate());
	}

	@Test
	void a_campaign_from_the_quota_to_the_last_formality() {
		var number = reviewing("yd", 2, People.called("甲").applies(), People.called("乙").applies(),
				People.called("丙").applies(), People.called("丁").applies(), People.called("戊").applies());
		this.city.completed("zz", number, "reviewQualifications",
				Map.of("decision", "refuse", "opinion", "一人不宜", "hits", "1 被列入严重失信名单 2026年查询"));
		this.city.completed("rs", number, "reviewQualifications", APPROVE);
		this.city.completed("mz", number, "reviewQualifications", APPROVE);
		assertThat(candidate(number, 1).outcome()).contains("严重失信名单").contains("旗区组织部门");
		score(number, 2, "90", "90");
		score(number, 3, "80", "80");
		score(number, 4, "70", "70");
		score(number, 5, "60", "60");
		this.city.completed("mz", number, "recordExam", Map.of());
		var partly = this.city.complete("mz", number, "recordMedical", Map.of("results", "2 合格"));
		assertThat(partly.text()).contains("3号候选人还没有结果");
		this.city.completed("mz", number, "recordMedical", Map.of("results", "2 合格\n3 不合格"));
		this.city.completed("mz", number, "recordMedical", Map.of("results", "4 合格"));
		this.city.completed("mz", number, "recordBackground", Map.of("results", "2 合格\n4 合格"));
		published(number);
		assertThat(this.publications.raise(RequestNumber.of(number), 4, null, "有不实材料")).isEmpty();
		assertThat(this.city.complete("mz", number, "receiveObjections", Map.of()).text()).contains("2026年3月24日");
		today("2026-03-25");
		assertThat(this.publications.raise(RequestNumber.of(number), 4, null, "迟到的意见")).singleElement()
			.matches((objection) -> objection.message().contains("公示期已于2026年3月24日届满"));
		fire(number, "publicationEnds");
		this.city.completed("mz", number, "decideObjections", Map.of("decisions", "1 成立 学历材料不实"));
		assertThat(candidate(number, 4).outcome()).contains("学历材料不实");
		this.city.completed("mz", number, "recordMedical", Map.of("results", "5 合格"));
		this.city.completed("mz", number, "recordBackground", Map.of("results", "5 合格"));
		published(number);
		today("2026-04-15");
		fire(number, "publicationEnds");
		hire(number, formalities(2, "yd-n1", 40), formalities(5, "yd-n2", 24));
		assertThat(this.city.complete("mz", number, "completeFormalities", Map.of()).text()).contains("不足40学时")
			.contains("戊");
		hire(number, formalities(2, "yd-n1", 40), formalities(5, "yd-n2", 40));
		this.city.completed("mz", number, "completeFormalities", Map.of());
		isHired("yd-n1");
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("mz", "/api/filings").text()).contains("招聘备案").contains("录用2人：乙、戊");
	}

	private void isHired(String code) {
		assertThat(this.workers.get(WorkerCode.of(code)).workerClass()).isEqualTo(WorkerClass.RECRUITED);
		var contract = this.employments.latest(WorkerCode.of(code)).orElseThrow();
		assertThat(contract.probationUntil()).isEqualTo("2026-07-31");
		assertThat(contract.contractUntil()).isEqualTo("2029-07-31");
		assertThat(this.identity.createUserQuery().userId(code).count()).isOne();
		assertThat(this.city.get("office", "/api/workers/" + code + "/file").text()).contains("经公开招聘录用")
			.contains("第1名，总分90")
			.contains("上岗证 SG-" + code)
			.contains("试用期3个月，2026-05-01至2026-07-31")
			.contains("recruitment-");
	}

	@Test
	void the_review_waits_for_every_department_and_reminds_those_who_are_silent() {
		var number = reviewing("yd", 1, People.called("甲").applies());
		this.city.completed("rs", number, "reviewQualifications", APPROVE);
		today("2026-03-30");
		fire(number, "reviewOverdue");
		assertThat(this.city.get("zz", "/api/filings").text()).contains("联审催办").contains("旗区组织部门");
		assertThat(this.city.get("rs", "/api/filings").text()).doesNotContain("联审催办");
		this.city.completed("zz", number, "reviewQualifications", APPROVE);
		assertThat(this.city.tasks("mz", number)).containsExactly("reviewQualifications");
		this.city.completed("mz", number, "reviewQualifications", APPROVE);
		assertThat(this.city.tasks("mz", number)).containsExactly("recordExam");
	}

	@Test
	void a_passed_general_condition_needs_the_higher_approver_as_well() {
		var number = reviewing("yd", 1, People.called("甲").born("1980-01-01").because("急需").applies());
		assertThat(this.city.tasks("zz", number)).containsExactly("reviewQualifications", "reviewQualifications");
	}

	@Test
	void direct_assessment_takes_on_a_graduate_who_served_the_time() {
		today("2026-08-10");
		var number = this.city.started("mz", "recruitment", asked("hl", "direct", 1));
		this.city.completed("zz", number, "approveQuota", APPROVE);
		assertThat(this.city.complete("mz", number, "draftPlan", Map.of("plan", "考核方案")).text()).contains("考核小组");
		this.city.completed("mz", number, "draftPlan", Map.of("plan", "考核方案", "assessors", "乌兰、韩青、苏民、高娃"));
		assertThat(refused(number,
				People.called("金菊").born("1988-03-15").educated(Education.COLLEGE).serving("gp2", "2026-07-31", true)))
			.contains("要求大学本科以上", "公开招聘");
		assertThat(refused(number, People.called("金菊").born("1988-03-15").serving("gp2", "2026-09-30", true)))
			.contains("尚未期满");
		this.candidates.register(RequestNumber.of(number),
				List.of(People.called("石榴").born("1988-03-15").serving("gp1", "2026-07-31", true).applies()));
		this.city.completed("mz", number, "enterCandidates", Map.of());
		for (var party : List.of("mz", "zz", "rs", "dslead")) {
			this.city.completed(party, number, "reviewQualifications", APPROVE);
		}
		this.city.completed("mz", number, "recordAssessment", Map.of("results", "1 合格 88.5 群众评价好"));
		published(number);
		today("2026-08-25");
		fire(number, "publicationEnds");
		hire(number, formalities(1, "gp1", 40, "hl"));
		this.city.completed("mz", number, "completeFormalities", Map.of());
		assertThat(this.workers.get(WorkerCode.of("gp1")).workerClass()).isEqualTo(WorkerClass.RECRUITED);
		assertThat(this.city.get("gp1", "/api/workers/gp1/file").text()).contains("经考核转聘录用");
	}

	@Test
	void a_candidate_may_not_be_somebody_else_of_the_roster() {
		var number = reviewing("yd", 1, People.called("甲").applies());
		assertThat(refused(number, People.called("乙").serving("gp1", "2026-01-31", true))).contains("石榴");
		assertThat(refused(number, People.called("丙").serving("bl1", "2026-01-31", true))).contains("本县（区、旗）花名册中没有");
	}

	@Test
	void the_higher_approver_may_refuse_an_exception() {
		var number = reviewing("yd", 1, People.called("甲").born("1980-01-01").because("急需").applies(),
				People.called("乙").applies());
		this.city.completed("zz", number, "reviewQualifications",
				Map.of("decision", "refuse", "opinion", "不宜例外", "hits", "1 其他 不属急需"));
		this.city.completed("zz", number, "reviewQualifications", APPROVE);
		this.city.completed("rs", number, "reviewQualifications", APPROVE);
		this.city.completed("mz", number, "reviewQualifications", APPROVE);
		assertThat(candidate(number, 1).outcome()).contains("联审不同意：不属急需");
	}

	@Test
	void a_list_is_published_on_the_day_and_not_before() {
		var number = reviewing("yd", 1, People.called("甲").applies());
		List.of("zz", "rs", "mz")
			.forEach((party) -> this.city.completed(party, number, "reviewQualifications", APPROVE));
		score(number, 1, "90", "90");
		this.city.completed("mz", number, "recordExam", Map.of());
		this.city.completed("mz", number, "recordMedical", Map.of("results", "1 合格"));
		this.city.completed("mz", number, "recordBackground", Map.of("results", "1 合格"));
		var early = this.city.complete("mz", number, "publishList",
				Map.of("publishedOn", "2026-03-01", "publicationPlace", "区政府网站"));
		assertThat(early.text()).contains("公示期从登记当天起算");
	}

	@Test
	void without_a_vacancy_nothing_is_started() {
		var full = this.city.start("mz", "recruitment", asked("mx", "direct", 1));
		assertThat(full.status()).isEqualTo(400);
		assertThat(full.text()).contains("岗位空缺0个").contains("ORD-28");
		var elsewhere = this.city.start("yzmz", "recruitment", asked("bl", "direct", 1));
		assertThat(elsewhere.text()).contains("没有考核转聘的规定");
	}

	@Test
	void posts_that_a_running_campaign_holds_are_taken() {
		this.city.started("yzmz", "recruitment", asked("bl", "exam", 4));
		var second = this.city.start("yzoffice", "recruitment", asked("bl", "exam", 1));
		assertThat(second.text()).contains("正在进行的招聘已占4人");
		assertThat(this.city.get("yzmz", "/api/units/bl/quota").body().path("vacancies").asInt()).isZero();
	}

	@Test
	void a_campaign_of_the_street_holds_its_posts_against_the_communities() {
		this.city.started("yzmz", "recruitment", asked("yz-jd", "exam", 4));
		assertThat(this.city.start("yzoffice", "recruitment", asked("bl", "exam", 1)).text()).contains("桥东街道")
			.contains("正在进行的招聘已占4人");
	}

	@Test
	void where_the_formula_is_general_more_needs_the_higher_approver_as_well() {
		var number = this.city.started("office", "recruitment", asked("yd", "exam", 20));
		this.city.completed("mz", number, "approveQuota", APPROVE);
		this.city.completed("zz", number, "approveQuota", APPROVE);
		assertThat(this.city.tasks("mz", number)).containsExactly("draftPlan");
	}

	@Test
	void it_can_be_stopped_at_any_step_and_keeps_what_was_done() {
		var number = reviewing("yd", 2, People.called("甲").applies());
		assertThat(this.city.post("zz", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(422);
		assertThat(this.city.post("yzzz", "/api/requests/" + number + "/withdraw", Map.of("reason", "x")).status())
			.isEqualTo(404);
		assertThat(this.city.post("zz", "/api/requests/" + number + "/withdraw", Map.of("reason", "经费未落实")).status())
			.isEqualTo(200);
		assertThat(running(number)).isFalse();
		assertThat(this.reader.of(RequestNumber.of(number))).hasSize(1);
		assertThat(this.city.get("mz", "/api/units/yd/quota").body().path("reserved").asInt()).isZero();
	}

	@Test
	void a_quota_may_be_returned_revised_and_refused() {
		var number = this.city.started("yzmz", "recruitment", asked("bl", "exam", 2));
		assertThat(this.city.tasks("yzmz", number)).isEmpty();
		this.city.completed("yzzz", number, "approveQuota", Map.of("decision", "return", "opinion", "先招一人"));
		assertThat(this.city.complete("yzmz", number, "revise", Map.of("decision", "resubmit", "posts", 9)).text())
			.contains("不能招9人");
		this.city.completed("yzmz", number, "revise", Map.of("decision", "resubmit", "posts", 1));
		this.city.completed("yzzz", number, "approveQuota", Map.of("decision", "refuse", "opinion", "暂缓"));
		assertThat(running(number)).isFalse();
	}

	@Test
	void in_taiyuan_recruits_pass_the_ordinary_review_and_not_ten_departments() {
		var number = this.city.started("yzoffice", "recruitment", asked("bl", "exam", 1));
		this.city.completed("yzmz", number, "approveQuota", APPROVE);
		registered("yzmz", number, People.called("甲").applies(), People.called("乙").declaring("dishonesty").applies());
		assertThat(this.city.tasks("yzzz", number)).isEmpty();
		assertThat(this.city.tasks("yzjw", number)).isEmpty();
		var bare = this.city.complete("yzmz", number, "reviewQualifications", APPROVE);
		assertThat(bare.status()).isEqualTo(400);
		assertThat(bare.text()).contains("还没有认定：2号乙（被列入严重失信名单）");
		this.city.completed("yzmz", number, "reviewQualifications",
				Map.of("decision", "approve", "verdicts", "2 dishonesty waived 已于2026年2月移出名单"));
		assertThat(candidate(number, 1).state()).isEqualTo("admitted");
		assertThat(candidate(number, 2).state()).isEqualTo("admitted");
	}

	@Test
	void a_finding_refuses_nobody_until_a_reviewer_says_that_it_applies() {
		var number = reviewing("yd", 1, People.called("甲").from("包头市").applies(),
				People.called("乙").educated(Education.SENIOR_SECONDARY).applies());
		assertThat(this.city.complete("mz", number, "reviewQualifications", APPROVE).text()).contains("1号甲（户籍）",
				"2号乙（学历）");
		assertThat(this.city
			.complete("mz", number, "reviewQualifications",
					Map.of("decision", "approve", "verdicts", "1 户籍 不影响\n2 学历 适用 没有学历证书"))
			.text()).contains("须逐人写明理由");
		this.city.completed("mz", number, "reviewQualifications", Map.of("decision", "refuse", "opinion", "见认定",
				"verdicts", "1 户籍 不影响 配偶在本社区居住\n2 education applies 没有学历证书"));
		assertThat(candidate(number, 1).verdicts()).singleElement()
			.matches((verdict) -> verdict.verdict().equals("waived") && verdict.by().value().equals("mz")
					&& verdict.reason().contains("配偶"));
		this.city.completed("rs", number, "reviewQualifications", APPROVE);
		this.city.completed("zz", number, "reviewQualifications", APPROVE);
		this.city.completed("zz", number, "reviewQualifications", APPROVE);
		assertThat(candidate(number, 1).state()).isEqualTo("admitted");
		assertThat(candidate(number, 2).state()).isEqualTo("refused");
		assertThat(candidate(number, 2).outcome()).contains("要求大学专科以上", "没有学历证书");
	}

	@Test
	void whom_the_law_bars_no_reviewer_may_admit() {
		var number = reviewing("yd", 1, People.called("甲").born("2011-01-01").applies(), People.called("乙").applies());
		assertThat(this.city
			.complete("mz", number, "reviewQualifications",
					Map.of("decision", "approve", "verdicts", "1 age-least waived 勤工俭学"))
			.text()).contains("依法不能认定为不影响");
		List.of("zz", "rs", "mz")
			.forEach((party) -> this.city.completed(party, number, "reviewQualifications", APPROVE));
		assertThat(candidate(number, 1).outcome()).contains("劳动法");
		assertThat(candidate(number, 2).state()).isEqualTo("admitted");
	}

	@Test
	void a_campaign_without_anybody_left_goes_back_to_the_recruiter_with_a_sentence() {
		var number = reviewing("yd", 1, People.called("甲").applies());
		this.city.completed("mz", number, "reviewQualifications",
				Map.of("decision", "refuse", "opinion", "不宜", "hits", "1 其他 材料不实"));
		List.of("zz", "rs").forEach((party) -> this.city.completed(party, number, "reviewQualifications", APPROVE));
		assertThat(running(number)).isTrue();
		assertThat(this.city.tasks("mz", number)).containsExactly("enterCandidates");
		assertThat(this.city.filledIn("mz", number, "enterCandidates").get("brief").toString()).contains("都没有通过",
				"材料不实");
		assertThat(this.city.complete("mz", number, "enterCandidates", Map.of()).text()).contains("还没有待审查的候选人");
		this.candidates.register(RequestNumber.of(number), List.of(People.called("乙").applies()));
		this.city.completed("mz", number, "enterCandidates", Map.of());
		List.of("zz", "rs", "mz")
			.forEach((party) -> this.city.completed(party, number, "reviewQualifications", APPROVE));
		assertThat(candidate(number, 2).state()).isEqualTo("admitted");
		score(number, 2, "90", "90");
		this.city.completed("mz", number, "recordExam", Map.of());
		this.city.completed("mz", number, "recordMedical", Map.of("results", "2 不合格"));
		assertThat(this.city.tasks("mz", number)).containsExactly("enterCandidates");
	}

	@Test
	void whom_only_a_verdict_refused_registers_again_with_the_data_put_right() {
		var first = People.called("乙").educated(Education.SENIOR_SECONDARY).applies();
		var number = reviewing("yd", 1, first);
		this.city.completed("mz", number, "reviewQualifications",
				Map.of("decision", "refuse", "opinion", "见认定", "verdicts", "1 education applies 没有学历证书"));
		List.of("zz", "rs").forEach((party) -> this.city.completed(party, number, "reviewQualifications", APPROVE));
		assertThat(this.city.tasks("mz", number)).containsExactly("enterCandidates");
		var struck = this.city.call("mz", "/api", "DELETE /recruitments/" + number + "/candidates/1");
		assertThat(struck.status()).isEqualTo(409);
		assertThat(struck.message()).contains("已进入审查，不能删除");
		var corrected = new Applicant(first.name(), first.gender(), first.birthDate(), first.idNumber(),
				Education.COLLEGE, first.householdRegistration(), first.certificate(), first.phone(), first.worker(),
				first.serviceEndsOn(), first.projectPassed(), first.declared(), first.exceptionReason());
		assertThat(this.candidates.register(RequestNumber.of(number), List.of(corrected))).containsExactly(1);
		this.city.completed("mz", number, "enterCandidates", Map.of());
		List.of("zz", "rs", "mz")
			.forEach((party) -> this.city.completed(party, number, "reviewQualifications", APPROVE));
		assertThat(candidate(number, 1).state()).isEqualTo("admitted");
	}

	private String reviewing(String unit, int posts, Applicant... people) {
		var number = this.city.started("office", "recruitment", asked(unit, "exam", posts));
		this.city.completed("mz", number, "approveQuota", APPROVE);
		registered("mz", number, people);
		return number;
	}

	private void registered(String recruiter, String number, Applicant... people) {
		this.city.completed(recruiter, number, "draftPlan",
				Map.of("plan", "招聘方案", "applyUntil", "2026-03-16", "writtenWeight", 60));
		this.city.completed(recruiter, number, "publishNotice",
				Map.of("noticeOn", "2026-03-16", "noticePlace", "区政府网站"));
		this.candidates.register(RequestNumber.of(number), List.of(people));
		this.city.completed(recruiter, number, "enterCandidates", Map.of());
	}

	private void published(String number) {
		this.city.completed("mz", number, "publishList",
				Map.of("publishedOn", LocalDate.now(this.clock).toString(), "publicationPlace", "区政府网站"));
	}

	private static Map<String, Object> asked(String unit, String route, int posts) {
		return Map.of("unit", unit, "route", route, "posts", posts, "reason", "空缺补员");
	}

	private void score(String number, int no, String written, String interview) {
		this.exams.keep(RequestNumber.of(number),
				List.of(new Score(no, new BigDecimal(written), new BigDecimal(interview))));
	}

	private void hire(String number, Formalities... entered) {
		assertThat(this.hirings.keep(RequestNumber.of(number), List.of(entered))).isEmpty();
	}

	private static Formalities formalities(int no, String code, int hours) {
		return formalities(no, code, hours, "yd");
	}

	private static Formalities formalities(int no, String code, int hours, String unit) {
		var from = code.equals("gp1") ? LocalDate.of(2026, 9, 1) : LocalDate.of(2026, 5, 1);
		return new Formalities(no, false, code, unit, "HT-" + code, from, null, new BigDecimal("4000"), null, null,
				hours, from.minusDays(5), "SG-" + code, null);
	}

	private String refused(String number, People person) {
		return this.candidates.objections(RequestNumber.of(number), List.of(person.applies())).get(0).toString();
	}

	private CandidateView candidate(String number, int no) {
		return this.reader.of(RequestNumber.of(number)).get(no - 1);
	}

	private void fire(String number, String timer) {
		var job = this.jobs.createJobQuery()
			.list()
			.stream()
			.filter((one) -> one.getProcessInstanceId() != null)
			.filter((one) -> this.cases.createProcessInstanceQuery()
				.processInstanceId(one.getProcessInstanceId())
				.processInstanceBusinessKey(number)
				.count() > 0)
			.filter((one) -> this.jobs.createJobDefinitionQuery()
				.jobDefinitionId(one.getJobDefinitionId())
				.singleResult()
				.getActivityId()
				.equals(timer))
			.findFirst()
			.orElseThrow();
		this.jobs.executeJob(job.getId());
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	private void today(String date) {
		this.clock.setTo(LocalDate.parse(date));
	}

}
