package org.shegong.city;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.NamedRule;
import org.shegong.approval.RoomRules;
import org.shegong.approval.RuleList;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.Area;
import org.shegong.policy.Articles;
import org.shegong.policy.Policies;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Scans;
import org.shegong.worker.Workers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

/** A county enters its own numbers, and a second person confirms them. */
@RunningCity
class WhatACountyKeepsItselfTest {

	private static final String MORE_WORKERS = """
			code,name,gender,birthDate,education,householdRegistration,class,position,unit,workingSince,servingSince,contractFrom,contractUntil,contractNumber,probationUntil,monthlyWage,password
			new,于新,female,1995-05-05,college,清河县,recruited,social-worker,qh-dm,2026-02-10,2026-02-10,2026-02-10,2029-02-09,HT-new,2026-05-09,3480,pw-new
			old,于旧,female,1990-05-05,college,清河县,recruited,social-worker,qh-dm,2020-02-10,2020-02-10,2023-05-21,2026-05-20,HT-old,,3480,pw-old
			try,于试,female,1995-05-06,college,清河县,recruited,social-worker,qh-dm,2026-02-10,2026-02-10,2026-02-10,2029-02-09,HT-try,2026-05-09,3480,pw-try
			end,于终,female,1990-05-06,college,清河县,recruited,social-worker,qh-dm,2020-02-10,2020-02-10,2023-05-21,2026-05-20,HT-end,,3480,pw-end
			go1,游离,male,1990-05-05,college,清河县,recruited,social-worker,qh-bh,2019-07-01,2020-07-01,2024-01-01,2029-12-31,HT-go1,,3480,pw-go1
			go2,游开,male,1990-05-06,college,清河县,recruited,social-worker,qh-bh,2019-07-01,2020-07-01,2024-01-01,2029-12-31,HT-go2,,3480,pw-go2
			go3,游远,male,1990-05-07,college,清河县,recruited,social-worker,qh-bh,2019-07-01,2020-07-01,2024-01-01,2029-12-31,HT-go3,,3480,pw-go3
			raw,余欠,female,1995-05-05,college,清河县,recruited,social-worker,qh-dm,2026-03-20,2026-03-20,2026-03-20,2029-03-19,,2026-06-19,3480,pw-raw
			""";

	private static final byte[] SCAN = Scans.pdf("县委组织部〔2026〕3号");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	List<RoomRules> rooms;

	@Autowired
	Policies policies;

	@Autowired
	Workers workers;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	ApprovalRequests requests;

	City city;

	@BeforeEach
	void aTownAndItsCounty() {
		this.clock.setTo(java.time.LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			var posts = "account,name,post,unit,password\n"
					+ "social,闻社,social-work-department,qh-hr,pw-social\nunion,惠工,town-union,qh-cg,pw-union\n";
			var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
					City.zip(Map.of("posts.csv", posts, "workers.csv", MORE_WORKERS)));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	@Test
	void three_days_become_five_for_new_requests_and_stay_three_for_those_that_run() {
		var county = county();
		var decided = this.city.started("m4", "leave", leave("2026-04-20", "2026-04-23"));
		this.city.approves("sec", decided, "secretaryDecides");
		this.city.approves("deputy", decided, "deputyLeadDecides");
		var before = this.city.started("m1", "leave", leave("2026-04-20", "2026-04-23"));
		assertThat(next("m1", before)).contains("deputyLeadDecides");
		var proposed = this.city.post("hr", "/api/policies/" + county, entered("leave-secretary-days", 5));
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
		touches(proposed.body().path("effect"), decided, before);
		var id = proposed.body().path("id").asLong();
		assertThat(number(county, "leave-secretary-days").path("value").asInt()).isEqualTo(3);
		assertThat(number(county, "leave-secretary-days").path("open").asBoolean()).isTrue();
		assertThat(number(county, "explain-deadline-workdays").path("open").asBoolean()).isFalse();
		assertThat(number(county, "half-day-kinds").path("choices").has("annual")).isTrue();
		var own = this.city.post("hr", "/api/policies/proposals/" + id + "/confirm", Map.of());
		assertThat(own.status()).isEqualTo(409);
		assertThat(own.text()).contains("另一位人员确认");
		assertThat(this.city.post("sec", "/api/policies/proposals/" + id + "/confirm", Map.of()).status())
			.isEqualTo(403);
		this.clock.setTo(java.time.LocalDate.of(2026, 4, 2));
		assertThat(this.city.post("social", "/api/policies/proposals/" + id + "/confirm", Map.of()).status())
			.isEqualTo(200);
		var again = this.city.post("admin", "/api/policies/proposals/" + id + "/confirm", Map.of());
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.text()).contains("闻社");
		var inForce = number(county, "leave-secretary-days");
		assertThat(inForce.path("value").asInt()).isEqualTo(5);
		assertThat(inForce.path("open").asBoolean()).isFalse();
		assertThat(inForce.path("enteredBy").asText()).isNotBlank();
		assertThat(inForce.path("source").asText()).contains("县委组织部");
		var after = this.city.started("m2", "leave", leave("2026-04-20", "2026-04-23"));
		assertThat(next("m2", after)).doesNotContain("deputyLeadDecides");
		assertThat(next("m1", before)).contains("deputyLeadDecides");
		assertThat(brief("sec", before, "secretaryDecides")).contains("提交时：", "“其他人员请假由社区书记审批的最长天数”3天",
				"2026年4月1日起改为5天", "，本申请仍按提交时的规定办理");
		assertThat(brief("sec", after, "secretaryDecides")).doesNotContain("提交时")
			.contains("县社区干部管理方案", inForce.path("source").asText());
		assertThat(brief("sec", before, "secretaryDecides")).doesNotContain(inForce.path("source").asText());
		var decider = this.city.preview("m5", "leave", leave("2026-04-20", "2026-04-23")).body().at("/deciders/0");
		assertThat(decider.path("source").asText()).contains("县社区干部管理方案", inForce.path("source").asText());
		assertThat(decider.path("status").asText()).isEqualTo("measure");
		assertThat(this.city.get("admin", "/api/audit?account=social").text()).contains("确认地方规定");
	}

