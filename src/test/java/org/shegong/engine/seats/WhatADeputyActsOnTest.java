package org.shegong.engine.seats;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.accounts.Memberships;
import org.shegong.organization.Deputation;
import org.shegong.organization.Deputations;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Period;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Watch;
import org.shegong.worker.AwayPeriods;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reaches deputies, what they keep, and who acts where they cannot; the days are
 * moved by the watch of the morning.
 */
@RunningCity
class WhatADeputyActsOnTest {

	/** Nobody is away twice. */
	private static int weeks;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	Postings postings;

	@Autowired
	Memberships memberships;

	@Autowired
	Deputations deputations;

	@Autowired
	AwayPeriods aways;

	@Autowired
	ApprovalRequests requests;

	@Autowired
	Opinions opinions;

	@Autowired
	ManagementService jobs;

	@Autowired
	TaskService tasks;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@AfterEach
	void everybodyIsBack() {
		this.deputations.deleteAll();
		this.aways.deleteAll();
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of("m4")));
		this.memberships.renew(List.of(AccountName.of("m4")));
	}

	@Test
	void what_the_deputy_took_stays_theirs_when_the_holder_is_back_and_either_decides() {
		var taken = leave("m1");
		var left = leave("m2");
		stands("sec", "m5", "2026-03-03", "2026-03-04");
		assertThat(this.city.tasks("m5", taken)).isEmpty();
		morning("2026-03-03");
		assertThat(this.city.claim("m5", taken, "secretaryDecides").status()).isEqualTo(204);
		assertThat(this.city.tasks("m5", left)).containsExactly("secretaryDecides");
		morning("2026-03-05");
		assertThat(this.city.tasks("m5", left)).isEmpty();
		assertThat(this.city.tasks("m5", taken)).containsExactly("secretaryDecides");
		assertThat(this.city.tasks("sec", taken)).containsExactly("secretaryDecides");
		this.city.approves("m5", taken, "secretaryDecides");
		assertThat(opinion(taken)).extracting(Opinion::post, Opinion::account, Opinion::onBehalf)
			.containsExactly("community-secretary", AccountName.of("m5"), AccountName.of("sec"));
	}

	@Test
	void the_holder_takes_back_what_the_deputy_took_at_any_time() {
		var during = leave("m1");
		var after = leave("m2");
		stands("sec", "m5", "2026-03-02", "2026-03-03");
		for (var number : List.of(during, after)) {
			assertThat(this.city.claim("m5", number, "secretaryDecides").status()).isEqualTo(204);
		}
		this.city.approves("sec", during, "secretaryDecides");
		assertThat(opinion(during).onBehalf()).isNull();
		morning("2026-03-04");
		this.city.approves("sec", after, "secretaryDecides");
		assertThat(opinion(after).account()).isEqualTo(AccountName.of("sec"));
	}

	@Test
	void a_deputy_who_gives_a_task_up_after_the_days_does_not_see_it_again() {
		var number = leave("m1");
		stands("sec", "m5", "2026-03-02", "2026-03-03");
		assertThat(this.city.claim("m5", number, "secretaryDecides").status()).isEqualTo(204);
		morning("2026-03-04");
		assertThat(this.city.post("m5", "/engine-rest/task/" + id(number) + "/unclaim", Map.of()).status())
			.isEqualTo(204);
		assertThat(this.city.tasks("m5", number)).isEmpty();
		assertThat(this.city.claim("sec", number, "secretaryDecides").status()).isEqualTo(204);
	}

	@Test
	void where_the_deputy_is_away_too_the_next_level_decides_and_nobody_they_named() {
		var open = leave("m1");
		stands("sec", "m5", "2026-03-02", "2026-03-10");
		assertThat(this.city.tasks("m5", open)).containsExactly("secretaryDecides");
		stands("m5", "m6", "2026-03-04", "2026-03-05");
		morning("2026-03-04");
		var fresh = leave("m3");
		for (var number : List.of(open, fresh)) {
			assertThat(this.city.tasks("m5", number)).isEmpty();
			assertThat(this.city.tasks("m6", number)).isEmpty();
			assertThat(this.city.tasks("deputy", number)).containsExactly("secretaryDecides");
			assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
		}
		assertThat(deciders("m7").toString()).contains("张国栋（上一级）");
		this.city.approves("deputy", fresh, "secretaryDecides");
		assertThat(opinion(fresh)).extracting(Opinion::post, Opinion::onBehalf)
			.containsExactly("town-deputy-lead", null);
		morning("2026-03-06");
		assertThat(this.city.tasks("deputy", open)).isEmpty();
		assertThat(this.city.tasks("m5", open)).containsExactly("secretaryDecides");
	}

	@Test
	void two_who_name_each_other_end_at_the_next_level() {
		stands("sec", "dm-sec", "2026-03-02", "2026-03-10");
		stands("dm-sec", "sec", "2026-03-02", "2026-03-10");
		var number = leave("m1");
		assertThat(this.city.tasks("dm-sec", number)).isEmpty();
		assertThat(this.city.tasks("deputy", number)).containsExactly("secretaryDecides");
	}

	@Test
	void nobody_decides_their_own_case_as_a_deputy() {
		stands("sec", "m5", "2026-03-02", "2026-03-10");
		var own = leave("m5");
		assertThat(this.city.tasks("m5", own)).isEmpty();
		assertThat(this.city.tasks("deputy", own)).containsExactly("secretaryDecides");
		this.city.approves("deputy", own, "secretaryDecides");
	}

	@Test
	void of_several_holders_only_the_one_who_is_away_is_replaced() {
		this.postings.save(new Posting(AccountName.of("m4"), "吴芳", Post.COMMUNITY_SECRETARY, "qh-bh", false));
		this.memberships.renew(List.of(AccountName.of("m4")));
		stands("sec", "m5", "2026-03-02", "2026-03-10");
		stands("m5", "m6", "2026-03-02", "2026-03-10");
		var number = leave("m1");
		assertThat(this.city.tasks("m4", number)).containsExactly("secretaryDecides");
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		assertThat(this.city.tasks("m5", number)).isEmpty();
	}

	@Test
	void what_is_done_for_another_says_for_whom_wherever_it_is_shown() {
		var number = leave("m1");
		stands("sec", "m5", "2026-03-02", "2026-03-10");
		assertThat(card("m5", number).path("onBehalfOf").asText()).isEqualTo("赵启明");
		assertThat(card("sec", number).has("onBehalfOf")).isFalse();
		var task = this.city.get("m5", "/api/tasks/" + id(number)).body();
		assertThat(task.path("onBehalfOf").asText()).isEqualTo("赵启明");
		assertThat(task.at("/brief/lines/0").toString()).contains("代赵启明办理");
		assertThat(deciders("m7").at("/0/deputies/0").asText()).isEqualTo("郑强（代赵启明）");
		assertThat(step("m1", number, "now").path("deputy").asText()).isEqualTo("郑强（代赵启明）");
		assertThat(this.city.claim("m5", number, "secretaryDecides").status()).isEqualTo(204);
		assertThat(step("m1", number, "now").path("deputy").asText()).isEqualTo("郑强（代赵启明）");
		assertThat(card("sec", number).path("name").asText()).contains("事假");
		assertThat(this.city.get("sec", "/api/requests/" + number).status()).isEqualTo(200);
		this.city.approves("m5", number, "secretaryDecides");
		assertThat(step("m1", number, "done").path("deputy").asText()).isEqualTo("郑强（代赵启明）");
	}

	@Test
	void a_holder_back_early_has_the_tasks_again() {
		var own = this.city.started("dm-sec", "leave", Map.of("kind", "personal", "from", "2026-03-02", "until",
				"2026-03-04", "reason", "家中有事", "deputy", "dm4"));
		var number = this.city.started("dm1", "leave", personal(LocalDate.of(2026, 4, 7)));
		this.city.approves("lead", own, "areaLeadDecides");
		assertThat(this.city.tasks("dm4", number)).containsExactly("secretaryDecides");
		this.clock.setTo(LocalDate.of(2026, 3, 3));
		this.city.completed("dm-sec", own, "reportBack", Map.of("returnedOn", "2026-03-03"));
		assertThat(this.city.tasks("dm4", number)).isEmpty();
		assertThat(this.city.tasks("dm-sec", number)).containsExactly("secretaryDecides");
	}

	@Test
	void whoever_is_out_on_duty_names_who_decides_meanwhile() {
		var outing = Map.of("destination", "市民政局", "purpose", "参加会议", "from", "2026-03-03", "until", "2026-03-04");
		for (var wrong : List.of("sec", "nobody", "cz-deputy")) {
			var named = new HashMap<String, Object>(outing);
			named.put("deputy", wrong);
			assertThat(this.city.start("sec", "outing", named).message()).as(wrong).contains("代岗人");
		}
		var named = new HashMap<String, Object>(outing);
		named.put("deputy", "m5");
		var number = this.city.started("sec", "outing", named);
		assertThat(this.city.filledIn("principal", number, "principalDecides").get("brief").toString()).contains("代岗人",
				"郑强");
		this.city.approves("principal", number, "principalDecides");
		var waiting = leave("m1");
		assertThat(this.city.tasks("m5", waiting)).isEmpty();
		morning("2026-03-03");
		assertThat(this.city.tasks("m5", waiting)).containsExactly("secretaryDecides");
		assertThat(card("m5", waiting).path("onBehalfOf").asText()).isEqualTo("赵启明");
		this.clock.setTo(LocalDate.of(2026, 3, 4));
		this.city.completed("sec", number, "reportBack", Map.of("returnedOn", "2026-03-04", "result", "会议结束"));
		morning("2026-03-05");
		assertThat(this.city.tasks("m5", waiting)).isEmpty();
		assertThat(this.city.tasks("sec", waiting)).containsExactly("secretaryDecides");
	}

	private void morning(String day) {
		this.clock.setTo(LocalDate.parse(day));
		new Watch(this.jobs, "deputy-watch").goesOff();
	}

	/** As an office enters it, or a roster had it; the rules keep few of these away. */
	private void stands(String holder, String deputy, String from, String until) {
		var days = new Period(LocalDate.parse(from), LocalDate.parse(until));
		this.deputations.save(new Deputation(AccountName.of(holder), AccountName.of(deputy), days, List.of(),
				AccountName.of("office")));
		if (from.equals("2026-03-02")) {
			this.memberships.renew(List.of(AccountName.of(deputy)));
		}
	}

	private String leave(String worker) {
		weeks++;
		return this.city.started(worker, "leave", personal(LocalDate.of(2026, 4, 8).plusWeeks(weeks)));
	}

	private static Map<String, String> personal(LocalDate day) {
		return Map.of("kind", "personal", "from", day.toString(), "until", day.toString(), "reason", "家中有事");
	}

	private String id(String number) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
	}

	private Opinion opinion(String number) {
		var request = this.requests.byNumber(RequestNumber.of(number)).orElseThrow();
		return this.opinions.findByRequestOrderById(request.id()).get(0);
	}

	private JsonNode deciders(String worker) {
		return this.city.preview(worker, "leave", personal(LocalDate.of(2026, 11, 10))).body().path("deciders");
	}

	private JsonNode card(String account, String number) {
		for (var row : this.city.get(account, "/api/todo").body().path("rows")) {
			if (row.path("id").asText().equals(id(number))) {
				return row;
			}
		}
		throw new AssertionError(account + " has no card of " + number);
	}

	private JsonNode step(String account, String number, String state) {
		for (var step : this.city.get(account, "/api/requests/" + number).body().path("steps")) {
			if (step.path("state").asText().equals(state)) {
				return step;
			}
		}
		throw new AssertionError("No step is " + state);
	}

}
