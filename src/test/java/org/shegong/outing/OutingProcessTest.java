package org.shegong.outing;

import java.time.LocalDate;
import java.util.List;
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

/** processes/outing.bpmn, through the running application (policy.md D.1, case 9). */
@RunningCity
class OutingProcessTest {

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
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void a_members_training_is_approved_by_either_community_lead_and_the_deputy_lead() {
		var number = this.city.started("dm1", "outing", training("2026-04-08"));
		assertThat(this.city.tasks("dm1", number)).isEmpty();
		assertThat(this.city.tasks("dm-sec", number)).containsExactly("communityDecides");
		this.city.approves("dm-dir", number, "communityDecides");
		assertThat(this.city.tasks("principal", number)).isEmpty();
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(this.city.tasks("dm1", number)).containsExactly("reportBack");
		assertThat(this.city.get("sjb", "/api/filings").text()).contains("韩冰", "外出报备");
		this.clock.setTo(LocalDate.of(2026, 4, 9));
		this.city.completed("dm1", number, "reportBack", Map.of("returnedOn", "2026-04-09", "result", "已完成培训"));
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("dm1", "/api/workers/dm1/file").text()).contains("因公外出返岗");
		assertThat(absencesOf("dm1")).isEmpty();
	}

	@Test
	void the_preview_names_both_who_may_decide() {
		var deciders = this.city.preview("dm1", "outing", training("2026-04-08")).body().at("/deciders");
		assertThat(deciders).hasSize(2);
		assertThat(deciders.at("/0/holders").toString()).contains("dm-sec", "dm-dir");
	}

	@Test
	void the_secretarys_goes_to_the_principal_alone() {
		var preview = this.city.preview("sec", "outing", training("2026-04-08"));
		assertThat(preview.body().at("/deciders/0/task").asText()).isEqualTo("principalDecides");
		var number = this.city.started("sec", "outing", training("2026-04-08"));
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		this.city.approves("principal", number, "principalDecides");
		assertThat(this.city.tasks("sec", number)).containsExactly("reportBack");
	}

	@Test
	void a_refusal_needs_a_reason_and_ends_it() {
		var number = this.city.started("dm2", "outing", training("2026-04-08"));
		var silent = this.city.complete("dm-sec", number, "communityDecides", Map.of("decision", "refuse"));
		assertThat(silent.status()).isEqualTo(400);
		assertThat(silent.text()).contains("请填写意见");
		this.city.completed("dm-sec", number, "communityDecides", Map.of("decision", "refuse", "opinion", "人手不足"));
		assertThat(running(number)).isFalse();
	}

	@Test
	void a_returned_request_is_revised_and_decided_anew() {
		var number = this.city.started("dm3", "outing", training("2026-05-13"));
		this.city.approves("dm-sec", number, "communityDecides");
		this.city.completed("deputy", number, "deputyLeadDecides", Map.of("decision", "return", "opinion", "请改到周四"));
		assertThat(this.city.filledIn("dm3", number, "revise")).containsEntry("from", "2026-05-13")
			.containsEntry("until", "2026-05-13")
			.containsKeys("destination", "purpose");
		this.city.completed("dm3", number, "revise",
				Map.of("decision", "resubmit", "from", "2026-05-14", "until", "2026-05-14"));
		assertThat(this.city.filledIn("dm-sec", number, "communityDecides")).doesNotContainKeys("from", "purpose");
		this.city.completed("dm-sec", number, "communityDecides", Map.of("decision", "return", "opinion", "再议"));
		assertThat(this.city.filledIn("dm3", number, "revise")).containsEntry("from", "2026-05-14");
		this.city.completed("dm3", number, "revise", Map.of("decision", "withdraw"));
		assertThat(running(number)).isFalse();
	}

	@Test
	void the_applicant_may_take_it_back_while_others_decide() {
		var number = this.city.started("m1", "outing", training("2026-06-03"));
		assertThat(this.city.post("m1", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(running(number)).isFalse();
		var late = this.city.post("m1", "/api/requests/" + number + "/withdraw", Map.of());
		assertThat(late.message()).contains("已撤回").doesNotContain("销假", "返岗");
	}

	@Test
	void once_approved_it_reads_how_an_outing_is_cut_short() {
		var number = this.city.started("m1", "outing", training("2026-06-05"));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		var late = this.city.post("m1", "/api/requests/" + number + "/withdraw", Map.of());
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.message()).contains("报告返岗").doesNotContain("请假", "销假");
	}

	@Test
	void a_request_that_breaks_a_rule_starts_nothing() {
		var answer = this.city.start("m2", "outing",
				Map.of("destination", "", "purpose", "培训", "from", "2026-04-09", "until", "2026-04-08"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("请填写外出地点").contains("外出结束日期早于开始日期");
	}

	@Test
	void the_town_office_asks_for_a_worker_and_nobody_else_does() {
		var fields = Map.of("applicant", "m3", "destination", "市民政局", "purpose", "送材料", "from", "2026-04-08", "until",
				"2026-04-08");
		assertThat(this.city.start("m4", "outing", fields).status()).isEqualTo(400);
		var number = this.city.started("office", "outing", fields);
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(this.city.tasks("m3", number)).containsExactly("reportBack");
	}

	@Test
	void whoever_does_not_report_back_is_taken_for_absent_once() {
		var number = approved("m5", "2026-04-08");
		this.clock.setTo(LocalDate.of(2026, 4, 13));
		fire(number, "reportOverdue");
		assertThat(absencesOf("m5")).hasSize(1);
		assertThat(this.city.tasks("m5", number)).containsExactly("reportBack");
		this.city.completed("m5", number, "reportBack", Map.of("returnedOn", "2026-04-13", "result", "路上耽搁"));
		assertThat(absencesOf("m5")).hasSize(1);
		assertThat(running(number)).isFalse();
	}

	@Test
	void a_late_return_is_taken_for_absence() {
		var number = approved("m6", "2026-04-08");
		this.clock.setTo(LocalDate.of(2026, 4, 10));
		this.city.completed("m6", number, "reportBack", Map.of("returnedOn", "2026-04-10", "result", "多留一天"));
		assertThat(running(number)).isFalse();
		assertThat(absencesOf("m6")).hasSize(1);
		assertThat(this.city.tasks("m6", absencesOf("m6").get(0))).containsExactly("workerExplains");
	}

	private String approved(String worker, String day) {
		var number = this.city.started(worker, "outing", training(day));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		return number;
	}

	/** Time passes by executing the job. */
	private void fire(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var jobs = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer);
		this.jobs.executeJob(jobs.singleResult().getId());
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	private List<String> absencesOf(String worker) {
		var numbers = this.city.get(worker, "/api/requests").body().findValuesAsText("number");
		return numbers.stream().filter((number) -> number.startsWith("absence-")).toList();
	}

	private static Map<String, String> training(String day) {
		return Map.of("destination", "县委党校", "purpose", "参加社区工作培训", "from", day, "until", day);
	}

}
