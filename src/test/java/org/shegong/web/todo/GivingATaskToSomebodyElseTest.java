package org.shegong.web.todo;

import java.time.LocalDate;
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
import org.shegong.organization.Deputations;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A task goes into the hands of another holder of the post, or of a level above. */
@RunningCity
class GivingATaskToSomebodyElseTest {

	private static int weeks;

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService jobs;

	@Autowired
	ApprovalRequests requests;

	@Autowired
	Opinions opinions;

	@Autowired
	Postings postings;

	@Autowired
	Deputations deputations;

	City city;

	@BeforeEach
	void aTownWithASecondDeputyLead() {
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		register("deputy2,方正,town-deputy-lead,qh-cg,pw-deputy2\nmeeting2,曹锐,town-meeting,qh-cg,pw-meeting2\n"
				+ "ld-lead,柳平,town-deputy-lead,qh-ld,pw-ld-lead");
	}

	@Test
	void whoever_has_it_gives_it_to_a_holder_of_the_post_and_it_is_kept_who_to_whom_and_why() {
		var number = waitingForTheDeputyLead("m1");
		assertThat(offered("deputy", number)).containsExactly("deputy2", "principal");
		var answer = give("deputy", number, "deputy2", "我分管的是另一条线");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.message()).isEqualTo("已转给方正（镇（街道）分管领导）办理");
		assertThat(answer.body().at("/next/0/holders").toString()).contains("方正");
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		assertThat(give("deputy", number, "principal", "再转一次").status()).isEqualTo(409);
		var step = step("m1", number, "转办给方正（镇（街道）分管领导）");
		assertThat(step.path("name").asText()).isEqualTo("分管领导审批");
		assertThat(step.path("opinion").asText()).isEqualTo("我分管的是另一条线");
		assertThat(step.at("/holders/0").asText()).isEqualTo("张国栋");
		assertThat(this.city.filledIn("deputy2", number, "deputyLeadDecides").get("brief").toString())
			.contains("我分管的是另一条线");
		assertThat(this.city.get("deputy", "/api/requests/" + number).status()).isEqualTo(200);
		this.city.approves("deputy2", number, "deputyLeadDecides");
		assertThat(opinion(number)).extracting(Opinion::post, Opinion::account)
			.containsExactly("town-deputy-lead", AccountName.of("deputy2"));
		assertThat(this.city.tasks("m1", number)).containsExactly("reportBack");
	}

	@Test
	void a_level_above_decides_in_the_place_of_the_post() {
		var number = leave("m2", 1);
		assertThat(offered("sec", number)).containsExactly("deputy", "deputy2", "principal");
		assertThat(give("sec", number, "principal", "涉及镇里工作").status()).isEqualTo(200);
		this.city.approves("principal", number, "secretaryDecides");
		assertThat(opinion(number).post()).isEqualTo("town-principal");
	}

	@Test
	void it_goes_back_to_whom_it_came_from_and_on_to_others() {
		var number = waitingForTheDeputyLead("m3");
		assertThat(give("deputy", number, "deputy2", "出差").status()).isEqualTo(200);
		assertThat(offered("deputy2", number)).containsExactly("deputy", "principal");
		assertThat(give("deputy2", number, "deputy", "已回来").status()).isEqualTo(200);
		this.city.approves("deputy", number, "deputyLeadDecides");
	}

	@Test
	void what_a_body_decides_only_another_holder_of_the_same_post_takes_over() {
		var number = this.city.started("m4", "leave",
				Map.of("kind", "personal", "from", "2026-05-06", "until", "2026-06-30", "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		this.city.approves("principal", number, "principalDecides");
		assertThat(offered("meeting", number)).containsExactly("meeting2");
		assertThat(give("meeting", number, "principal", "请代办").status()).isEqualTo(422);
	}

	@Test
	void nobody_gets_it_who_is_concerned_decided_before_is_away_or_sits_elsewhere() {
		var number = waitingForTheDeputyLead("m5");
		for (var other : List.of("sec", "m5", "ld-lead", "cz-deputy", "office", "nobody", "")) {
			var refused = give("deputy", number, other, "请代办");
			assertThat(refused.status()).as(other).isEqualTo(422);
			assertThat(refused.message()).as(other).contains("从可选的人员中选择");
		}
		assertThat(this.city
			.post("deputy2", "/api/absences", Map.of("deputy", "m9", "from", "2026-03-02", "until", "2026-03-03"))
			.status()).isEqualTo(200);
		assertThat(offered("deputy", number)).containsExactly("principal");
		this.clock.setTo(LocalDate.of(2026, 3, 4));
		assertThat(give("deputy", number, "deputy2", " ").message()).contains("请填写转办理由");
		assertThat(give("deputy", number, "deputy2", "长".repeat(501)).message()).contains("500");
		assertThat(this.city.tasks("deputy", number)).containsExactly("deputyLeadDecides");
	}

	@Test
	void whoever_may_not_handle_it_gives_it_to_nobody() {
		var number = waitingForTheDeputyLead("m6");
		for (var other : List.of("m6", "sec", "principal", "cz-deputy", "office")) {
			assertThat(this.city.get(other, "/api/tasks/" + id(number) + "/operations").status()).as(other)
				.isEqualTo(404);
			assertThat(give(other, number, "deputy2", "请代办").status()).as(other).isEqualTo(409);
		}
		assertThat(offered("admin", number)).isEmpty();
		assertThat(give("admin", number, "deputy2", "请代办").status()).isEqualTo(422);
		assertThat(this.city.claim("deputy2", number, "deputyLeadDecides").status()).isEqualTo(204);
		assertThat(offered("deputy", number)).isEmpty();
		assertThat(give("deputy", number, "principal", "请代办").message()).contains("已由“方正”领取");
	}

	@Test
	void when_it_is_late_the_next_level_decides_it_as_well() {
		var number = leave("m7", 1);
		assertThat(give("sec", number, "deputy2", "请代办").status()).isEqualTo(200);
		var instance = this.tasks.createTaskQuery().taskId(id(number)).singleResult().getProcessInstanceId();
		this.jobs.executeJob(this.jobs.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
		assertThat(this.city.tasks("deputy2", number)).containsExactly("secretaryDecides");
		assertThat(this.city.tasks("principal", number)).containsExactly("secretaryDecides");
		assertThat(this.city.tasks("sec", number)).isEmpty();
		this.city.approves("principal", number, "secretaryDecides");
	}

	@Test
	void it_comes_back_to_the_post_when_the_receiver_loses_theirs() {
		var number = leave("m8", 1);
		register("deputy3,苗实,town-deputy-lead,qh-cg,pw-deputy3");
		assertThat(give("sec", number, "deputy3", "请代办").status()).isEqualTo(200);
		assertThat(this.city.tasks("sec", number)).isEmpty();
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of("deputy3")));
		register("deputy4,苗实,town-deputy-lead,qh-cg,pw-deputy4");
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
		this.city.approves("sec", number, "secretaryDecides");
	}

	@Test
	void the_deputy_of_the_receiver_acts_while_they_are_away() {
		var number = leave("m9", 1);
		assertThat(give("sec", number, "principal", "请代办").status()).isEqualTo(200);
		assertThat(this.city
			.post("principal", "/api/absences", Map.of("deputy", "lead", "from", "2026-03-02", "until", "2026-03-03"))
			.status()).isEqualTo(200);
		assertThat(this.city.tasks("lead", number)).containsExactly("secretaryDecides");
		this.city.approves("lead", number, "secretaryDecides");
		assertThat(opinion(number)).extracting(Opinion::post, Opinion::onBehalf)
			.containsExactly("town-principal", AccountName.of("principal"));
	}

	@AfterEach
	void asItWasBefore() {
		this.deputations.deleteAll();
		this.postings.deleteAll(this.postings.findByAccount(AccountName.of("deputy4")));
	}

	private void register(String lines) {
		var imported = this.city.upload("admin", "/api/roster", "file", "posts.zip",
				City.zip(Map.of("posts.csv", "account,name,post,unit,password\n" + lines)));
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
	}

	private String waitingForTheDeputyLead(String worker) {
		var number = leave(worker, 5);
		this.city.approves("sec", number, "secretaryDecides");
		return number;
	}

	private String leave(String worker, int days) {
		weeks++;
		var from = LocalDate.of(2026, 5, 11).plusWeeks(weeks);
		return this.city.started(worker, "leave", Map.of("kind", "personal", "from", from.toString(), "until",
				from.plusDays(days - 1).toString(), "reason", "家中有事"));
	}

	private String id(String number) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
	}

	private List<String> offered(String account, String number) {
		var answer = this.city.get(account, "/api/tasks/" + id(number) + "/operations");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body().at("/operations/0/people").findValuesAsText("account");
	}

	private City.Answer give(String account, String number, String receiver, String reason) {
		return this.city.post(account, "/api/tasks/" + id(number) + "/transfer",
				Map.of("to", receiver, "reason", reason));
	}

	private JsonNode step(String account, String number, String decision) {
		for (var step : this.city.get(account, "/api/requests/" + number).body().path("steps")) {
			if (step.path("decision").asText().equals(decision)) {
				return step;
			}
		}
		throw new AssertionError("Nobody reads " + decision);
	}

	private Opinion opinion(String number) {
		var request = this.requests.byNumber(RequestNumber.of(number)).orElseThrow();
		var said = this.opinions.findByRequestOrderById(request.id());
		return said.get(said.size() - 1);
	}

}