	@Test
	void an_absence_is_as_serious_as_it_was_when_it_was_reported() {
		var report = Map.of("worker", "m7", "from", "2026-03-16", "until", "2026-03-18", "circumstances", "未到岗");
		var running = this.city.started("sec", "absence", report);
		keeps("absence-serious-consecutive-workdays", 2, "2026-04-01");
		assertThat(this.city
			.preview("sec", "absence",
					Map.of("worker", "m8", "from", "2026-03-16", "until", "2026-03-18", "circumstances", "未到岗"))
			.body()
			.at("/facts/serious")
			.asBoolean()).isTrue();
		this.city.completed("m7", running, "workerExplains", Map.of("explanation", "车坏了"));
		assertThat(brief("deputy", running, "townDecides")).contains("未达到情节严重", "“连续旷工超过几天为情节严重”3", "改为2");
		this.city.approves("deputy", running, "townDecides");
		assertThat(this.city.tasks("discipline", running)).isEmpty();
	}

	@Test
	void a_secondment_may_last_as_long_as_when_it_was_asked_for() {
		var running = this.city.started("office", "secondment", seconded("m9"));
		keeps("secondment-months", 1, "2026-04-01");
		assertThat(this.city.preview("office", "secondment", seconded("dm1")).body().path("admissible").asBoolean())
			.isFalse();
		this.city.approves("principal", running, "townDecides");
		assertThat(brief("social", running, "approveSecondment")).contains("（3个月）", "改为1");
		this.city.approves("social", running, "approveSecondment");
	}

	@Test
	void a_probation_needs_the_hours_of_training_it_needed_when_its_review_began() {
		this.clock.setTo(java.time.LocalDate.of(2026, 4, 20));
		var running = this.city.started("office", "probation", Map.of("worker", "new"));
		keeps("probation-training-hours", 40, "2026-04-20");
		this.city.completed("office", running, "recordTraining", Map.of("hours", 8, "trainedUntil", "2026-02-12"));
		assertThat(brief("dm-sec", running, "communityEvaluates")).contains("8学时", "未规定，2026年4月20日起改为40学时")
			.doesNotContain("规定不少于40学时");
	}

	@Test
	void a_renewal_and_an_assessment_say_what_held_when_they_began_and_keep_it() {
		var renewal = this.city.started("office", "renewal", Map.of("worker", "old"));
		var assessment = this.city.started("office", "assessment",
				Map.of("unit", "qh-cg", "year", 2025, "satisfactionWeight", 50));
		var places = places(assessment);
		keeps("renewal-passed-years", 3, "2026-04-01");
		keeps("assessment-excellent-percent", 50, "2025-01-01");
		assertThat(brief("dm-sec", renewal, "communityProposes")).contains("“续聘须连续考核合格的年数”", "改为3年");
		assertThat(places(assessment)).isEqualTo(places).isPositive();
		assertThat(brief("office", assessment, "enterScores")).contains("20%", "2025年1月1日起改为50%");
	}

	private int places(String assessment) {
		return this.city.get("office", "/api/assessments/" + assessment)
			.body()
			.at("/assessment/excellentAtMost")
			.asInt();
	}

	private static Map<String, ?> seconded(String worker) {
		return seconded(worker, "2026-06-30");
	}

