package org.shegong.assessment;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.assessment.County.asked;
import static org.shegong.assessment.County.path;
import static org.shegong.assessment.County.points;

/**
 * processes/assessment.bpmn through the running application: a banner of Ordos and the
 * year 2026.
 */
@RunningCity
@Import(County.class)
class AssessmentProcessTest {

	@Autowired
	County county;

	@Autowired
	RuntimeService cases;

	@Autowired
	JdbcTemplate database;

	City city;

	@BeforeEach
	void aBannerInDecember() {
		this.city = this.county.on("2026-12-14");
	}

	@AfterEach
	void nothingIsLeftRunning() {
		this.cases.createProcessInstanceQuery()
			.processDefinitionKey("assessment")
			.list()
			.forEach((open) -> this.cases.deleteProcessInstance(open.getId(), "the test is over"));
		this.database.update("update approval_request set state = 'WITHDRAWN' where process = 'assessment'");
	}

	@Test
	void a_year_from_the_scores_to_the_files() {
		var number = this.county.scored("doffice", "dt", 2026,
				points("d1", 95, "d2", 92, "d3", 65, "d4", 50, "d5", 55));
		assertThat(this.county.sheet("doffice", number, "d1").path("proposed").asText()).isEqualTo("excellent");
		assertThat(this.county.sheet("doffice", number, "d2").path("proposed").asText()).isEqualTo("competent");
		assertThat(this.city.get("doffice", path(number) + "?page=1").body().path("rows"))
			.isEqualTo(this.county.view("doffice", number).path("sheets"));
		assertThat(
				this.city.get("doffice", path(number) + "?page=1&q=D2").body().path("rows").findValuesAsText("worker"))
			.containsExactly("d2");
		this.county.agreed("ddeputy", number, "dlead");
		this.county.published("doffice", number);
		assertThat(this.city.get("dmz", "/api/filings").text()).doesNotContain("年度考核");
		assertThat(this.city.tasks("d1", number)).containsExactly("workerSigns");
		this.county.everybodySigns("doffice", number);
		var early = this.city.complete("doffice", number, "fileResults", Map.of());
		assertThat(early.status()).isEqualTo(400);
		assertThat(early.text()).contains("公示至2026年12月18日");
		this.county.today("2026-12-19");
		this.city.completed("doffice", number, "fileResults", Map.of());
		for (var department : List.of("dmz", "dzz", "drs")) {
			assertThat(this.city.get(department, "/api/filings").text()).contains("年度考核结果备案").contains("优秀：金东");
		}
		assertThat(this.county.file("d1")).contains("2026年度考核：优秀，总分95").contains("2026-12-14签署：同意");
		assertThat(this.county.file("d3")).contains("2026年度考核：基本合格");
		// d5 failed before and was trained since then
		assertThat(this.city.tasks("doffice", number)).containsExactly("arrangeTraining");
		this.city.completed("doffice", number, "arrangeTraining",
				Map.of("kind", "training", "from", "2027-01-11", "until", "2027-01-15", "content", "入户走访和台账"));
		assertThat(this.county.running(number)).isFalse();
		assertThat(this.city.get("doffice", "/api/filings").text()).contains("考核再次不合格")
			.contains("戚东2026年度考核再次不合格")
			.doesNotContain("姜东2026年度考核再次不合格");
		assertThat(this.county.file("d4")).contains("不合格后培训：入户走访和台账").contains("第四十条");
	}

