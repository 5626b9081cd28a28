package org.shegong.appointment;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** The end of a term, the audit of who leaves, and from whom the next ones come. */
@RunningCity
@Import(Committee.class)
class WhatBecomesOfAnOfficeTest {

	@Autowired
	Committee committee;

	@Autowired
	RuntimeService cases;

	City city;

	@BeforeEach
	void communitiesWithTheirCommittees() {
		this.city = this.committee.on("2026-03-16");
	}

	@Test
	void the_end_of_a_term_is_listed_and_reminded_of_once() {
		var number = this.city.started("od-office", "appointment",
				Committee.standing("tj-m3", "od-tj", "director", "election"));
		this.committee.admitted(number, List.of("od-zz", "od-mz"));
		this.city.completed("od-zz", number, "recordResult", Map.of("outcome", "taken", "on", "2026-03-16", "present",
				100, "votesFor", 61, "votesAgainst", 30, "from", "2026-03-16", "until", "2026-06-30"));
		var terms = this.city.get("od-zz", "/api/units/od-tj/terms").body();
		assertThat(terms).hasSize(5);
		assertThat(terms).filteredOn((term) -> term.path("worker").asText().equals("tj-m3"))
			.extracting((term) -> term.path("office").asText() + " " + term.path("until").asText())
			.containsExactly("director 2026-06-30", "committee-member null");
		assertThat(terms).filteredOn((term) -> term.path("worker").asText().equals("tj-m3"))
			.allSatisfy((term) -> assertThat(term.path("crossHolding").asBoolean()).isTrue());
		assertThat(this.city.get("tj-w1", "/api/units/od-tj/terms").status()).isEqualTo(403);
		this.committee.today("2026-03-31");
		this.committee.morning("appointment-watch");
		assertThat(this.committee.filings("od-zz")).doesNotContain("任期届满提醒");
		this.committee.today("2026-04-01");
		this.committee.morning("appointment-watch");
		this.committee.today("2026-04-02");
		this.committee.morning("appointment-watch");
		assertThat(this.committee.filings("od-zz").split("任期届满提醒", -1)).hasSize(2);
		assertThat(this.committee.filings("od-office")).contains("任期届满提醒", "2026年6月30日届满");
	}

	@Test
	void a_secretary_who_leaves_is_audited_until_the_result_is_there() {
		this.city.started("lx-sec", "dismissal", Map.of("worker", "lx-sec", "ground", "resignation", "effective",
				"2026-03-16", "facts", "拖欠工资", "employerFault", true));
		assertThat(this.city.get("ty-zz", "/api/units/ty-lx/terms").text()).doesNotContain("lx-sec");
		var audits = this.cases.createProcessInstanceQuery().processDefinitionKey("office-audit").list();
		assertThat(audits).hasSize(2);
		assertThat(this.committee.filings("ty-jw")).contains("离任经济责任审计", "陈十", "NAT-13");
		var number = audits.get(0).getBusinessKey();
		this.committee.today("2026-07-20");
		this.committee.fire(number, "auditOverdue");
		assertThat(this.committee.filings("ty-zz")).contains("催办离任审计");
		var result = Map.of("on", "2026-07-20", "paper", "河审〔2026〕8号", "conclusion", "未发现重大问题");
		this.city.completed("ty-zz", number, "recordAudit", result);
		assertThat(this.committee.running(number)).isFalse();
		assertThat(this.city.get("ty-zz", "/api/workers/lx-sec/file").text()).contains("未发现重大问题", number, "NAT-13");
		assertThat(this.committee.filings("ty-jw")).contains("离任审计结果");
	}

	@Test
	void the_community_proposes_for_the_reserve_and_town_and_county_decide() {
		var number = this.city.started("qt-sec", "reserve",
				Map.of("applicant", "qt-w1", "value", "两委成员后备", "reason", "连续三年优秀，群众认可", "plan", "跟班学习"));
		this.city.approves("ty-lead", number, "townDecides");
		assertThat(this.committee.file("qt-w1")).doesNotContain("后备");
		this.city.approves("ty-zz", number, "countyDecides");
		assertThat(this.committee.file("qt-w1")).contains("\"kind\":\"reserve\"", "两委成员后备", number);
		var pool = this.city.get("ty-office", "/api/units/ty-qt/reserve").body();
		assertThat(pool).hasSize(1);
		assertThat(pool.path(0).path("aim").asText()).isEqualTo("两委成员后备");
		assertThat(pool.path(0).path("reason").asText()).contains("群众认可");
		assertThat(pool.path(0).path("inOffice").asBoolean()).isFalse();
		assertThat(this.city.get("qt-w1", "/api/audit?worker=qt-w1").text()).contains("后备人才库", "ty-office");
		assertThat(this.city.get("qt-w2", "/api/units/ty-qt/reserve").status()).isEqualTo(403);
	}

}
