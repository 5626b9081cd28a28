package org.shegong.appointment;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/appointment.bpmn, through the running application. */
@RunningCity
@Import(Committee.class)
class AppointmentProcessTest {

	private static final List<String> BANNER = List.of("od-zz", "od-mz");

	private static final List<String> COUNTY = List.of("xx-zz", "xx-mz");

	@Autowired
	Committee committee;

	@Autowired
	RuntimeService cases;

	@Autowired
	JdbcTemplate database;

	City city;

	@BeforeEach
	void communitiesWithTheirCommittees() {
		this.city = this.committee.on("2026-03-16");
	}

	@AfterEach
	void nothingIsPending() {
		this.cases.createProcessInstanceQuery()
			.list()
			.forEach((open) -> this.cases.deleteProcessInstance(open.getId(), "上一个测试结束"));
		this.database
			.update("update approval_request set state = 'WITHDRAWN' where state in ('SUBMITTED', 'RETURNED')");
	}

	@Test
	void ten_departments_an_election_and_the_first_day_in_office() {
		var asked = Committee.standing("qt-w1", "ty-qt", "committee-member", "election");
		var preview = this.city.preview("ty-office", "appointment", asked).body();
		assertThat(preview.path("admissible").asBoolean()).as(preview.toString()).isTrue();
		assertThat(deciders(preview, "reviewCandidate")).isEqualTo(10);
		assertThat(deciders(preview, "recordResult")).isPositive();
		assertThat(preview.path("facts").path("seats").asInt()).isEqualTo(7);
		assertThat(preview.path("facts").path("inPost").asInt()).isEqualTo(6);
		assertThat(preview.path("facts").path("vacancies").asInt()).isEqualTo(1);
		var number = this.city.started("ty-office", "appointment", asked);
		assertThat(Committee.DEPARTMENTS).allSatisfy(
				(department) -> assertThat(this.city.tasks(department, number)).containsExactly("reviewCandidate"));
		assertThat(this.city.filledIn("ty-ga", number, "reviewCandidate").get("brief").toString()).contains("公安局",
				"因故意犯罪受过刑事处罚", "清单以外的其他情形");
		this.committee.admitted(number, Committee.DEPARTMENTS);
		this.city.completed("ty-mz", number, "recordResult", Committee.elected("2026-03-16"));
		assertThat(this.committee.running(number)).isFalse();
		assertThat(this.committee.file("qt-w1")).contains("两委委员", "2031-03-15", number, "NAT-02", "赞成61票", "elected");
		assertThat(this.city.get("ty-zz", "/api/units/ty-qt/quota").body().path("committee").path("inPost").asInt())
			.isEqualTo(7);
		var full = this.city
			.preview("ty-office", "appointment", Committee.standing("qt-w2", "ty-qt", "committee-member", "election"))
			.body();
		assertThat(full.path("admissible").asBoolean()).isFalse();
		assertThat(full.path("objections").path(0).path("rule").asText()).contains("TY-09");
	}

	private static long deciders(JsonNode preview, String task) {
		return preview.path("deciders").findValuesAsText("task").stream().filter(task::equals).count();
	}

	@Test
	void one_hit_refuses_at_once_and_names_item_and_department() {
		var number = this.city.started("ty-office", "appointment",
				Committee.standing("qt-m1", "ty-qt", "deputy-secretary", "election"));
		this.committee.admitted(number, List.of("ty-zz", "ty-jw"));
		var said = Map.of("decision", "refuse", "opinion", "2019年因故意伤害被判刑");
		assertThat(this.city.complete("ty-ga", number, "reviewCandidate", said).text()).contains("请选择属于负面清单的哪一项");
		var named = Map.of("decision", "refuse", "opinion", "2019年因故意伤害被判刑", "item", "criminal-record");
		this.city.completed("ty-ga", number, "reviewCandidate", named);
		assertThat(this.committee.running(number)).isFalse();
		assertThat(this.committee.filings("ty-office")).contains("选任资格联审未通过", "公安局：因故意犯罪受过刑事处罚", "TY-04");
		assertThat(this.committee.file("qt-m1")).doesNotContain("criminal", number);
	}

	@Test
	void silence_is_waited_for_and_reminded() {
		var number = this.city.started("ty-office", "appointment",
				Committee.standing("qt-m2", "ty-qt", "deputy-secretary", "election"));
		this.committee.admitted(number, Committee.DEPARTMENTS.subList(0, 9));
		this.committee.today("2026-04-20");
		this.committee.fire(number, "candidateReviewOverdue");
		assertThat(this.committee.filings("ty-sw")).contains("催办选任资格联审", "未答复的不视为同意");
		assertThat(this.committee.filings("ty-sc")).doesNotContain("催办选任资格联审");
		assertThat(this.city.tasks("ty-sw", number)).containsExactly("reviewCandidate");
		this.city.approves("ty-sw", number, "reviewCandidate");
		assertThat(this.city.tasks("ty-zz", number)).containsExactly("recordResult");
	}

	@Test
	void a_director_has_the_post_and_its_group_at_once_and_four_departments_are_told() {
		var number = this.city.started("od-office", "appointment",
				Committee.standing("tj-m1", "od-tj", "director", "election"));
		this.committee.admitted(number, BANNER);
		this.city.completed("od-zz", number, "recordResult", Committee.elected("2026-03-16"));
		assertThat(this.city.get("tj-m1", "/engine-rest/identity/groups?userId=tj-m1").text())
			.contains("community-director@od-tj");
		for (var told : List.of("od-zz", "od-mz", "od-szz", "od-smz")) {
			assertThat(this.committee.filings(told)).as(told).contains("任职登记备案", "ORD-50");
		}
	}