	private static Map<String, ?> seconded(String worker, String until) {
		return Map.of("worker", worker, "borrower", "柳店镇", "borrowerKind", "town", "from", "2026-05-06", "until", until,
				"reason", "专项工作");
	}

	/** The county enters a number, and a second person confirms it the day after. */
	private void keeps(String parameter, Object value, String since) {
		var entered = new java.util.HashMap<String, Object>(entered(parameter, value));
		entered.put("since", since);
		var proposed = this.city.post("hr", "/api/policies/" + county(), entered);
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
		this.clock.setTo(java.time.LocalDate.now(this.clock).plusDays(1));
		var confirmed = this.city.post("social",
				"/api/policies/proposals/" + proposed.body().path("id").asLong() + "/confirm", Map.of());
		assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
	}

	private String brief(String account, String number, String task) {
		return this.city.filledIn(account, number, task).get("brief").toString();
	}

	@Test
	void what_a_higher_text_forbids_or_nobody_knows_is_refused_and_nothing_is_kept() {
		var county = county();
		refuses(county, entered("annual-tier-1-days", 3), "不得少于");
		refuses(county, entered("leave-moon-days", 3), "没有这一项规定，请从列表中选择");
		refuses(county, entered("leave-secretary-days", "五"), "“其他人员请假由社区书记审批的最长天数”应当填写整数");
		refuses(county, Map.of("parameter", "leave-secretary-days", "value", 4), "生效日期");
		assertThat(this.city.post("m1", "/api/policies/" + county, entered("leave-secretary-days", 4)).status())
			.isEqualTo(403);
	}

	/** Nothing of it could be worked with: the page refuses it as a file is refused. */
	@Test
	void what_no_room_could_work_with_is_refused_before_anybody_confirms_it() {
		var county = county();
		refuses(county, entered("retirement-base-women", 40), "从这些中选择：50", "55");
		refuses(county, entered("retirement-base-women", 52), "从这些中选择");
		refuses(county, entered("absence-wage-divisor", 0), "应为20至31");
		refuses(county, entered("unused-leave-wage-divisor", 0), "应为20至31");
		refuses(county, entered("annual-month-calendar-days", 0), "应为28至31");
		refuses(county, entered("decision-deadline-workdays", 100_000_000), "应为1至366");
		refuses(county, entered("union-answer-workdays", 0), "应为1至366");
		refuses(county, entered("assessment-satisfaction-least", 500), "应为0至100");
		refuses(county, entered("policy-effective-date", "2027-02-30"), "日期");
		refuses(county, entered("annual-carry-over-years", 99), "应为0至1");
		refuses(county, entered("quota-approvers", List.of()), "现在有0项");
		refuses(county, entered("probation-months-long", 9), "不得大于", "劳动合同法第十九条");
		refuses(county, entered("probation-months-mid", 4), "不得大于");
		refuses(county, entered("leave-secretary-days", 50), "由镇（街道）分管领导同意的最长天数");
		refuses(county, entered("quota-formula", "per-households"), "请先填写“每满几户配1人”");
		refuses(county,
				entered("assessment-components", List.of(Map.of("component", "all", "title", "全部", "share", 50))),
				"合计应为100");
		var law = new java.util.HashMap<String, Object>(entered("leave-secretary-days", 4));
		law.put("status", "law");
		refuses(county, law, "出处的效力");
		law.put("since", "2026-02-30");
		var unreadable = this.city.post("hr", "/api/policies/" + county, law);
		assertThat(unreadable.status()).isEqualTo(400);
		assertThat(unreadable.text()).contains("“since”请写成", "2026-02-30");
	}

	@Test
	void the_log_tells_what_a_number_was_and_why_it_was_taken_back() {
		var id = proposed("revise-deadline-workdays", 7, "2098-01-01");
		assertThat(this.city.post("hr", "/api/policies/proposals/" + id + "/turn-down", Map.of("reason", "写错了年份"))
			.status()).isEqualTo(200);
		var own = this.city.get("admin", "/api/audit?account=hr").text();
		assertThat(own).contains("撤回地方规定", "改为7工作日，自2098年1月1日起；理由：写错了年份");
		var other = proposed("revise-deadline-workdays", 8, "2098-02-01");
		assertThat(confirmed(other).status()).isEqualTo(200);
		assertThat(this.city.get("admin", "/api/audit?account=social").text()).containsPattern("原为\\d+工作日，改为8工作日");
	}

