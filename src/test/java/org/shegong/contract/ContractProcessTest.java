package org.shegong.contract;

import java.time.LocalDate;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
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
 * processes/contract.bpmn, through the running application: work began on 2026-03-02 and
 * nothing is in writing.
 */
@RunningCity
class ContractProcessTest {

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

	@Autowired
	TaskService tasks;

	City city;

	@BeforeEach
	void aBannerWithItsWorkers() {
		today("2026-03-18");
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			var imported = this.city.importRoster("contract");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void a_contract_signed_within_the_month_is_filed_and_costs_nothing() {
		var number = opened("c1");
		assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getDueDate())
			.isEqualTo("2026-04-01T18:00:00+0800");
		assertThat(this.city.tasks("sec", number)).isEmpty();
		this.city.completed("office", number, "signContract",
				Map.of("contractNumber", "HT-c1", "signedOn", "2026-03-02"));
		assertThat(running(number)).isFalse();
		assertThat(contract("c1").path("number").asText()).isEqualTo("HT-c1");
		assertThat(contract("c1").path("signedOn").asText()).isEqualTo("2026-03-02");
		assertThat(contract("c1").path("until").asText()).isEqualTo("2029-06-01");
		assertThat(file("c1")).contains("书面劳动合同已于2026-03-02订立").contains("不发生二倍工资");
		var again = this.city.start("office", "contract", Map.of("worker", "c1"));
		assertThat(again.status()).isEqualTo(400);
		assertThat(again.text()).contains("编号HT-c1").contains("LCL 10");
	}

	@Test
	void when_the_month_is_over_an_alarm_is_filed_and_a_late_signature_closes_the_span() {
		var number = opened("c2");
		assertThat(due(number, "monthOver")).isEqualTo("2026-04-02T00:00");
		today("2026-04-02");
		fire(number, "monthOver");
		assertThat(this.city.tasks("office", number)).containsExactly("signContract");
		assertThat(file("c2")).contains("自2026-04-02起每月支付二倍工资").contains("\"double-wages\"");
		today("2026-04-15");
		var preview = this.city.preview("office", "contract", Map.of("worker", "c2"));
		assertThat(preview.body().at("/facts/doubleWageFrom").asText()).isEqualTo("2026-04-02");
		assertThat(preview.body().at("/facts/doubleWageUntil").asText()).isEqualTo("2026-04-14");
		var tomorrow = this.city.complete("office", number, "signContract",
				Map.of("contractNumber", "HT-c2", "signedOn", "2026-04-16"));
		assertThat(tomorrow.status()).isEqualTo(400);
		assertThat(tomorrow.text()).contains("还没有到");
		this.city.completed("office", number, "signContract",
				Map.of("contractNumber", "HT-c2", "signedOn", "2026-04-15", "contractUntil", "2029-12-31"));
		assertThat(file("c2")).contains("2026-04-02至2026-04-14每月支付二倍工资");
		assertThat(contract("c2").path("until").asText()).isEqualTo("2029-12-31");
		var closed = this.city.preview("office", "contract", Map.of("worker", "c2", "asOf", "2026-08-01"));
		assertThat(closed.body().at("/facts/doubleWageUntil").asText()).isEqualTo("2026-04-14");
	}

	@Test
	void after_a_year_the_contract_is_open_ended() {
		var number = opened("c3");
		assertThat(due(number, "yearOver")).isEqualTo("2027-03-02T00:00");
		today("2027-03-02");
		fire(number, "monthOver");
		fire(number, "yearOver");
		assertThat(file("c3")).contains("自2027-03-02起视为已订立无固定期限劳动合同");
		assertThat(contract("c3").path("until").asText()).isEqualTo("2029-06-01");
		today("2027-05-10");
		var term = this.city.complete("office", number, "signContract",
				Map.of("contractNumber", "HT-c3", "signedOn", "2027-05-10", "contractUntil", "2029-06-01"));
		assertThat(term.status()).isEqualTo(400);
		assertThat(term.text()).contains("LCL 14(3)");
		this.city.completed("office", number, "signContract",
				Map.of("contractNumber", "HT-c3", "signedOn", "2027-05-10"));
		assertThat(contract("c3").has("until")).isFalse();
		assertThat(file("c3")).contains("档案中的合同期限改为无固定期限").contains("2026-04-02至2027-03-01每月支付二倍工资");
	}

	@Test
	void a_welfare_post_keeps_its_term_after_a_year() {
		var number = opened("welfare");
		today("2027-05-10");
		fire(number, "yearOver");
		this.city.completed("office", number, "signContract",
				Map.of("contractNumber", "HT-w", "signedOn", "2027-05-10"));
		assertThat(contract("welfare").path("until").asText()).isEqualTo("2029-03-01");
		assertThat(file("welfare")).contains("2026-04-02至2027-03-01每月支付二倍工资").doesNotContain("无固定期限");
	}

	@Test
	void one_found_signed_in_time_after_the_alarm_costs_nothing() {
		var number = opened("c4");
		today("2026-04-20");
		fire(number, "monthOver");
		this.city.completed("office", number, "signContract",
				Map.of("contractNumber", "HT-c4", "signedOn", "2026-04-01"));
		assertThat(file("c4")).contains("不发生二倍工资").doesNotContain("至2026-04-19");
		var preview = this.city.preview("office", "contract", Map.of("worker", "c4"));
		assertThat(preview.body().path("facts").has("doubleWageFrom")).isFalse();
	}

	@Test
	void it_is_not_opened_twice_nor_for_the_posted_nor_without_a_first_day() {
		var number = opened("c5");
		assertThat(this.city.start("office", "contract", Map.of("worker", "c5")).text()).contains("正在订立")
			.contains(number);
		assertThat(this.city.start("office", "contract", Map.of("worker", "posted")).text()).contains("下派人员");
		assertThat(this.city.start("office", "contract", Map.of("worker", "blank")).text()).contains("合同起始日期");
		assertThat(this.city.start("office", "contract", Map.of("worker", "signed")).text()).contains("HT-signed");
		assertThat(this.city.start("c6", "contract", Map.of("worker", "c6")).status()).isBetween(400, 404);
		assertThat(this.city.preview("hr", "contract", Map.of("worker", "c6")).body().path("admissible").asBoolean())
			.isTrue();
		assertThat(this.city.preview("mz", "contract", Map.of("worker", "c6")).body().path("admissible").asBoolean())
			.isFalse();
	}

	private String opened(String worker) {
		return this.city.started("office", "contract", Map.of("worker", worker));
	}

	private void fire(String number, String timer) {
		this.jobs.executeJob(job(number, timer).getId());
	}

	private String due(String number, String timer) {
		return job(number, timer).getDuedate().toInstant().atZone(this.clock.getZone()).toLocalDateTime().toString();
	}

	private Job job(String number, String timer) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		return this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).singleResult();
	}

	private JsonNode contract(String worker) {
		return this.city.get("office", "/api/workers/" + worker + "/file").body().path("employment");
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