	@Test
	void the_office_is_taken_only_once_its_holder_has_left_it() {
		var number = this.city.started("xx-office", "appointment",
				Committee.standing("bh-m1", "xx-bh", "secretary", "appointment"));
		this.committee.admitted(number, COUNTY);
		var paper = Map.of("outcome", "taken", "on", "2026-03-16", "paper", "清组〔2026〕3号", "from", "2026-03-16");
		var held = this.city.complete("xx-zz", number, "recordResult", paper);
		assertThat(held.text()).contains("现由吕丑担任");
		this.city.completed("xx-zz", number, "recordResult", Map.of("outcome", "not-taken", "on", "2026-03-16"));
		assertThat(this.committee.file("bh-m1")).doesNotContain(number);
	}

	@Test
	void an_office_that_begins_later_begins_on_its_day() {
		var number = this.city.started("od-office", "appointment",
				Committee.standing("tj-w1", "od-tj", "deputy-secretary", "election"));
		this.committee.admitted(number, BANNER);
		this.city.completed("od-mz", number, "recordResult", Map.of("outcome", "taken", "on", "2026-03-16", "present",
				100, "votesFor", 61, "votesAgainst", 30, "from", "2026-04-01"));
		assertThat(this.committee.running(number)).isTrue();
		assertThat(this.committee.file("tj-w1")).doesNotContain("副书记");
		this.committee.today("2026-04-01");
		this.committee.fire(number, "officeBegins");
		assertThat(this.committee.running(number)).isFalse();
		assertThat(this.committee.file("tj-w1")).contains("副书记", "2031-03-31");
	}

	@Test
	void of_two_directors_who_were_elected_only_one_begins() {
		var first = standsForDirector("tj-m2");
		var second = standsForDirector("tj-w1");
		var later = Map.of("outcome", "taken", "on", "2026-03-16", "present", 100, "votesFor", 61, "votesAgainst", 30,
				"from", "2026-04-01");
		this.city.completed("od-mz", first, "recordResult", later);
		assertThat(this.city.complete("od-mz", second, "recordResult", later).text()).contains("已登记由尤壬担任，尚未到任");
		assertThat(this.city.complete("od-mz", second, "recordResult", Committee.elected("2026-03-16")).text())
			.contains("已登记由尤壬担任，尚未到任");
	}

	@Test
	void who_cannot_take_the_office_on_its_day_does_not_and_both_are_told() {
		var number = standsForDirector("tj-m2");
		this.city.completed("od-mz", number, "recordResult", Map.of("outcome", "taken", "on", "2026-03-16", "present",
				100, "votesFor", 61, "votesAgainst", 30, "from", "2026-04-01"));
		this.database.update("insert into posting (account, person_name, post, unit, by_position) "
				+ "values ('tj-m3', '许癸', 'COMMUNITY_DIRECTOR', 'od-tj', true)");
		this.committee.today("2026-04-01");
		this.committee.fire(number, "officeBegins");
		this.database.update("delete from posting where account = 'tj-m3' and post = 'COMMUNITY_DIRECTOR'");
		assertThat(this.committee.running(number)).isFalse();
		assertThat(this.committee.file("tj-m2")).doesNotContain(number);
		assertThat(this.committee.filings("od-zz")).contains("未能到任", "现由许癸担任");
		assertThat(this.committee.filings("od-office")).contains("未能到任");
	}

	/** For a directorship that nobody holds, whatever the other tests left. */
	private String standsForDirector(String candidate) {
		this.database.update("delete from posting where post = 'COMMUNITY_DIRECTOR' and unit = 'od-tj'");
		var number = this.city.started("od-office", "appointment",
				Committee.standing(candidate, "od-tj", "director", "election"));
		this.committee.admitted(number, BANNER);
		return number;
	}

	@Test
	void what_came_back_is_reviewed_by_everybody_anew() {
		var number = this.city.started("xx-office", "appointment",
				Committee.standing("bh-m2", "xx-bh", "deputy-secretary", "election"));
		this.city.approves("xx-zz", number, "reviewCandidate");
		this.city.completed("xx-mz", number, "reviewCandidate", Map.of("decision", "return", "opinion", "请写明推荐经过"));
		this.city.completed("xx-office", number, "revise", Map.of("decision", "resubmit", "reason", "经党员大会推荐、党委研究"));
		assertThat(this.city.tasks("xx-zz", number)).containsExactly("reviewCandidate");
		assertThat(this.city.tasks("xx-mz", number)).containsExactly("reviewCandidate");
	}

	@Test
	void the_streets_office_proposes_for_its_own_communities_only() {
		var elsewhere = Committee.standing("qt-w3", "ty-xs", "committee-member", "election");
		assertThat(this.city.start("ty-office", "appointment", elsewhere).text()).contains("不在您的管辖范围");
		assertThat(this.city.start("xs-office", "appointment", elsewhere).status()).isGreaterThanOrEqualTo(400);
		assertThat(this.city.start("qt-w3", "appointment", elsewhere).status()).isGreaterThanOrEqualTo(400);
	}

}