	@Test
	void everybody_reads_what_holds_where_they_work() {
		var rules = this.city.get("m1", "/api/policies/" + county() + "?asOf=2026-03-16").body();
		assertThat(rules.findValuesAsText("parameter")).contains("leave-secretary-days", "annual-tier-1-days");
		assertThat(rules.get(0).path("source").asText()).isNotBlank();
		assertThat(this.city.get("m1", "/api/policies/nowhere").status()).isEqualTo(404);
		assertThat(this.city.get("m1", "/api/policies/" + county() + "?asOf=1999-01-01").status()).isEqualTo(400);
		assertThat(this.city.get("m1", "/api/policy-files").status()).isEqualTo(403);
		assertThat(this.city.get("admin", "/api/policy-files").body().path("faults")).isEmpty();
	}

	@Test
	void the_rule_book_says_its_values_in_words_and_what_may_be_chosen() {
		for (var place : this.city.get("admin", "/api/policies/units").body()) {
			for (var line : this.city.get("admin", "/api/policies/" + place.path("code").asText()).body()) {
				assertThat(line.path("title").asText() + line.path("inWords").asText()).as(line.toString())
					.doesNotContainPattern("[A-Za-z]{2,}|null");
				assertThat(line.path("choices").toString()).as(line.toString()).doesNotContainPattern(":\"[a-z]+");
			}
		}
		var half = number(county(), "leave-secretary-days");
		assertThat(half.path("inWords").asText()).startsWith("3天").contains("含本数");
		assertThat(half.path("kind").asText()).isEqualTo("whole");
		assertThat(number(county(), "half-day-kinds").path("choices").path("annual").asText()).isEqualTo("年休假");
		refuses(county(), entered("filing-recipient", "nobody"), "请从这些中选择");
		refuses(county(), entered("report-deadline-workdays", 2.5), "整数");
		refuses(county(), entered("report-deadline-workdays", -1), "应为1至366");
	}

	@Test
	void the_same_is_entered_once_and_answered_once_whoever_comes_at_the_same_instant() throws Exception {
		var later = new java.util.HashMap<String, Object>(entered("leave-deputy-lead-days", 7));
		var people = java.util.concurrent.Executors.newFixedThreadPool(3);
		try {
			for (int round = 0; round < 6; round++) {
				later.put("since", "2095-03-0" + (round + 1));
				var entering = together(people, "hr", "social", "admin",
						(account) -> this.city.post(account, "/api/policies/" + county(), later));
				assertThat(entering).extracting(City.Answer::status).containsExactlyInAnyOrder(200, 409, 409);
				var id = entering.stream()
					.filter((answer) -> answer.status() == 200)
					.findFirst()
					.orElseThrow()
					.body()
					.path("id")
					.asLong();
				var path = "/api/policies/proposals/" + id;
				var proposer = proposal("admin", id).path("enteredBy").asText();
				var others = Stream.of("hr", "social", "admin")
					.filter((account) -> !proposal(account, id).path("own").asBoolean())
					.toList();
				var answers = together(people, others.get(0), others.get(1), "hr",
						(account) -> account.equals(others.get(0))
								? this.city.post(account, path + "/confirm", Map.of())
								: this.city.post(account, path + "/turn-down", Map.of("reason", "撤回")));
				assertThat(answers).as(proposer + answers).extracting(City.Answer::status).containsOnlyOnce(200);
				assertThat(answers).filteredOn((answer) -> answer.status() != 200)
					.allMatch((answer) -> answer.status() == 409 && answer.text().contains("已由“"));
			}
		}
		finally {
			people.shutdownNow();
		}
	}

	private static List<City.Answer> together(java.util.concurrent.ExecutorService people, String one, String other,
			String third, java.util.function.Function<String, City.Answer> act) throws Exception {
		var answers = new java.util.ArrayList<City.Answer>();
		for (var answer : people.invokeAll(
				Stream
					.of(one, other, third).<java.util.concurrent.Callable<City
							.Answer>>map((account) -> () -> act.apply(account))
					.toList())) {
			answers.add(answer.get());
		}
		return answers;
	}

	@Test
	void what_a_proposal_would_touch_is_told_to_whoever_answers_it_when_they_ask() {
		var later = new java.util.HashMap<String, Object>(entered("leave-deputy-lead-days", 8));
		later.put("since", "2096-03-01");
		var id = this.city.post("hr", "/api/policies/" + county(), later).body().path("id").asLong();
		assertThat(proposal("social", id).has("effect")).isFalse();
		var effect = this.city.get("social", "/api/policies/proposals/" + id + "/effect");
		assertThat(effect.status()).as(effect.text()).isEqualTo(200);
		assertThat(effect.body().path("recomputed").toString()).contains("请假").doesNotContain("借调");
		assertThat(this.city.get("m1", "/api/policies/proposals/" + id + "/effect").status()).isEqualTo(403);
	}

