package org.shegong.plain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

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
 * processes/commendation.bpmn and processes/instruction.bpmn, of which no Java knows,
 * through the running application (policy.md NAT-34, CZ-17, C-p).
 */
@RunningCity
class CommendationProcessTest {

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
			var posts = "account,name,post,unit,password\n" + "social,闻社,social-work-department,qh-hr,pw-social\n";
			var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
					City.zip(Map.of("posts.csv", posts)));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	@Test
	void who_is_commended_has_it_in_the_file_of_the_day_of_the_decision() {
		var number = recommended("m1");
		this.clock.setTo(LocalDate.of(2026, 6, 2));
		this.city.completed("social", number, "recordResult",
				Map.of("awarded", "yes", "date", "2026-06-01", "paper", "常社〔2026〕9号"));
		var file = this.city.get("hr", "/api/workers/m1/file").text();
		assertThat(file).contains("最美社工", "市委社会工作部", "常社〔2026〕9号", "2026-06-01").doesNotContain("2026-05-29");
		assertThat(running(number)).isFalse();
	}

	@Test
	void who_is_passed_over_has_nothing_in_the_file() {
		var number = recommended("m2");
		this.clock.setTo(LocalDate.of(2026, 6, 2));
		this.city.completed("social", number, "recordResult", Map.of("awarded", "no", "result", "名额已满"));
		assertThat(this.city.get("hr", "/api/workers/m2/file").text()).doesNotContain("最美社工");
		assertThat(running(number)).isFalse();
	}

	@Test
	void neither_before_the_selection_is_over_nor_without_its_day() {
		var number = recommended("m3");
		var early = this.city.complete("social", number, "recordResult",
				Map.of("awarded", "yes", "date", "2026-04-01"));
		assertThat(early.text()).contains("才结束，请在结束后再报告");
		this.clock.setTo(LocalDate.of(2026, 6, 2));
		var silent = this.city.complete("social", number, "recordResult", Map.of("awarded", "yes"));
		assertThat(silent.status()).isEqualTo(400);
		assertThat(silent.text()).contains("表彰日期");
		assertThat(running(number)).isTrue();
	}

	@Test
	void the_office_recommends_somebody_and_each_level_may_say_no() {
		var number = this.city.started("office", "commendation", with(asked(), Map.of("applicant", "m5")));
		this.city.approves("sec", number, "communityDecides");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "refuse", "opinion", "材料不足"));
		assertThat(running(number)).isFalse();
		assertThat(this.city.get("m5", "/api/requests").text()).contains(number);
	}

	@Test
	void what_is_asked_of_the_community_and_the_town_is_answered_in_their_opinions() {
		var number = this.city.started("m6", "instruction",
				Map.of("kind", "ask", "subject", "借用会场", "reason", "居民议事会需要会场，请予协调"));
		assertThat(this.city.filledIn("sec", number, "communityDecides").get("brief").toString()).contains("借用会场",
				"请示");
		this.city.approves("sec", number, "communityDecides");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "opinion", "用三楼会场"));
		assertThat(this.city.get("m6", "/api/requests").text()).contains("用三楼会场");
		assertThat(running(number)).isFalse();
	}

	@Test
	void who_does_not_answer_in_time_is_raised() {
		var number = this.city.started("m7", "instruction",
				Map.of("kind", "tell", "subject", "积水情况", "reason", "昨夜三处积水，已排干"));
		var instance = this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
		var timer = this.jobs.createJobQuery()
			.processInstanceId(instance.getId())
			.activityId("communityDecides")
			.singleResult();
		this.jobs.executeJob(timer.getId());
		assertThat(this.city.tasks("deputy", number)).containsExactly("communityDecides");
	}

	private String recommended(String worker) {
		var number = this.city.started(worker, "commendation", asked());
		this.city.approves("sec", number, "communityDecides");
		this.city.approves("deputy", number, "townDecides");
		this.city.completed("social", number, "countyApproves", Map.of("decision", "approve", "opinion", "同意推荐"));
		return number;
	}

	private static Map<String, Object> asked() {
		return Map.of("value", "最美社工", "organiser", "市委社会工作部", "until", "2026-05-29", "reason", "服务居民十年");
	}

	private static Map<String, Object> with(Map<String, ?> fields, Map<String, ?> more) {
		var all = new LinkedHashMap<String, Object>(fields);
		all.putAll(more);
		return all;
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

}
