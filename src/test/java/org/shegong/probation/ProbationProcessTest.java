package org.shegong.probation;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/probation.bpmn, through the running application: a banner of Ordos with
 * recruits on probation from 2026-03-02 to 2026-06-01.
 */
@RunningCity
class ProbationProcessTest {

	private static final Map<String, String> PASSES = Map.of("decision", "approve");

	private static final Map<String, String> FAILS = Map.of("decision", "refuse", "opinion", "多次未按要求入户", "criteria",
			"录用条件第三条，入职时书面告知", "evidence", "入户台账抽查记录（2026-05-12）");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService cases;

	City city;

	@BeforeEach
	void aBannerWithItsRecruits() {
		today("2026-05-25");
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("probation").status()).isEqualTo(200);
		}
	}

	@Test
	void who_passes_is_confirmed_and_the_minimum_service_is_put_down() {
		var number = evaluated("p1", 40);
		this.city.completed("deputy", number, "townDecides", PASSES);
		assertThat(running(number)).isFalse();
		assertThat(file("p1")).contains("上岗前培训40学时")
			.contains("自2026-06-02起正式聘用")
			.contains("社区最低服务年限3年（2026-06-02至2029-06-01）")
			.contains("不限制本人辞职");
		assertThat(this.city.get("mz", "/api/filings").text()).contains("培训登记备案");
	}

	@Test
	void who_fails_in_time_is_told_why_after_the_union_and_before_the_end() {
		var number = evaluated("p2", 24);
		this.city.completed("deputy", number, "townDecides", FAILS);
		assertThat(this.city.tasks("p2", number)).isEmpty();
		this.city.completed("union", number, "unionAnswers", PASSES);
		assertThat(this.city.filledIn("p2", number, "workerStates").get("brief").toString()).contains("无异议")
			.contains("\"choice\":\"不合格\"");
		this.city.completed("p2", number, "workerStates", Map.of("statement", "培训不足"));
		assertThat(running(number)).isFalse();
		assertThat(file("p2")).contains("第三十九条第（一）项的事由已于2026-05-25成立")
			.contains("录用条件第三条")
			.contains("工会意见：无异议")
			.contains("本人陈述：培训不足")
			.contains("解除劳动合同须另行办理");
	}

	@Test
	void failing_needs_criteria_and_evidence_and_is_refused_when_it_is_too_late() {
		var number = evaluated("p3", 40);
		var bare = this.city.complete("deputy", number, "townDecides", Map.of("decision", "refuse", "opinion", "不行"));
		assertThat(bare.status()).isEqualTo(400);
		assertThat(bare.text()).contains("录用条件").contains("证明材料");
		today("2026-06-05");
		var late = this.city.complete("deputy", number, "townDecides", FAILS);
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.text()).contains("不能再以试用期不符合录用条件解除").contains("第四十条").contains("第三十六条");
		this.city.completed("deputy", number, "townDecides", PASSES);
		assertThat(file("p3")).contains("正式聘用").doesNotContain("\"failed\"");
	}

	@Test
	void silence_is_recorded_and_does_not_stop_it() {
		var number = evaluated("p4", 40);
		this.city.completed("deputy", number, "townDecides", FAILS);
		this.city.completed("union", number, "unionAnswers", Map.of("decision", "refuse", "opinion", "应先补训"));
		fire(number, "statementOverdue");
		assertThat(running(number)).isFalse();
		assertThat(file("p4")).contains("本人陈述：到期未陈述").contains("工会意见：有异议，应先补训");
	}

	@Test
	void what_the_union_leaves_lying_until_the_last_day_comes_to_nothing() {
		var number = evaluated("p5", 40);
		this.city.completed("deputy", number, "townDecides", FAILS);
		today("2026-06-01");
		fire(number, "unionTooLate");
		assertThat(running(number)).isFalse();
		assertThat(file("p5")).contains("视为已转正").contains("第四十条").doesNotContain("\"failed\"");
	}

	@Test
	void three_months_on_a_contract_of_two_years_are_refused_and_stored_nowhere() {
		var answer = this.city.start("office", "probation", Map.of("worker", "two"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("LCL 19").contains("最长2个月");
		var preview = this.city.preview("office", "probation", Map.of("worker", "two"));
		assertThat(preview.body().path("admissible").asBoolean()).isFalse();
		assertThat(preview.body().at("/facts/lawfulMonths").asInt()).isEqualTo(2);
		assertThat(preview.body().at("/facts/contractTerm").asInt()).isEqualTo(24);
	}

	@Test
	void the_end_is_previewed_and_a_review_after_it_refused() {
		var before = this.city.preview("office", "probation", Map.of("worker", "p1", "asOf", "2026-05-11"));
		assertThat(before.body().at("/facts/probationUntil").asText()).isEqualTo("2026-06-01");
		assertThat(before.body().at("/facts/contractWrittenBy").asText()).isEqualTo("2026-04-01");
		assertThat(before.body().at("/facts/reviewOpensOn").asText()).isEqualTo("2026-05-11");
		assertThat(before.body().at("/deciders")).hasSize(2);
		var after = this.city.preview("office", "probation", Map.of("worker", "p1", "asOf", "2026-06-05"));
		assertThat(after.body().path("admissible").asBoolean()).isFalse();
		assertThat(after.text()).contains("视为已转正").contains("第四十条");
	}

	@Test
	void the_worker_does_not_open_it() {
		assertThat(this.city.start("p1", "probation", Map.of("worker", "p1")).status()).isBetween(400, 404);
	}

	private String evaluated(String worker, int hours) {
		var number = this.city.started("office", "probation", Map.of("worker", worker));
		this.city.completed("mz", number, "recordTraining", Map.of("hours", hours, "trainedUntil", "2026-02-27"));
		this.city.completed("sec", number, "communityEvaluates", Map.of("decision", "refuse", "opinion", "入户走访不达标"));
		return number;
	}

	private void fire(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId(timer)
			.singleResult()
			.getId());
	}

	private String file(String worker) {
		return this.city.get(worker, "/api/workers/" + worker + "/file").text();
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	private void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

}