	@Test
	void what_would_be_otherwise_is_told_of_every_process_that_goes_by_the_number() {
		var seconded = this.city.started("office", "secondment", seconded("m6", "2026-06-01"));
		var absent = this.city.started("sec", "absence",
				Map.of("worker", "m5", "from", "2026-03-16", "until", "2026-03-18", "circumstances", "未到岗"));
		var outing = this.city.started("m10", "outing",
				Map.of("destination", "县委党校", "purpose", "开会", "from", "2026-04-07", "until", "2026-04-07"));
		this.city.approves("principal", seconded, "townDecides");
		this.city.approves("social", seconded, "approveSecondment");
		this.city.completed("m5", absent, "workerExplains", Map.of("explanation", "车坏了"));
		this.city.approves("deputy", absent, "townDecides");
		this.city.approves("sec", outing, "communityDecides");
		this.city.approves("deputy", outing, "deputyLeadDecides");
		assertThat(would(seconded, "secondment-months", 2)).contains("最迟可到：2026年7月5日");
		assertThat(would(absent, "absence-exit-consecutive-workdays", 2)).contains("退出事由：不构成", "退出事由：已构成");
		assertThat(would(outing, "outing-return-grace-workdays", 5)).contains("最迟报告返岗：2026年4月9日", "最迟报告返岗：2026年4月15日");
		var contract = this.city.started("office", "contract", Map.of("worker", "raw"));
		this.city.completed("office", contract, "signContract",
				Map.of("signedOn", "2026-04-01", "contractNumber", "HT-raw"));
		assertThat(would(contract, "contract-signing-lead-workdays", 2)).contains("开始订立：");
		var everybody = this.city.post("hr", "/api/policies/" + county(), later("decision-deadline-workdays", 3))
			.body();
		assertThat(everybody.at("/effect/notRecomputed").toString()).contains("保存期限清理").doesNotContain("解聘");
	}

	@Test
	void what_would_be_otherwise_is_told_of_a_dismissal_an_assessment_and_a_recruitment() {
		var leaving = decided(this.city.started("office", "dismissal", dismissal("go1")));
		assertThat(would(leaving, "dismissal-notice-days", 45)).contains("涉及个人健康或家庭情况");
		var resigning = decided(this.city.started("office", "dismissal", Map.of("worker", "go2", "ground", "agreement",
				"effective", "2026-04-30", "proposedByWorker", false, "facts", "协商一致")));
		assertThat(would(resigning, "severance-average-wage", 1000)).contains("经济补偿：");
		var assessment = decided(this.city.started("office", "assessment",
				Map.of("unit", "qh-dm", "year", 2024, "satisfactionWeight", 50)));
		assertThat(would(assessment, "assessment-excellent-percent", 40)).contains("优秀名额：");
		var campaign = decided(this.city.started("hr", "recruitment",
				Map.of("unit", "qh-lx", "posts", 1, "route", "exam", "reason", "补员")));
		assertThat(would(campaign, "recruitment-publication-workdays", 9)).contains("公示期：7个工作日", "公示期：9个工作日");
	}

	@Test
	void what_would_be_otherwise_is_told_of_a_probation_and_a_renewal_that_were_decided() {
		this.clock.setTo(java.time.LocalDate.of(2026, 4, 20));
		var passed = this.city.started("office", "probation", Map.of("worker", "try"));
		this.city.completed("office", passed, "recordTraining", Map.of("hours", 8, "trainedUntil", "2026-02-12"));
		decided(passed);
		assertThat(would(passed, "probation-review-lead-workdays", 40)).contains("开始考核：2026年");
		assertThat(would(passed, "probation-service-years", 3)).contains("最低服务期：没有规定", "最低服务期：3年");
		assertThat(would(passed, "probation-training-hours", 44)).contains("没有这一点 → 提醒：").contains("44");
		var renewed = decided(this.city.started("office", "renewal", Map.of("worker", "end")));
		assertThat(would(renewed, "renewal-lead-days", 90)).contains("开始续聘：2026年");
		assertThat(would(renewed, "renewal-reminder-days", 20)).contains("催办：2026年");
		assertThat(would(renewed, "severance-average-wage", 1100)).contains("不续聘的：");
	}

	/** Whoever left long ago and was erased says nothing any more about a number. */
	@Test
	void a_case_whose_facts_are_gone_is_counted_as_gone() {
		decided(this.city.started("office", "dismissal", dismissal("go3")));
		assertThat(gone(10)).isZero();
		this.transactions.executeWithoutResult(
				(status) -> this.workers.get(WorkerCode.of("go3")).anonymise(java.time.LocalDate.now(this.clock)));
		assertThat(gone(14)).isEqualTo(1);
	}

	private int gone(int days) {
		var effect = this.city.post("hr", "/api/policies/" + county(), later("handover-days", days))
			.body()
			.path("effect");
		return StreamSupport.stream(effect.path("gone").spliterator(), false)
			.filter((open) -> open.path("process").asText().equals("dismissal"))
			.mapToInt((open) -> open.path("count").asInt())
			.sum();
	}

