package org.shegong.absence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** processes/absence.bpmn, through the running application. */
@RunningCity
class AbsenceProcessTest {

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
		this.clock.setTo(LocalDate.of(2026, 3, 20));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void the_worker_explains_the_town_finds_and_the_county_is_told() {
		var number = reported("m1", "2026-03-16", "2026-03-17");
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		this.city.completed("m1", number, "workerExplains", Map.of("explanation", "忘记请假"));
		this.city.approves("deputy", number, "townDecides");
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("m1", "/api/workers/m1/file").text()).contains("旷工2个工作日").contains("扣发工资320.00元");
		assertThat(this.city.get("sjb", "/api/filings").text()).contains("旷工上报").contains("孙立");
	}

	@Test
	void a_serious_one_goes_on_to_the_discipline_committee() {
		var number = reported("m2", "2026-03-16", "2026-03-19");
		this.city.completed("m2", number, "workerExplains", Map.of("explanation", "外出散心"));
		this.city.approves("deputy", number, "townDecides");
		assertThat(this.city.tasks("discipline", number)).containsExactly("disciplineReviews");
		this.city.completed("discipline", number, "disciplineReviews",
				Map.of("decision", "approve", "opinion", "予以批评教育"));
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("m2", "/api/workers/m2/file").text()).contains("予以批评教育");
	}

	@Test
	void the_committee_may_leave_it_at_the_finding() {
		var number = reported("m3", "2026-03-16", "2026-03-19");
		this.city.completed("m3", number, "workerExplains", Map.of("explanation", "家中急事"));
		this.city.approves("deputy", number, "townDecides");
		this.city.completed("discipline", number, "disciplineReviews", Map.of("decision", "refuse", "opinion", "情有可原"));
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("m3", "/api/workers/m3/file").text()).doesNotContain("discipline");
	}

	@Test
	void silence_does_not_stop_it() {
		var number = reported("m4", "2026-03-16", "2026-03-16");
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId("explanationOverdue")
			.singleResult()
			.getId());
		assertThat(this.city.tasks("m4", number)).isEmpty();
		assertThat(this.city.tasks("deputy", number)).containsExactly("townDecides");
	}

	@Test
	void the_town_corrects_the_days_it_finds() {
		var number = reported("m5", "2026-03-16", "2026-03-19");
		this.city.completed("m5", number, "workerExplains", Map.of("explanation", "周四已到岗"));
		this.city.completed("deputy", number, "townDecides",
				Map.of("decision", "approve", "from", "2026-03-16", "until", "2026-03-18"));
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("m5", "/api/workers/m5/file").text()).contains("旷工3个工作日（2026-03-16至2026-03-18）");
	}

	@Test
	void what_the_town_does_not_find_leaves_no_trace_in_the_file() {
		var number = reported("m6", "2026-03-16", "2026-03-16");
		this.city.completed("m6", number, "workerExplains", Map.of("explanation", "在县里开会"));
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "refuse", "opinion", "情况属实"));
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("m6", "/api/workers/m6/file").text()).doesNotContain("旷工");
	}

	@Test
	void a_returned_report_is_mended_by_the_registrar_and_heard_again() {
		var number = reported("m7", "2026-03-16", "2026-03-16");
		this.city.completed("m7", number, "workerExplains", Map.of("explanation", "当天在岗"));
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "return", "opinion", "请核对日期"));
		assertThat(this.city.tasks("m7", number)).isEmpty();
		assertThat(this.city.filledIn("sec", number, "revise")).containsEntry("from", "2026-03-16")
			.containsEntry("until", "2026-03-16")
			.containsKey("circumstances");
		this.city.completed("sec", number, "revise",
				Map.of("decision", "resubmit", "from", "2026-03-17", "until", "2026-03-17"));
		assertThat(this.city.filledIn("m7", number, "workerExplains")).doesNotContainKeys("from", "circumstances");
		this.city.completed("m7", number, "workerExplains", Map.of("explanation", "在县里"));
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "return", "opinion", "再核对"));
		this.city.completed("sec", number, "revise", Map.of("decision", "withdraw"));
		assertThat(running(number)).isFalse();
	}

	@Test
	void neither_the_worker_nor_another_community_reports_it() {
		var report = report("m8", "2026-03-16", "2026-03-16");
		assertThat(this.city.start("m8", "absence", report).status()).isBetween(400, 404);
		assertThat(this.city.start("dm-sec", "absence", report).status()).isEqualTo(400);
		assertThat(this.city.get("m8", "/api/requests").body()).isEmpty();
	}

	@Test
	void days_to_come_and_days_registered_are_refused_with_their_reason() {
		reported("m9", "2026-03-16", "2026-03-17");
		var answer = this.city.start("office", "absence", report("m9", "2026-03-17", "2026-03-21"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("还没有到").contains("与已登记的旷工重叠");
	}

	@Test
	void a_report_of_the_system_about_excused_days_ends_quietly() {
		var variables = new LinkedHashMap<String, Object>(report("m10", "2026-03-14", "2026-03-15"));
		var instance = this.cases.startProcessInstanceByKey("absence", variables);
		assertThat(instance.isEnded()).isTrue();
		assertThat(this.city.get("m10", "/api/requests").body()).isEmpty();
	}

	@Test
	void what_it_comes_to_is_previewed() {
		var preview = this.city.preview("sec", "absence", report("m10", "2026-03-16", "2026-03-19"));
		assertThat(preview.body().at("/facts/days").asInt()).isEqualTo(4);
		assertThat(preview.text()).as("the wage could be told from it").doesNotContain("deduction", "640");
		var clerk = this.city.preview("office", "absence", report("m10", "2026-03-16", "2026-03-19"));
		assertThat(clerk.body().at("/facts/deduction").asDouble()).isEqualTo(640);
		assertThat(preview.body().at("/deciders")).hasSize(2);
	}

	private String reported(String worker, String from, String until) {
		return this.city.started("sec", "absence", report(worker, from, until));
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	private static Map<String, String> report(String worker, String from, String until) {
		return Map.of("worker", worker, "from", from, "until", until, "circumstances", "未请假，电话未接");
	}

}
