package org.shegong.plain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/allowance.bpmn, of which no Java knows, through the running application
 * (policy.md NAT-24).
 */
@RunningCity
class AllowanceProcessTest {

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
	void aTownAndItsCounty() {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			var posts = "account,name,post,unit,password\n" + "social,闻社,social-work-department,qh-hr,pw-social\n"
					+ "money,钱财,finance,qh-hr,pw-money\n";
			var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
					City.zip(Map.of("posts.csv", posts)));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	@Test
	void an_allowance_climbs_to_the_county_and_is_filed_to_finance_and_human_resources() {
		var number = this.city.started("m1", "allowance", allowance(Map.of()));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		assertThat(this.city.filledIn("social", number, "countyApproves").get("brief").toString()).contains("防汛抢险",
				"1200.5", "张国栋", "同意");
		this.city.completed("social", number, "countyApproves", Map.of("decision", "approve", "opinion", "同意发放"));
		assertThat(state("m1", number)).isEqualTo("已批准");
		assertThat(running(number)).isFalse();
		for (var reader : List.of("money", "hr")) {
			assertThat(this.city.get(reader, "/api/filings").text()).contains("工作补助申请备案", "孙立", "防汛抢险", "1200.5");
		}
		assertThat(this.city.get("sjb", "/api/filings").text()).doesNotContain("工作补助申请备案");
		assertThat(own("m1", number).path("opinions").findValuesAsText("choice")).containsExactly("同意", "同意", "同意");
	}

	@Test
	void each_level_may_refuse_with_a_reason() {
		var number = this.city.started("m2", "allowance", allowance(Map.of()));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		var silent = this.city.complete("social", number, "countyApproves", Map.of("decision", "refuse"));
		assertThat(silent.text()).contains("请填写意见");
		this.city.completed("social", number, "countyApproves", Map.of("decision", "refuse", "opinion", "不属重大任务"));
		assertThat(state("m2", number)).isEqualTo("未批准");
		assertThat(running(number)).isFalse();
	}

	@Test
	void a_returned_request_is_revised_from_what_it_says_or_given_up() {
		var number = this.city.started("m3", "allowance", allowance(Map.of()));
		this.city.completed("sec", number, "communityDecides", Map.of("decision", "return", "opinion", "金额请核实"));
		assertThat(state("m3", number)).isEqualTo("退回修改");
		assertThat(this.city.filledIn("m3", number, "revise")).containsEntry("event", "防汛抢险")
			.containsEntry("amount", "1200.5")
			.containsEntry("from", "2026-03-02");
		this.city.completed("m3", number, "revise",
				with(allowance(Map.of()), Map.of("decision", "resubmit", "amount", 800)));
		assertThat(this.city.filledIn("sec", number, "communityDecides").get("brief").toString()).contains("800")
			.doesNotContain("1200.5");
		this.city.completed("sec", number, "communityDecides", Map.of("decision", "return", "opinion", "再议"));
		this.city.completed("m3", number, "revise", with(allowance(Map.of()), Map.of("decision", "withdraw")));
		assertThat(state("m3", number)).isEqualTo("已撤回");
	}

	@Test
	void the_preview_checks_the_form_and_who_starts_it() {
		assertThat(this.city.preview("m8", "allowance", allowance(Map.of())).body().path("admissible").asBoolean())
			.isTrue();
		assertThat(this.city.preview("m8", "allowance", allowance(Map.of("amount", -1))).text()).contains("申请金额");
		assertThat(this.city.preview("deputy", "allowance", allowance(Map.of())).body().path("admissible").asBoolean())
			.isFalse();
	}

	@Test
	void what_is_started_by_the_other_call_of_the_engine_keeps_its_fields_as_well() {
		var variables = new LinkedHashMap<String, Object>();
		allowance(Map.of()).forEach((field, value) -> variables.put(field, Map.of("value", value)));
		var path = "/engine-rest/process-definition/key/allowance/start";
		var started = this.city.post("dep", path, Map.of("variables", variables));
		assertThat(started.status()).as(started.text()).isEqualTo(200);
		var number = this.city.get("dep", "/api/requests").body().at("/0/number").asText();
		assertThat(this.city.filledIn("sec", number, "communityDecides").get("brief").toString()).contains("防汛抢险");
		variables.put("secret", Map.of("value", "x"));
		assertThat(this.city.post("dep", path, Map.of("variables", variables)).status()).isEqualTo(403);
	}

	@Test
	void the_applicant_takes_it_back_while_the_county_decides() {
		var number = this.city.started("m5", "allowance", allowance(Map.of()));
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		assertThat(this.city.tasks("social", number)).containsExactly("countyApproves");
		assertThat(this.city.post("m5", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(200);
		assertThat(state("m5", number)).isEqualTo("已撤回");
		assertThat(running(number)).isFalse();
	}

	@Test
	void who_does_not_decide_in_time_is_raised() {
		var number = this.city.started("m6", "allowance", allowance(Map.of()));
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		fire(number, "communityDecides");
		assertThat(this.city.tasks("deputy", number)).containsExactly("communityDecides");
	}

	@Test
	void the_same_is_asked_for_once_whether_decided_or_not() {
		var asked = allowance(Map.of("event", "抗旱"));
		var number = this.city.started("dm1", "allowance", asked);
		var twice = this.city.start("dm1", "allowance", asked);
		assertThat(twice.status()).isEqualTo(400);
		assertThat(twice.text()).contains("请勿重复提交", number, "审批中");
		assertThat(this.city.preview("dm1", "allowance", asked).text()).contains("请勿重复提交", number);
		this.city.approves("dm-sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		this.city.completed("social", number, "countyApproves", Map.of("decision", "approve", "opinion", "同意"));
		this.clock.setTo(LocalDate.of(2026, 4, 13));
		assertThat(this.city.start("dm1", "allowance", asked).text()).contains("请勿重复提交", "已批准");
		var other = this.city.started("dm1", "allowance", with(asked, Map.of("amount", 300)));
		assertThat(this.city.post("dm1", "/api/requests/" + other + "/withdraw", Map.of()).status()).isEqualTo(200);
		this.city.started("dm1", "allowance", with(asked, Map.of("amount", 300)));
	}

	private static Map<String, Object> allowance(Map<String, ?> more) {
		return with(Map.of("event", "防汛抢险", "from", "2026-03-02", "until", "2026-03-06", "amount", 1200.5, "reason",
				"连续值守五天"), more);
	}

	private static Map<String, Object> with(Map<String, ?> fields, Map<String, ?> more) {
		var all = new LinkedHashMap<String, Object>(fields);
		all.putAll(more);
		return all;
	}

	private JsonNode own(String account, String number) {
		for (var request : this.city.get(account, "/api/requests").body()) {
			if (request.path("number").asText().equals(number)) {
				return request;
			}
		}
		throw new AssertionError(account + " has no request " + number);
	}

	private String state(String account, String number) {
		return own(account, number).path("state").asText();
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	/** Time passes by executing the job. */
	private void fire(String number, String task) {
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var timer = this.jobs.createJobQuery().processInstanceId(instance.getId()).activityId(task).singleResult();
		this.jobs.executeJob(timer.getId());
	}

}