	@Test
	void the_award_for_a_titled_community_is_typed_reviewed_and_filed() {
		var number = this.county.scored("soffice", "small", 2024, points());
		var one = this.county.view("sdeputy", number).path("sheets").path(0).path("worker").asText();
		var path = path(number) + "/awards";
		assertThat(this.city.put("sdeputy", path, List.of(Map.of("unit", "sc", "title", "national-party"))).text())
			.contains("每人的专项奖励金额");
		assertThat(this.city.put("sdeputy", path, List.of(award("bc", 3000))).text()).contains("不是这次考核的社区");
		assertThat(this.city.put("sdeputy", path, List.of(award("sc", 3000.5))).status()).isEqualTo(200);
		this.city.completed("sdeputy", number, "proposeGrades", Map.of());
		assertThat(this.city.put("sdeputy", path, List.of(award("sc", 9000))).status()).isNotEqualTo(200);
		assertThat(this.city.filledIn("yzmz", number, "jointReview").get("brief").toString())
			.contains("小巷社区（全国先进基层党组织）每人3000.5元");
		this.city.approves("yzmz", number, "jointReview");
		this.city.approves("slead", number, "jointReview");
		this.county.published("soffice", number);
		this.county.everybodySigns("soffice", number);
		assertThat(this.county.file(one)).doesNotContain("专项奖励");
		this.county.twoWeeksLater();
		this.city.completed("soffice", number, "fileResults", Map.of());
		assertThat(this.county.file(one)).contains("2024年度专项奖励3000.5元", "commendation", "TY-27", number);
	}

	@Test
	void where_no_rule_has_it_there_is_no_award() {
		var number = this.county.scored("qoffice", "qt", 2022, points());
		var refused = this.city.put("qdeputy", path(number) + "/awards", List.of(award("qc", 3000)));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("没有专项奖励的规定");
	}

	private static Map<String, Object> award(String unit, double amount) {
		return Map.of("unit", unit, "title", "national-party", "amount", amount);
	}

	@Test
	void satisfaction_below_half_is_refused_with_its_source() {
		var answer = this.city.start("doffice", "assessment", asked("dt", 2021, 49));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("49%").contains("不得低于50%").contains("ORD-40");
		assertThat(
				this.city.preview("doffice", "assessment", asked("dt", 2021, 50)).body().path("admissible").asBoolean())
			.isTrue();
	}

	@Test
	void one_department_that_does_not_agree_sends_the_grades_back_once_all_have_answered() {
		var number = this.county.scored("qoffice", "qt", 2025, points());
		this.city.completed("qdeputy", number, "proposeGrades", Map.of());
		this.city.completed("sjb", number, "jointReview", Map.of("decision", "return", "opinion", "请核对检查记录"));
		assertThat(this.county.isOpen(number, "proposeGrades")).isFalse();
		this.city.approves("qmz", number, "jointReview");
		this.city.approves("qlead", number, "jointReview");
		this.county.agreed("qdeputy", number, "sjb", "qmz", "qlead");
		assertThat(this.city.tasks("qoffice", number)).containsExactly("publishOnBoard");
	}

	@Test
	void a_notice_during_the_review_sends_the_grades_back_and_after_it_none_is_put_down() {
		this.county.noticed("sjb", "q5", "2023-03-30", "2023-06-30");
		var number = this.county.scored("qoffice", "qt", 2023, points());
		this.city.completed("qdeputy", number, "proposeGrades", Map.of());
		this.county.noticed("sjb", "q5", "2023-09-30");
		for (var reviewer : List.of("sjb", "qmz", "qlead")) {
			this.city.approves(reviewer, number, "jointReview");
		}
		var sheet = this.county.sheet("qdeputy", number, "q5");
		assertThat(sheet.path("proposed").asText()).isEqualTo("incompetent");
		assertThat(sheet.path("forced").asBoolean()).isTrue();
		this.county.agreed("qdeputy", number, "sjb", "qmz", "qlead");
		var late = this.city.post("sjb", "/api/notices",
				Map.of("worker", "q5", "date", "2023-12-20", "kind", "notice", "text", "不在岗"));
		assertThat(late.status()).isEqualTo(422);
		assertThat(late.text()).contains("已经联审同意或公示");
		var early = this.city.complete("qoffice", number, "publishOnBoard",
				Map.of("publishedOn", "2026-12-11", "publicationPlace", "居务公开栏"));
		assertThat(early.text()).contains("早于联审同意的日期（2026年12月14日）");
	}

