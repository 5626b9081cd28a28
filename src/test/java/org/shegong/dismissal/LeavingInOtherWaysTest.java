package org.shegong.dismissal;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.dismissal.Street.asking;

/** The shorter paths of processes/dismissal.bpmn, and what becomes of work and posts. */
@RunningCity
@Import(Street.class)
class LeavingInOtherWaysTest {

	private static final Map<String, String> PAPERS = Map.of("handedOverOn", "2026-03-16", "certificateOn",
			"2026-03-16", "fileOn", "2026-03-16", "insuranceOn", "2026-03-16");

	@Autowired
	Street street;

	City city;

	@BeforeEach
	void aStreetWithItsPeople() {
		this.city = this.street.on("2026-03-16");
	}

	@Test
	void a_resignation_needs_nobodys_consent_and_ends_the_day_it_says() {
		var number = this.city.started("r2", "dismissal", asking("r2", "resignation", "2026-04-15"));
		assertThat(this.city.get("office", "/api/filings").text()).contains("辞职通知");
		assertThat(this.city.tasks("office", number)).isEmpty();
		assertThat(this.city.get("r2", "/api/requests").text()).contains("办理中").doesNotContain("审批中");
		assertThat(this.city.post("r2", "/api/requests/" + number + "/withdraw", Map.of()).status()).isEqualTo(404);
		this.street.today("2026-04-15");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.file("r2")).contains("\"leftOn\":\"2026-04-15\"").contains("依法无经济补偿");
		assertThat(this.city.tasks("office", number)).containsExactly("handOver");
	}

	@Test
	void a_resignation_that_the_office_put_down_waits_for_the_workers_word() {
		var number = this.city.started("office", "dismissal", asking("d1", "resignation", "2026-04-20"));
		assertThat(this.city.tasks("office", number)).isEmpty();
		this.city.approves("d1", number, "workerAgrees");
		assertThat(this.city.tasks("principal", number)).isEmpty();
		this.street.today("2026-04-20");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.file("d1")).contains("\"leftOn\":\"2026-04-20\"");
		this.street.today("2026-03-16");
		var denied = this.city.started("office", "dismissal", asking("d2", "resignation", "2026-04-20"));
		this.city.completed("d2", denied, "workerAgrees", Map.of("decision", "refuse", "opinion", "本人没有辞职"));
		assertThat(this.street.running(denied)).isFalse();
		assertThat(this.street.file("d2")).doesNotContain("leftOn");
	}

	@Test
	void nobody_leaves_before_they_came_nor_dies_tomorrow() {
		assertThat(refused("d3", "death", "2026-03-17")).contains("还没有到");
		assertThat(refused("p1", "posting-ended", "2019-01-14")).contains("早于到岗日期2019年1月15日");
		assertThat(refused("d3", "agreement", "2026-03-15")).contains("不能倒签");
		assertThat(refused("d3", "agreement", "2099-12-31")).contains("太远");
		assertThat(refused("d3", "agreement", "+999999999-12-31")).contains("填写日期");
	}

	private String refused(String worker, String ground, String day) {
		var answer = this.city.start("office", "dismissal", asking(worker, ground, day));
		assertThat(answer.status()).isEqualTo(400);
		return answer.text();
	}

	@Test
	void whoever_left_starts_nothing_more_and_the_office_still_reads_the_file() {
		var before = this.city.get("office", "/api/units/ds-sq/quota").body().path("inPost").asInt();
		var number = this.city.started("office", "dismissal", asking("x1", "death", "2026-03-14"));
		this.city.completed("office", number, "handOver", Map.of("handedOverOn", "2026-03-16"));
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.city.get("office", "/api/units/ds-sq/quota").body().path("inPost").asInt())
			.isEqualTo(before - 1);
		var leave = this.city.start("office", "leave", Map.of("applicant", "x1", "kind", "personal", "from",
				"2026-03-18", "until", "2026-03-18", "reason", "家中有事"));
		assertThat(leave.status()).isEqualTo(400);
		assertThat(leave.text()).contains("已于2026年3月14日退出");
		assertThat(this.street.file("x1")).contains("死亡");
	}

	@Test
	void an_agreement_takes_both_sides() {
		var number = this.city.started("office", "dismissal", asking("x2", "agreement", "2026-03-16"));
		assertThat(this.city.tasks("principal", number)).isEmpty();
		this.city.approves("x2", number, "workerAgrees");
		this.city.approves("principal", number, "townAgrees");
		this.city.completed("office", number, "handOver", PAPERS);
		assertThat(this.street.file("x2")).contains("协商一致解除").contains("经济补偿7.5个月工资，共30000.00元");
	}

	@Test
	void who_does_not_agree_stays() {
		var number = this.city.started("office", "dismissal", asking("pw1", "agreement", "2026-03-31"));
		this.city.completed("pw1", number, "workerAgrees", Map.of("decision", "refuse", "opinion", "补偿太少"));
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.file("pw1")).contains("劳动合同继续履行").doesNotContain("leftOn");
	}

	@Test
	void an_offer_nobody_answers_comes_to_nothing() {
		var number = this.city.started("office", "dismissal", asking("pb", "agreement", "2026-03-31"));
		this.street.fire(number, "agreementLapses");
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.file("pb")).contains("未获同意，劳动合同继续履行").doesNotContain("leftOn");
	}

	@Test
	void an_agreement_ends_nothing_before_both_sides_agreed() {
		var number = this.city.started("office", "dismissal", asking("t1", "agreement", "2026-03-17"));
		this.street.today("2026-03-20");
		this.city.approves("t1", number, "workerAgrees");
		this.city.approves("principal", number, "townAgrees");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.file("t1")).contains("\"leftOn\":\"2026-03-20\"");
	}

	@Test
	void a_term_that_is_not_renewed_is_told_and_paid_for() {
		var number = this.city.started("office", "dismissal", asking("e2", "expiry", null));
		this.city.completed("office", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "签收"));
		this.street.today("2026-03-31");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.file("e2")).contains("经济补偿3个月工资，共12000.00元").contains("\"endedOn\":\"2026-03-31\"");
	}

	@Test
	void a_child_born_meanwhile_keeps_the_contract_running() {
		var number = this.city.started("office", "dismissal", asking("e3", "expiry", null));
		this.city.completed("office", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "签收"));
		this.street.enters("e3", "child-birth", "2026-03-20", "2026-03-20");
		this.street.today("2026-03-31");
		this.street.fire(number, "lastDayComes");
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.file("e3")).contains("依法续延至2027-03-19").contains("\"until\":\"2027-03-19\"");
		this.street.today("2027-03-01");
		var preview = this.city.preview("office", "dismissal", asking("e3", "expiry", null)).body();
		assertThat(preview.path("admissible").asBoolean()).as(preview.toString()).isTrue();
		assertThat(preview.at("/facts/effective").asText()).isEqualTo("2027-03-19");
	}

	@Test
	void a_posted_worker_goes_back_to_the_own_unit() {
		var number = this.city.started("office", "dismissal", asking("p1", "posting-ended", "2026-03-16"));
		this.city.completed("office", number, "handOver", Map.of("handedOverOn", "2026-03-16"));
		assertThat(this.street.file("p1")).contains("返回原单位");
	}

	@Test
	void a_lost_election_ends_the_office_and_the_successor_takes_over_tasks_and_posts() {
		var leave = this.city.started("heir", "leave",
				Map.of("kind", "personal", "from", "2026-03-18", "until", "2026-03-18", "reason", "家中有事"));
		var other = this.city.started("r1", "leave",
				Map.of("kind", "personal", "from", "2026-03-19", "until", "2026-03-19", "reason", "家中有事"));
		claim("sec", leave);
		claim("sec", other);
		var number = this.city.started("office", "dismissal", asking("sec", "lost-election", "2026-03-16"));
		assertThat(this.city.complete("office", number, "handOver", handOver("nobody")).text()).contains("在岗人员");
		this.city.completed("office", number, "handOver", handOver("heir"));
		assertThat(this.street.file("sec")).contains("职务终止，劳动合同不因此解除")
			.contains("移交待办2件")
			.contains("\"workerClass\":\"recruited\"")
			.doesNotContain("leftOn");
		this.city.approves("heir", other, "secretaryDecides");
		assertThat(this.city.get("heir", "/api/me").text()).contains("社区党组织书记");
		assertThat(this.city.get("sec", "/api/me").text()).doesNotContain("社区党组织书记");
	}

	@Test
	void an_office_without_a_contract_leaves_nothing_behind() {
		this.city.started("office", "dismissal", asking("bare", "recall", "2026-03-16"));
		assertThat(this.street.file("bare")).contains("\"leftOn\":\"2026-03-16\"");
	}

	@Test
	void the_papers_are_due_in_fifteen_days_and_lateness_is_put_down() {
		var number = this.city.started("r3", "dismissal",
				asking("r3", "resignation", "2026-03-16", "employerFault", true));
		var due = this.city.get("office", "/engine-rest/task?processInstanceBusinessKey=" + number).body();
		assertThat(due.path(0).path("due").asText()).startsWith("2026-03-31T");
		this.street.today("2026-04-02");
		var bare = this.city.complete("office", number, "handOver", Map.of("handedOverOn", "2026-03-16"));
		assertThat(bare.text()).contains("2026年3月31日前办完").contains("LCL 50");
		this.city.completed("office", number, "handOver", Map.of("handedOverOn", "2026-03-16", "certificateOn",
				"2026-03-16", "fileOn", "2026-04-02", "insuranceOn", "2026-03-31"));
		assertThat(this.street.file("r3")).contains("档案转移2026-04-02（逾期2日）").contains("社会保险关系转移2026-03-31；");
	}

	@Test
	void what_was_theirs_to_sign_falls_to_the_office() {
		var absence = this.city.started("office", "absence",
				Map.of("worker", "mem", "from", "2026-03-12", "until", "2026-03-12", "circumstances", "未到岗"));
		assertThat(this.city.tasks("mem", absence)).isEqualTo(List.of("workerExplains"));
		var number = this.city.started("mem", "dismissal",
				asking("mem", "resignation", "2026-03-16", "employerFault", true));
		assertThat(this.city.tasks("mem", absence)).isEmpty();
		this.city.completed("office", number, "handOver", PAPERS);
		assertThat(this.city.tasks("office", absence)).isEqualTo(List.of("workerExplains"));
	}

	private static Map<String, Object> handOver(String successor) {
		return Map.of("successor", successor, "takesPosts", true, "handedOverOn", "2026-03-16");
	}

	private void claim(String account, String number) {
		var task = this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number).body().path(0);
		assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("secretaryDecides");
		assertThat(this.city
			.post(account, "/engine-rest/task/" + task.path("id").asText() + "/claim", Map.of("userId", account))
			.status()).isEqualTo(204);
	}

}
