package org.shegong.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Deputations;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.engine.accounts.Memberships;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaders are no workers and file no leave; their deputies are entered by themselves. */
@RunningCity
class WhenALeaderIsAwayTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	Postings postings;

	@Autowired
	Memberships memberships;

	@Autowired
	Deputations deputations;

	@Autowired
	ApprovalRequests requests;

	@Autowired
	Opinions opinions;

	@Autowired
	RuntimeService runtime;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		this.deputations.deleteAll();
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
	}

	@Test
	void an_open_task_reaches_the_deputy_when_the_days_begin_and_goes_back_when_they_end() {
		var number = waitingForTheAreaLead("sec", "2026-04-01");
		assertThat(enter("lead", "principal", "2026-03-03", "2026-03-04").status()).isEqualTo(200);
		assertThat(this.city.tasks("principal", number)).isEmpty();
		morning("2026-03-03");
		assertThat(this.city.tasks("principal", number)).containsExactly("areaLeadDecides");
		morning("2026-03-05");
		assertThat(this.city.tasks("principal", number)).isEmpty();
		assertThat(this.city.tasks("lead", number)).containsExactly("areaLeadDecides");
		this.city.approves("lead", number, "areaLeadDecides");
	}

	@Test
	void what_an_absent_leader_had_claimed_reaches_the_deputy() {
		var number = waitingForTheAreaLead("sec", "2026-07-01");
		assertThat(this.city.claim("lead", number, "areaLeadDecides").status()).isEqualTo(204);
		assertThat(enter("lead", "principal", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
		assertThat(this.city.claim("lead", number, "areaLeadDecides").status()).isEqualTo(204);
		assertThat(this.city.claim("principal", number, "areaLeadDecides").status()).isEqualTo(204);
		this.city.approves("principal", number, "areaLeadDecides");
	}

	@Test
	void the_deputy_decides_on_behalf_of_the_leader_and_the_opinion_says_so() {
		var number = waitingForTheAreaLead("dm-sec", "2026-04-02");
		assertThat(enter("lead", "principal", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
		assertThat(this.city.preview("dm-sec", "leave", leave("2026-04-08"))
			.body()
			.at("/deciders/0/holderNames")
			.toString()).contains("施文", "（代施文）");
		this.city.approves("principal", number, "areaLeadDecides");
		assertThat(opinion(number)).extracting(Opinion::post, Opinion::account, Opinion::onBehalf)
			.containsExactly("area-lead", AccountName.of("principal"), AccountName.of("lead"));
		assertThat(this.city.get("dm-sec", "/api/requests").text()).contains("（代施文）");
	}

	@Test
	void an_absence_ended_early_takes_back_what_is_undecided_and_only_named_processes_are_handed_over() {
		var number = waitingForTheAreaLead("yt-sec", "2026-04-03");
		assertThat(enter("cz-lead", "cz-principal", "2026-03-02", "2026-03-04", "outing").status()).isEqualTo(200);
		assertThat(this.city.tasks("cz-principal", number)).isEmpty();
		end("cz-lead");
		assertThat(enter("cz-lead", "cz-principal", "2026-03-02", "2026-03-04", "leave").status()).isEqualTo(200);
		assertThat(this.city.tasks("cz-principal", number)).containsExactly("areaLeadDecides");
		end("cz-lead");
		assertThat(this.city.tasks("cz-principal", number)).isEmpty();
	}

	@Test
	void of_two_who_end_it_at_once_the_second_reads_who_was_first() throws Exception {
		assertThat(enter("lead", "principal", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
		var id = this.deputations.findAll().get(0).id();
		Callable<City.Answer> end = () -> this.city.post("lead", "/api/absences/" + id + "/end", Map.of());
		Callable<City.Answer> remove = () -> this.city.call("office", "", "DELETE /api/absences/" + id);
		var pool = Executors.newFixedThreadPool(3);
		try {
			var answers = new ArrayList<City.Answer>();
			for (var answer : pool.invokeAll(List.of(end, remove, end))) {
				answers.add(answer.get());
			}
			assertThat(answers).extracting(City.Answer::status).containsExactlyInAnyOrder(200, 409, 409);
			answers.stream()
				.filter((answer) -> answer.status() == 409)
				.forEach((answer) -> assertThat(answer.message()).containsAnyOf("由“施文”于", "由“严青”于").contains("结束"));
		}
		finally {
			pool.shutdownNow();
		}
	}

	@Test
	void a_deputy_works_in_the_county_is_there_and_is_somebody_else() {
		assertThat(enter("lead", "cz-office", "2026-03-02", "2026-03-04").message()).contains("本县（区）");
		assertThat(enter("lead", "lead", "2026-03-02", "2026-03-04").message()).contains("不能是本人");
		assertThat(enter("deputy", "principal", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
		assertThat(enter("lead", "deputy", "2026-03-04", "2026-03-06").message()).contains("自己也不在岗");
		assertThat(enter("principal", "lead", "2026-03-04", "2026-03-06").message()).contains("他人的代理人");
		assertThat(enter("m1", "lead", "2026-03-02", "2026-03-04").status()).isEqualTo(403);
		assertThat(enter("meeting", "查无此人", "2026-03-02", "2026-03-04").status()).isEqualTo(422);
	}

	@Test
	void a_deputy_who_moves_to_another_county_stands_in_no_more_and_the_import_says_so() {
		var number = waitingForTheAreaLead("sec", "2026-07-08");
		assertThat(enter("lead", "m5", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
		assertThat(this.city.tasks("m5", number)).containsExactly("areaLeadDecides");
		var moved = this.city.upload("admin", "/api/roster", "file", "r.zip", City.zip(Map.of("workers.csv",
				"code,name,gender,birthDate,class,unit\nm5,郑强,male,1990-05-15,recruited,cz-yt\n")));
		assertThat(moved.status()).as(moved.text()).isEqualTo(200);
		assertThat(moved.body().path("warnings").toString()).contains("郑强", "施文", "代理失效");
		assertThat(this.city.tasks("m5", number)).isEmpty();
		assertThat(this.city.get("lead", "/api/absences").text()).contains("已失效").doesNotContain("代理中");
		assertThat(enter("lead", "principal", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
		this.city.approves("principal", number, "areaLeadDecides");
	}

	@Test
	void the_town_office_enters_it_for_a_leader_of_its_town_and_for_no_other() {
		assertThat(enterFor("office", "lead", "孔令辉").status()).isEqualTo(200);
		assertThat(this.city.get("office", "/api/absences").text()).contains("施文", "孔令辉", "代理中");
		assertThat(enterFor("office", "cz-lead", "cz-principal").status()).isEqualTo(403);
	}

	@Test
	void nobody_stands_in_for_the_meeting() {
		var number = this.city.started("m1", "leave",
				Map.of("kind", "personal", "from", "2026-05-06", "until", "2026-06-30", "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		this.city.approves("principal", number, "principalDecides");
		var refused = enter("meeting", "lead", "2026-03-02", "2026-03-04");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.message()).contains("不能由个人代理");
		assertThat(this.city.tasks("meeting", number)).containsExactly("meetingDecides");
		assertThat(this.city.tasks("lead", number)).isEmpty();
	}

	@Test
	void an_open_task_reaches_the_deputy_of_a_secretary_whose_leave_begins() {
		var own = this.city.started("dm-sec", "leave", Map.of("kind", "personal", "from", "2026-03-02", "until",
				"2026-03-03", "reason", "家中有事", "deputy", "dm4"));
		var number = this.city.started("dm1", "leave", leave("2026-04-07"));
		assertThat(this.city.tasks("dm4", number)).isEmpty();
		this.city.approves("lead", own, "areaLeadDecides");
		assertThat(this.city.tasks("dm4", number)).containsExactly("secretaryDecides");
		morning("2026-03-04");
		assertThat(this.city.tasks("dm4", number)).isEmpty();
	}

	@Test
	void where_a_town_has_two_principals_both_agree() {
		appointASecondPrincipal();
		try {
			var number = waitingForThePrincipals("m3", "2026-06-08");
			assertThat(this.city.tasks("principal", number)).containsExactly("principalDecides");
			assertThat(this.city.tasks("admin", number)).hasSize(2);
			this.city.approves("principal", number, "principalDecides");
			assertThat(this.city.tasks("principal", number)).isEmpty();
			assertThat(this.city.tasks("m3", number)).isEmpty();
			this.city.approves("m4", number, "principalDecides");
			assertThat(this.city.tasks("m3", number)).containsExactly("reportBack");
			var refused = waitingForThePrincipals("m5", "2026-06-09");
			this.city.completed("m4", refused, "principalDecides", Map.of("decision", "refuse", "opinion", "人手不足"));
			assertThat(this.city.tasks("admin", refused)).isEmpty();
		}
		finally {
			this.postings.deleteAll(this.postings.findByAccount(AccountName.of("m4")));
			this.memberships.renew(List.of(AccountName.of("m4")));
		}
	}

	@Test
	void nobody_agrees_for_both_principals() {
		appointASecondPrincipal();
		try {
			var number = waitingForThePrincipals("m7", "2026-06-08");
			assertThat(enter("principal", "m4", "2026-03-02", "2026-03-02").status()).isEqualTo(200);
			assertThat(this.city.tasks("m4", number)).containsExactly("principalDecides");
			this.deputations.deleteAll();
			assertThat(enter("principal", "lead", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
			assertThat(enter("m4", "lead", "2026-03-02", "2026-03-04").status()).isEqualTo(200);
			assertThat(this.city.tasks("lead", number)).hasSize(2);
			this.city.approves("lead", number, "principalDecides");
			assertThat(this.city.complete("lead", number, "principalDecides", Map.of("decision", "approve")).message())
				.contains("各自同意");
		}
		finally {
			this.deputations.deleteAll();
			this.postings.deleteAll(this.postings.findByAccount(AccountName.of("m4")));
			this.memberships.renew(List.of(AccountName.of("m4")));
		}
	}

	@Test
	void what_a_deputy_does_not_cover_is_said() {
		this.postings.save(new Posting(AccountName.of("m4"), "吴芳", Post.TOWN_UNION, "qh-cg", false));
		this.postings.save(new Posting(AccountName.of("m4"), "吴芳", Post.AREA_LEAD, "qh-cg", false));
		try {
			assertThat(this.city
				.post("admin", "/api/absences",
						Map.of("account", "m4", "deputy", "lead", "from", "2026-03-02", "until", "2026-03-04"))
				.message()).contains("已设置代理", "镇（街道）工会的职责不能代理");
		}
		finally {
			this.postings.deleteAll(this.postings.findByAccount(AccountName.of("m4")));
		}
	}

	private void appointASecondPrincipal() {
		this.postings.save(new Posting(AccountName.of("m4"), "吴芳", Post.TOWN_PRINCIPAL, "qh-cg", false));
		this.memberships.renew(List.of(AccountName.of("m4")));
	}

	private String waitingForThePrincipals(String worker, String from) {
		var number = this.city.started(worker, "leave", Map.of("kind", "personal", "from", from, "until",
				LocalDate.parse(from).plusDays(14).toString(), "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		return number;
	}

	private String waitingForTheAreaLead(String secretary, String day) {
		return this.city.started(secretary, "leave", leave(day));
	}

	private City.Answer enter(String holder, String deputy, String from, String until, String... processes) {
		var body = new HashMap<String, Object>(Map.of("deputy", deputy, "from", from, "until", until));
		body.put("processes", List.of(processes));
		return this.city.post(holder, "/api/absences", body);
	}

	private City.Answer enterFor(String office, String holder, String deputy) {
		return this.city.post(office, "/api/absences",
				Map.of("account", holder, "deputy", deputy, "from", "2026-03-02", "until", "2026-03-04"));
	}

	private void end(String holder) {
		for (var line : this.city.get(holder, "/api/absences").body().path("absences")) {
			if (line.path("endable").asBoolean()) {
				assertThat(
						this.city.post(holder, "/api/absences/" + line.path("id").asLong() + "/end", Map.of()).status())
					.isEqualTo(200);
			}
		}
	}

	private void morning(String day) {
		this.clock.setTo(LocalDate.parse(day));
		this.runtime.startProcessInstanceByKey("deputy-watch");
	}

	private Opinion opinion(String number) {
		var request = this.requests.byNumber(RequestNumber.of(number)).orElseThrow();
		return this.opinions.findByRequestOrderById(request.id()).get(0);
	}

	private static Map<String, String> leave(String day) {
		return Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事");
	}

}
