package org.shegong.dismissal;

import java.util.HashMap;
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

/** Nothing stays with somebody who has left: tasks, cases, deputies, the account. */
@RunningCity
@Import(Street.class)
class WhatALeaverLeavesBehindTest {

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
	void the_account_is_shut_from_the_day_after_the_last() {
		leaves("b1");
		assertThat(this.city.get("b1", "/api/me").status()).isEqualTo(200);
		assertThat(this.city.start("b1", "leave", leave("2026-03-18")).status()).isBetween(400, 404);
		this.street.today("2026-03-17");
		assertThat(this.city.get("b1", "/api/me").status()).isEqualTo(401);
		assertThat(this.city.get("b1", "/api/workers/b1/file").status()).isEqualTo(401);
		assertThat(this.city.get("b1", "/engine-rest/task").status()).isEqualTo(401);
		assertThat(this.street.file("b1")).contains("\"leftOn\":\"2026-03-16\"");
	}

	@Test
	void what_was_only_asked_for_ends_with_the_contract() {
		var leave = this.city.started("b2", "leave", leave("2026-04-16"));
		var lent = this.city.started("office", "secondment", secondment("b2"));
		assertThat(this.street.running(leave)).isTrue();
		leaves("b2");
		assertThat(this.street.running(leave)).isFalse();
		assertThat(this.street.running(lent)).isFalse();
		assertThat(this.street.file("b2")).contains("随退出一并了结").contains("请假 " + leave).contains("借调 " + lent);
	}

	@Test
	void what_was_about_the_contract_itself_ends_as_well() {
		var renewal = this.city.started("office", "renewal", Map.of("worker", "b3"));
		leaves("b3");
		assertThat(this.street.running(renewal)).isFalse();
		assertThat(this.street.file("b3")).contains("续聘 " + renewal);
	}

	@Test
	void whoever_is_still_lent_out_is_lent_out_no_more() {
		var lent = this.city.started("office", "secondment", secondment("b4"));
		this.city.approves("principal", lent, "townDecides");
		this.city.approves("social", lent, "approveSecondment");
		var number = leaves("b4");
		assertThat(this.street.running(lent)).isFalse();
		assertThat(this.street.file("b4")).contains("因本人退出而终止");
		assertThat(this.city.tasks("office", number)).containsExactly("handOver");
	}

	@Test
	void the_tasks_of_a_post_that_nobody_holds_now_go_to_the_next_level_and_to_the_successor() {
		var asked = this.city.started("b5", "leave", leave("2026-03-18"));
		var claimed = this.city.started("b6", "leave", leave("2026-03-19"));
		claim("chief", claimed);
		var number = this.city.started("chief", "dismissal",
				asking("chief", "resignation", "2026-03-16", "employerFault", true));
		assertThat(this.city.tasks("chief", asked)).isEmpty();
		assertThat(this.city.tasks("office", asked)).isEmpty();
		assertThat(this.city.tasks("deputy", asked)).isEqualTo(List.of("secretaryDecides"));
		assertThat(this.street.brief("office", number, "handOver")).contains("待移交的任务")
			.contains("柏五")
			.contains("社区党组织书记");
		this.city.completed("office", number, "handOver", with("successor", "b6"));
		assertThat(this.city.get("office", "/api/workers/chief/file").text()).contains("移交待办2件");
		this.city.approves("b6", asked, "secretaryDecides");
		assertThat(this.city.tasks("b6", claimed)).isEmpty();
		this.city.approves("deputy", claimed, "secretaryDecides");
	}

	@Test
	void nobody_who_left_stands_in_for_anybody() {
		var away = this.city.started("sec", "leave", Map.of("kind", "personal", "from", "2026-03-17", "until",
				"2026-03-18", "reason", "家中有事", "deputy", "b7"));
		this.city.approves("lead", away, "areaLeadDecides");
		var number = leaves("b7");
		this.street.today("2026-03-17");
		var asked = this.city.started("r1", "leave", leave("2026-03-19"));
		assertThat(this.street.candidates(asked)).doesNotContain("b7");
		this.street.today("2026-03-16");
		this.city.completed("office", number, "handOver", with("successor", "heir"));
		this.street.today("2026-03-17");
		var later = this.city.started("r1", "leave", leave("2026-03-20"));
		assertThat(this.street.candidates(later)).contains("heir");
	}

	@Test
	void a_successor_is_found_by_name_where_only_one_bears_it() {
		var number = leaves("b8");
		var nobody = this.city.complete("office", number, "handOver", with("successor", "查无此人"));
		assertThat(nobody.status()).isEqualTo(400);
		assertThat(nobody.text()).contains("没有编号、账号或姓名为“查无此人”的在岗人员");
		var themselves = this.city.complete("office", number, "handOver", with("successor", "柏八"));
		assertThat(themselves.status()).isEqualTo(400);
		var only = this.city.complete("office", number, "handOver", with("successor", "班子"));
		assertThat(only.status()).isEqualTo(204);
		assertThat(this.city.get("office", "/api/workers/b8/file").text()).contains("接替人班子（meeting）");
	}

	private String leaves(String worker) {
		return this.city.started(worker, "dismissal",
				asking(worker, "resignation", "2026-03-16", "employerFault", true));
	}

	private static Map<String, Object> leave(String day) {
		return Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事");
	}

	private static Map<String, Object> secondment(String worker) {
		return Map.of("worker", worker, "borrower", "ds-jd", "borrowerKind", "town", "from", "2026-03-17", "until",
				"2026-04-16", "reason", "专项工作");
	}

	private static Map<String, Object> with(String field, Object value) {
		var fields = new HashMap<String, Object>(PAPERS);
		fields.put(field, value);
		return fields;
	}

	private void claim(String account, String number) {
		var task = this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number).body().path(0);
		assertThat(this.city
			.post(account, "/engine-rest/task/" + task.path("id").asText() + "/claim", Map.of("userId", account))
			.status()).isEqualTo(204);
	}

}