	@Test
	void the_office_does_not_agree_in_the_place_of_a_department_that_has_nobody() {
		this.database.update("delete from posting where account = 'yzmz'");
		try {
			var number = this.county.scored("soffice", "small", 2021, points());
			this.city.completed("sdeputy", number, "proposeGrades", Map.of());
			this.city.approves("slead", number, "jointReview");
			var own = this.city.complete("admin", number, "jointReview", Map.of("decision", "approve"));
			assertThat(own.status()).isEqualTo(400);
			assertThat(own.text()).contains("管理员不能代替任职人员作出决定");
			assertThat(this.city.tasks("soffice", number)).isEmpty();
		}
		finally {
			this.database.update(
					"insert into posting (account, person_name, post, unit, by_position) values ('yzmz', '任民', 'CIVIL_AFFAIRS', 'yz-mz', false)");
		}
	}

	@Test
	void who_leaves_before_the_results_is_not_assessed_and_who_leaves_later_gets_nothing_from_them() {
		var number = this.county.scored("doffice", "dt", 2024, points("d2", 50));
		try {
			this.county.leaves("d1");
			assertThat(this.county.view("doffice", number).path("sheets")).hasSize(4);
			this.county.agreed("ddeputy", number, "dlead");
			this.county.published("doffice", number);
			assertThat(this.city.tasks("admin", number)).filteredOn("workerSigns"::equals).hasSize(4);
			this.county.leaves("d2");
			for (var worker : List.of("d3", "d4", "d5")) {
				this.city.completed(worker, number, "workerSigns", Map.of("agrees", true));
			}
			this.county.fire(number, "signingOverdue", 1);
			this.county.twoWeeksLater();
			this.city.completed("doffice", number, "fileResults", Map.of());
			assertThat(this.county.file("doffice", "d1")).doesNotContain("2024年度考核");
			assertThat(this.county.file("doffice", "d2")).contains("2024年度考核：不合格");
			assertThat(this.county.running(number)).isFalse();
		}
		finally {
			this.county.rejoins("d1");
			this.county.rejoins("d2");
		}
	}

	@Test
	void who_comes_from_another_town_in_the_year_is_assessed_once() {
		this.city.started("boffice", "assessment", asked("big", 2022, 50));
		this.database.update("update worker set unit = 'sc' where code = 'b9'");
		try {
			var facts = this.city.preview("soffice", "assessment", asked("small", 2022, 50)).body().path("facts");
			assertThat(facts.path("leftOut").toString()).contains("已参加 assessment-");
			var number = this.city.started("soffice", "assessment", asked("small", 2022, 50));
			assertThat(this.county.view("soffice", number).path("sheets")).hasSize(4);
		}
		finally {
			this.database.update("update worker set unit = 'bc' where code = 'b9'");
		}
	}

	@Test
	void silence_and_refusal_are_recorded_and_the_opinion_stays_open() {
		var number = this.county.scored("qoffice", "qt", 2024, points());
		this.county.agreed("qdeputy", number, "sjb", "qmz", "qlead");
		this.county.published("qoffice", number);
		var unwitnessed = this.city.post("qoffice", path(number) + "/refusals", Map.of("worker", "q2"));
		assertThat(unwitnessed.status()).isEqualTo(422);
		assertThat(
				this.city.post("qoffice", path(number) + "/refusals", Map.of("worker", "q2", "witness", "邱主")).status())
			.isEqualTo(200);
		assertThat(this.city.tasks("q2", number)).isEmpty();
		for (var worker : List.of("q1", "q4", "q5", "w1", "w2")) {
			this.city.completed(worker, number, "workerSigns", Map.of("agrees", true));
		}
		this.county.today("2026-12-21");
		this.county.fire(number, "signingOverdue", 1);
		assertThat(this.county.isOpen(number, "receiveSignatures")).isFalse();
		this.city.completed("qoffice", number, "fileResults", Map.of());
		assertThat(this.county.file("q2")).contains("本人2026-12-14拒绝签署，见证人邱主");
		assertThat(this.county.file("q3")).contains("本人至2026-12-21未签署");
		this.city.completed("q2", number, "addOpinion", Map.of("agrees", false, "opinion", "得分不实"));
		assertThat(this.county.file("q2")).contains("2026-12-21补签：不同意，得分不实");
		this.county.fire(number, "opinionClosed", 1);
		assertThat(this.county.running(number)).isFalse();
	}