	/** As if everybody had agreed. */
	private String decided(String number) {
		this.transactions.executeWithoutResult((status) -> this.requests.get(RequestNumber.of(number)).approve());
		return number;
	}

	private static Map<String, ?> dismissal(String worker) {
		return Map.of("worker", worker, "ground", "changed-circumstances", "effective", "2026-05-31", "negotiated",
				true, "noticeGiven", true, "facts", "社区撤并");
	}

	/** What a number would change about a case, before and after. */
	private String would(String number, String parameter, Object value) {
		var answer = this.city.post("hr", "/api/policies/" + county(), later(parameter, value));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		for (var different : answer.body().at("/effect/different")) {
			if (different.path("number").asText().equals(number)) {
				return different.path("before").asText() + " → " + different.path("after").asText();
			}
		}
		throw new AssertionError("Nothing would be otherwise: " + answer.body().path("effect"));
	}

	private static Map<String, ?> later(String parameter, Object value) {
		var entered = new java.util.HashMap<String, Object>(entered(parameter, value));
		entered.put("since", "2092-01-01");
		return entered;
	}

	@Test
	void of_two_values_for_one_day_the_second_is_refused_unless_it_corrects_the_first() {
		var first = proposed("explain-deadline-workdays", 7, "2097-01-01");
		var second = proposed("explain-deadline-workdays", 8, "2097-01-01");
		assertThat(confirmed(second).status()).isEqualTo(200);
		var overtaken = confirmed(first);
		assertThat(overtaken.status()).as(overtaken.text()).isEqualTo(422);
		assertThat(overtaken.body().path("message").asText()).contains("“闻社”确认为8工作日，自2097年1月1日起", "同一天起不能有两个数值",
				"请写明理由答复不予通过", "重新录入");
		assertThat(proposal("hr", first).path("state").asText()).isEqualTo("proposed");
		assertThat(inForce("2097-01-01").path("value").asInt()).isEqualTo(8);
		assertThat(
				this.city.post("social", "/api/policies/proposals/" + first + "/turn-down", Map.of("reason", "已另行确认"))
					.status())
			.isEqualTo(200);
		var correction = proposed("explain-deadline-workdays", 7, "2097-01-01");
		var late = proposed("explain-deadline-workdays", 9, "2097-01-01");
		assertThat(proposal("hr", correction).at("/replaces/inWords").asText()).isEqualTo("8工作日");
		assertThat(confirmed(correction).status()).isEqualTo(200);
		assertThat(inForce("2097-01-01").path("value").asInt()).isEqualTo(7);
		assertThat(confirmed(late).status()).isEqualTo(422);
		assertThat(inForce("2097-01-01").path("value").asInt()).isEqualTo(7);
		assertThat(proposal("hr", second).path("state").asText()).isEqualTo("confirmed");
		assertThat(proposal("hr", correction).at("/replaces/id").asLong()).isEqualTo(second);
	}

	@Test
	void the_document_it_stands_in_is_kept_with_it_and_opened_by_those_who_keep_numbers() {
		var scan = uploaded("hr");
		refuses(county(), scanned("2093-01-01", uploaded("social")), "只能附您本人刚刚上传");
		var id = this.city.post("hr", "/api/policies/" + county(), scanned("2093-01-01", scan))
			.body()
			.path("id")
			.asLong();
		refuses(county(), scanned("2093-02-01", scan), "没有交到别处的文件");
		assertThat(proposal("social", id).path("scanned").asBoolean()).isTrue();
		var path = "/api/policies/proposals/" + id + "/scan";
		assertThat(this.city.download("social", path).body()).isEqualTo(SCAN);
		assertThat(this.city.get("m1", path).status()).isEqualTo(403);
		assertThat(this.city.get("sec", path).status()).isEqualTo(403);
		assertThat(this.city.get("hr", "/api/evidence/" + scan).status()).isEqualTo(404);
		assertThat(this.city.get("admin", "/api/audit?account=social").text()).contains("查阅地方规定原件");
		this.clock.setTo(java.time.LocalDate.of(2026, 5, 1));
		uploaded("social");
		assertThat(confirmed(id).status()).isEqualTo(200);
		assertThat(this.city.download("hr", path).body()).isEqualTo(SCAN);
		var on = county() + "?asOf=2093-01-01";
		assertThat(number("hr", on, "leave-area-lead-days").path("scanOf").asLong()).isEqualTo(id);
		assertThat(number("m1", on, "leave-area-lead-days").has("scanOf")).isFalse();
		var bare = proposed("leave-area-lead-days", 6, "2093-03-01");
		assertThat(this.city.get("hr", "/api/policies/proposals/" + bare + "/scan").status()).isEqualTo(404);
	}

