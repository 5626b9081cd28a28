package org.shegong.city;

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * policy.md D.5, through the running application: hired on 2026-03-02 in Ordos, for three
 * months and three years.
 */
@RunningCity
class ContractAndProbationTest {

	private static final Map<String, String> UNFIT = Map.of("decision", "refuse", "opinion", "不符合录用条件", "criteria",
			"录用条件第三条，入职时书面告知", "evidence", "入户台账抽查记录（2026-05-12）");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	City city;

	@BeforeEach
	void aBannerWithItsWorkers() {
		today("2026-03-16");
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("contract").status()).isEqualTo(200);
		}
	}

	@Test
	void sample_39_the_probation_runs_through_the_first_of_june_and_the_contract_is_due_on_the_first_of_april() {
		assertThat(fact("probation", "c1", "2026-05-11", "probationUntil")).isEqualTo("2026-06-01");
		assertThat(fact("probation", "c1", "2026-05-11", "contractWrittenBy")).isEqualTo("2026-04-01");
		assertThat(fact("contract", "c1", "2026-03-16", "contractWrittenBy")).isEqualTo("2026-04-01");
		assertThat(fact("contract", "c1", "2026-04-15", "doubleWageFrom")).isEqualTo("2026-04-02");
		assertThat(fact("probation", "november", "2026-12-01", "probationUntil")).isEqualTo("2027-02-28");
	}

	@Test
	void sample_39_the_confirmation_comes_up_by_itself_before_the_end() {
		var number = openedByItself("c2");
		this.city.completed("mz", number, "recordTraining", Map.of("hours", 40, "trainedUntil", "2026-02-27"));
		this.city.approves("sec", number, "communityEvaluates");
		this.city.approves("deputy", number, "townDecides");
		assertThat(file("c2").toString()).contains("自2026-06-02起正式聘用").contains("2026-06-02至2029-06-01");
		assertThat(file("c2").path("employment").path("probationUntil").asText()).isEqualTo("2026-06-01");
	}

	@Test
	void thirty_eight_of_forty_hours_are_told_to_whoever_decides_and_stay_in_the_file() {
		var number = openedByItself("c6");
		this.city.completed("mz", number, "recordTraining", Map.of("hours", 38, "trainedUntil", "2026-02-27"));
		assertThat(brief("sec", number, "communityEvaluates")).contains("上岗前培训38学时，规定不少于40学时", "征求意见稿");
		this.city.approves("sec", number, "communityEvaluates");
		assertThat(brief("deputy", number, "townDecides")).contains("上岗前培训38学时，规定不少于40学时");
		this.city.approves("deputy", number, "townDecides");
		assertThat(file("c6").toString()).contains("正式聘用；上岗前培训38学时，规定不少于40学时，还差2学时");
		assertThat(this.city.get("mz", "/api/filings").text()).contains("规定不少于40学时");
	}

	private String brief(String account, String number, String task) {
		return this.city.filledIn(account, number, task).get("brief").toString();
	}

	@Test
	void sample_41_a_not_meeting_the_conditions_is_established_before_the_end_with_the_union_heard_first() {
		var number = evaluated("c3");
		today("2026-05-25");
		this.city.completed("deputy", number, "townDecides", UNFIT);
		assertThat(this.city.tasks("c3", number)).isEmpty();
		this.city.approves("union", number, "unionAnswers");
		this.city.completed("c3", number, "workerStates", Map.of("statement", "无异议"));
		assertThat(file("c3").toString()).contains("第三十九条第（一）项的事由已于2026-05-25成立")
			.contains("理由已告知本人")
			.contains("工会意见：无异议")
			.contains("无经济补偿");
	}

	@Test
	void sample_41_b_after_the_end_it_is_refused_and_only_other_grounds_are_named() {
		var number = evaluated("c4");
		today("2026-06-05");
		var late = this.city.complete("deputy", number, "townDecides", UNFIT);
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.text()).contains("LCL 39(1)").contains("第三十九条第（二）至（六）项").contains("第四十条").contains("第三十六条");
		var opened = this.city.start("office", "probation", Map.of("worker", "c5"));
		assertThat(opened.status()).isEqualTo(400);
		assertThat(opened.text()).contains("视为已转正").contains("第四十条");
	}

	private String evaluated(String worker) {
		var number = openedByItself(worker);
		this.city.completed("mz", number, "recordTraining", Map.of("hours", 40, "trainedUntil", "2026-02-27"));
		this.city.completed("sec", number, "communityEvaluates", Map.of("decision", "refuse", "opinion", "入户走访不达标"));
		return number;
	}

	private String openedByItself(String worker) {
		today("2026-05-11");
		new Watch(this.jobs, "probation-watch").goesOff();
		return this.city.get(worker, "/api/requests").body().path(0).path("number").asText();
	}

	private String fact(String process, String worker, String asOf, String fact) {
		var preview = this.city.preview("office", process, Map.of("worker", worker, "asOf", asOf));
		return preview.body().path("facts").path(fact).asText();
	}

	private JsonNode file(String worker) {
		return this.city.get("office", "/api/workers/" + worker + "/file").body();
	}

	private void today(String day) {
		this.clock.setTo(LocalDate.parse(day));
	}

}