	@Test
	void an_appeal_is_decided_before_filing_and_may_change_the_grade_within_the_pool() {
		var number = this.county.scored("doffice", "dt", 2025, points("d1", 95, "d2", 60));
		this.county.agreed("ddeputy", number, "dlead");
		this.county.published("doffice", number);
		var bare = this.city.complete("d2", number, "workerSigns", Map.of("agrees", false));
		assertThat(bare.text()).contains("请写明意见");
		this.city.completed("d2", number, "workerSigns", Map.of("agrees", false, "opinion", "漏计加分", "appeals", true));
		this.county.everybodySigns("doffice", number);
		assertThat(this.county.isOpen(number, "fileResults")).isFalse();
		assertThat(this.city.tasks("dlead", number)).doesNotContain("decideAppeal");
		var tooGood = this.city.complete("dzz", number, "decideAppeal",
				Map.of("decision", "approve", "grade", "excellent"));
		assertThat(tooGood.text()).contains("优秀2人，超过可用名额");
		var worse = this.city.complete("dzz", number, "decideAppeal",
				Map.of("decision", "approve", "grade", "incompetent"));
		assertThat(worse.text()).contains("应高于原等次（基本合格）");
		this.city.completed("dzz", number, "decideAppeal",
				Map.of("decision", "approve", "grade", "competent", "opinion", "核实有误"));
		assertThat(this.city.tasks("doffice", number)).containsExactly("publishOnBoard");
		assertThat(this.city.filledIn("doffice", number, "publishOnBoard").get("brief").toString()).contains("再次公示");
		this.county.published("doffice", number);
		assertThat(this.city.tasks("doffice", number)).containsExactly("fileResults");
		assertThat(this.county.sheet("doffice", number, "d2").path("grade").asText()).isEqualTo("competent");
		assertThat(this.county.sheet("doffice", number, "d2").path("hearing").asText()).contains("申诉处理：成立，改为合格，核实有误");
	}

	@Test
	void another_grade_than_advised_needs_a_reason_and_scores_are_needed_from_everybody() {
		var number = this.city.started("doffice", "assessment", asked("dt", 2024, 60));
		assertThat(this.city.complete("doffice", number, "enterScores", Map.of()).text()).contains("还有5人没有全部得分");
		var wrong = this.city.put("doffice", path(number) + "/scores",
				List.of(Map.of("worker", "d1", "satisfaction", 101), Map.of("worker", "s1", "satisfaction", 90)));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("\"row\":1").contains("分数应为 0 至 100").contains("“s1”不参加这次考核");
		this.cases.createMessageCorrelation("assessmentWithdrawn")
			.processInstanceBusinessKey(number)
			.setVariable("reason", "重新开始")
			.correlate();
		number = this.county.scored("doffice", "dt", 2024, points("d1", 95));
		assertThat(this.county.grade("ddeputy", number, "d1", "competent", "").text()).contains("请写明理由");
		assertThat(this.county.grade("ddeputy", number, "d1", "competent", "有效投诉两件").status()).isEqualTo(200);
		assertThat(this.county.grade("doffice", number, "d1", "excellent", "").status()).isEqualTo(403);
	}

	@Test
	void nobody_reads_an_assessment_who_only_signs_in_it_or_works_elsewhere() {
		var number = this.county.scored("doffice", "dt", 2023, points());
		this.county.agreed("ddeputy", number, "dlead");
		this.county.published("doffice", number);
		for (var path : List.of(path(number), path(number) + "?page=1", path(number) + "/frame")) {
			assertThat(this.city.get("d1", path).status()).isEqualTo(404);
			assertThat(this.city.get("boffice", path).status()).isEqualTo(404);
			assertThat(this.city.get("dmz", path).status()).isEqualTo(200);
		}
	}

	@Test
	void a_year_is_assessed_once_and_never_before_it_has_come() {
		this.city.started("doffice", "assessment", asked("dc", 2022, 50));
		assertThat(this.city.start("doffice", "assessment", asked("dt", 2022, 50)).text()).contains("2022年度考核已经办理");
		assertThat(this.city.start("doffice", "assessment", asked("dt", 2027, 50)).text()).contains("2027年还没有到");
		assertThat(this.city.start("d1", "assessment", asked("dt", 2021, 50)).status()).isBetween(400, 404);
	}

}