	private long uploaded(String account) {
		return this.city.upload(account, "/api/evidence", "file", "县委组织部文件.pdf", SCAN).body().path("id").asLong();
	}

	private static Map<String, ?> scanned(String since, long scan) {
		var entered = new java.util.HashMap<String, Object>(entered("leave-area-lead-days", 5));
		entered.put("since", since);
		entered.put("scan", scan);
		return entered;
	}

	private long proposed(String parameter, Object value, String since) {
		var entered = new java.util.HashMap<String, Object>(entered(parameter, value));
		entered.put("since", since);
		var proposed = this.city.post("hr", "/api/policies/" + county(), entered);
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
		return proposed.body().path("id").asLong();
	}

	private City.Answer confirmed(long id) {
		return this.city.post("social", "/api/policies/proposals/" + id + "/confirm", Map.of());
	}

	private JsonNode inForce(String day) {
		return number(county() + "?asOf=" + day, "explain-deadline-workdays");
	}

	@Test
	void of_a_file_with_thousands_of_faults_the_first_are_told() {
		var text = "title: x\n" + Stream.iterate(1, (line) -> line + 1)
			.limit(9000)
			.map((line) -> "a" + line + ": 1\n")
			.collect(java.util.stream.Collectors.joining());
		var answer = this.city.postText("hr", "/api/policies/" + county() + "/local.yaml", "text/yaml", text);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body().path("faults")).hasSize(20);
		assertThat(answer.body().path("message").asText()).contains("不少于20处");
		assertThat(
				this.city.postText("hr", "/api/policies/" + county() + "/local.yaml", "text/yaml", "x".repeat(300_000))
					.text())
			.contains("256KB");
	}

	@Test
	void what_comes_next_is_said_and_who_entered_it_sees_that_it_is_theirs() {
		var later = new java.util.HashMap<String, Object>(entered("revise-deadline-workdays", 6));
		later.put("since", "2091-01-01");
		var id = this.city.post("hr", "/api/policies/" + county(), later).body().path("id").asLong();
		assertThat(number(county(), "revise-deadline-workdays").has("next")).isFalse();
		assertThat(proposal("hr", id).path("own").asBoolean()).isTrue();
		assertThat(proposal("social", id).path("own").asBoolean()).isFalse();
		assertThat(proposal("social", id).path("answerable").asBoolean()).isTrue();
		assertThat(this.city.post("social", "/api/policies/proposals/" + id + "/confirm", Map.of()).status())
			.isEqualTo(200);
		assertThat(proposal("social", id).path("answerable").asBoolean()).isFalse();
		var next = number(county(), "revise-deadline-workdays").path("next");
		assertThat(next.path("from").asText()).isEqualTo("2091-01-01");
		assertThat(next.path("inWords").asText()).isEqualTo("6工作日");
	}

	@Test
	void everybody_finds_their_own_unit_and_keepers_any_county_and_all_print_it() {
		var own = this.city.get("m1", "/api/policies/units").body();
		assertThat(own).hasSize(1);
		assertThat(own.get(0).path("keeps").asBoolean()).isFalse();
		assertThat(this.city.get("m1", "/api/me").body().path("keepsRules").asBoolean()).isFalse();
		assertThat(this.city.get("office", "/api/me").body().path("keepsRules").asBoolean()).isFalse();
		assertThat(this.city.get("hr", "/api/me").body().path("keepsRules").asBoolean()).isTrue();
		var all = this.city.get("hr", "/api/policies/units").body();
		assertThat(all.size()).isGreaterThan(1);
		for (var place : all) {
			assertThat(place.path("keeps").asBoolean()).isEqualTo(place.path("code").asText().equals(county()));
		}
		var paper = this.city.download("m1", "/api/policies/" + county() + "/rules.docx");
		assertThat(paper.statusCode()).isEqualTo(200);
		assertThat(paper.body()).startsWith('P', 'K');
		assertThat(this.city.get("m1", "/api/policies/nowhere/rules.docx").status()).isEqualTo(404);
	}

	@Test
	void every_rule_of_every_room_is_printed_by_its_name() throws IOException {
		var office = Stream.of(Area.values()).map(Area::title).toList();
		var sheets = this.city.get("m1", "/api/policies/" + county() + "/rules").body();
		var printed = StreamSupport.stream(sheets.spliterator(), false)
			.flatMap((sheet) -> StreamSupport.stream(sheet.path("rules").spliterator(), false)
				.map((rule) -> sheet.path("title").asText() + "/" + rule.path("name").asText()))
			.toList();
		var lists = this.rooms.stream().flatMap((room) -> room.lists().stream()).toList();
		assertThat(printed).hasSizeGreaterThan(150)
			.containsExactlyInAnyOrderElementsOf(lists.stream().flatMap(WhatACountyKeepsItselfTest::named).toList());
		assertThat(printed).doesNotHaveDuplicates()
			.allSatisfy((name) -> assertThat(name).containsPattern("\\p{IsHan}{3}"));
		assertThat(sheets.findValuesAsText("areaTitle")).isSortedAccordingTo(comparing(office::indexOf));
		assertThat(lists).flatExtracting(RuleList::rules)
			.flatExtracting((rule) -> ((NamedRule<?, ?>) rule).parameters())
			.isSubsetOf(this.policies.parameters());
		var paper = text(this.city.download("m1", "/api/policies/" + county() + "/rules.docx").body());
		assertThat(lists).flatExtracting(RuleList::rules)
			.allSatisfy((rule) -> assertThat(paper).contains(((NamedRule<?, ?>) rule).name()));
		assertThat(Articles.all()).allSatisfy((article) -> assertThat(paper).contains(article.source()));
		assertThat(paper.indexOf("请假 · 核对的规则")).isBetween(0, paper.indexOf("因公外出 · 核对的规则"));
	}

	/** Whoever adds a list of rules shows it to the rule book. */
	@Test
	void no_room_keeps_a_list_of_rules_from_the_rule_book() {
		var published = this.rooms.stream().flatMap((room) -> room.lists().stream()).toList();
		new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("org.shegong")
			.stream()
			.flatMap((type) -> type.getFields().stream())
			.filter((field) -> field.getRawType().isEquivalentTo(RuleList.class))
			.forEach((field) -> {
				if (field.getModifiers().contains(JavaModifier.STATIC)) {
					assertThat(published).as(field.getFullName()).anyMatch((list) -> list == value(field.reflect()));
				}
				else {
					assertThat(field.getOwner().isAssignableTo(RoomRules.class)).as(field.getFullName()).isTrue();
				}
			});
	}

	private static Object value(Field field) {
		field.setAccessible(true);
		return ReflectionUtils.getField(field, null);
	}

	private static Stream<String> named(RuleList<?, ?> list) {
		return list.rules().stream().map((rule) -> list.title() + "/" + rule.name());
	}

	private static String text(byte[] paper) throws IOException {
		try (var file = new XWPFDocument(new ByteArrayInputStream(paper)); var words = new XWPFWordExtractor(file)) {
			return words.getText();
		}
	}

	private static void touches(JsonNode effect, String decided, String running) {
		assertThat(effect.path("open").findValuesAsText("process")).contains("leave");
		assertThat(effect.path("recomputed").toString()).contains("请假");
		assertThat(effect.path("recomputed").toString() + effect.path("notRecomputed")).doesNotContain("借调");
		var different = effect.path("different").get(0);
		assertThat(different.path("number").asText()).isEqualTo(decided);
		assertThat(effect.path("different").findValuesAsText("number")).doesNotContain(running);
		assertThat(different.path("before").asText()).contains("分管领导");
		assertThat(different.path("after").asText()).contains("书记").doesNotContain("分管领导");
	}

	private JsonNode proposal(String account, long id) {
		for (var proposal : this.city.get(account, "/api/policies/proposals?unit=" + county()).body().path("rows")) {
			if (proposal.path("id").asLong() == id) {
				return proposal;
			}
		}
		throw new AssertionError("There is no proposal " + id);
	}

	private void refuses(String county, Map<String, ?> entered, String... why) {
		var answer = this.city.post("hr", "/api/policies/" + county, entered);
		assertThat(answer.status()).as(entered + answer.text()).isEqualTo(422);
		assertThat(answer.text()).contains(why);
	}

	private String county() {
		return this.units.findAll()
			.stream()
			.filter((unit) -> unit.kind() == org.shegong.organization.UnitKind.COUNTY)
			.map(org.shegong.organization.OrgUnit::code)
			.filter((code) -> code.startsWith("qh"))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode number(String unit, String parameter) {
		return number("admin", unit, parameter);
	}

	private JsonNode number(String account, String unit, String parameter) {
		for (var line : this.city.get(account, "/api/policies/" + unit).body()) {
			if (line.path("parameter").asText().equals(parameter)) {
				return line;
			}
		}
		throw new AssertionError("There is no " + parameter);
	}

	private String next(String account, String number) {
		return this.city.get(account, "/api/requests/" + number)
			.body()
			.path("steps")
			.findValuesAsText("task")
			.toString();
	}

	private static Map<String, ?> entered(String parameter, Object value) {
		return Map.of("parameter", parameter, "value", value, "since", "2026-04-01", "source", "县委组织部〔2026〕3号第五条",
				"status", "measure");
	}

	private static Map<String, ?> leave(String from, String until) {
		return Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事");
	}

}
