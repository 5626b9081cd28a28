package org.shegong.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.engine.seats.Approvers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody at the desk, somebody too slow, nobody registered at all. */
@RunningCity
class WhenDecidersAreAwayOrLateTest {

	@LocalServerPort
	int port;

	@Autowired
	Postings postings;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService management;

	@Autowired
	MovableClock clock;

	@Autowired
	ApprovalRequests requests;

	@Autowired
	Opinions opinions;

	@Autowired
	Approvers approvers;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		var imported = this.city.importRoster("two-counties");
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
	}

	@Test
	void the_deputy_named_in_a_secretarys_leave_decides_while_it_lasts() {
		var own = this.city.started("dm-sec", "leave", Map.of("kind", "personal", "from", "2026-03-09", "until",
				"2026-03-11", "reason", "家中有事", "deputy", "dm4"));
		this.city.approves("lead", own, "areaLeadDecides");
		var before = this.city.started("dm1", "leave", personal("2026-04-01"));
		assertThat(this.city.tasks("dm4", before)).isEmpty();
		this.clock.setTo(LocalDate.of(2026, 3, 10));
		var during = this.city.started("dm1", "leave", personal("2026-04-15"));
		assertThat(this.city.tasks("dm-sec", during)).containsExactly("secretaryDecides");
		this.city.approves("dm4", during, "secretaryDecides");
		assertThat(this.city.tasks("dm1", during)).containsExactly("reportBack");
	}

	@Test
	void an_overdue_task_is_shown_to_the_next_level_which_may_decide_it_as_well() {
		var number = this.city.started("m1", "leave", personal("2026-05-13"));
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		fireOverdue(number);
		assertThat(this.city.tasks("deputy", number)).containsExactly("secretaryDecides");
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
		var task = this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
		assertThat(task.getPriority()).isGreaterThan(50);
		assertThat(task.getDueDate()).isNotNull();
		this.city.approves("deputy", number, "secretaryDecides");
		assertThat(opinion(number)).extracting(Opinion::post, Opinion::account, Opinion::onBehalf)
			.containsExactly("town-deputy-lead", AccountName.of("deputy"), null);
	}

	@Test
	void whoever_holds_several_posts_signs_with_the_one_the_task_is_for() {
		register("n-lead,岳峰,town-deputy-lead,qh-cg,pw-n-lead\nn-lead,岳峰,community-secretary,qh-bh,pw-n-lead\n"
				+ "n-lead,岳峰,community-director,qh-bh,pw-n-lead");
		for (var day : List.of("2026-07-13", "2026-07-14", "2026-07-15", "2026-07-16")) {
			var number = this.city.started("m2", "outing",
					Map.of("destination", "县里", "purpose", "开会", "from", day, "until", day));
			fireOverdue(number);
			var task = this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
			this.tasks.deleteCandidateGroup(task, "community-secretary@qh-bh");
			this.tasks.addCandidateGroup(task, "community-secretary@qh-bh");
			this.city.approves("n-lead", number, "communityDecides");
			assertThat(opinion(number).post()).isEqualTo("community-secretary");
		}
	}

	@Test
	void a_late_task_that_its_holder_had_claimed_reaches_the_next_level_all_the_same() {
		var number = this.city.started("m4", "leave", personal("2026-05-14"));
		assertThat(this.city.claim("sec", number, "secretaryDecides").status()).isEqualTo(204);
		fireOverdue(number);
		assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getAssignee())
			.isNull();
		assertThat(this.city.claim("sec", number, "secretaryDecides").status()).isEqualTo(204);
		assertThat(this.city.claim("deputy", number, "secretaryDecides").status()).isEqualTo(204);
		this.city.approves("deputy", number, "secretaryDecides");
		assertThat(this.city.tasks("m4", number)).containsExactly("reportBack");
	}

	@Test
	void without_a_holder_the_next_level_decides_and_reads_which_record_to_fix() {
		this.postings.deleteAll(this.postings.findByPostAndUnitIn(Post.COMMUNITY_SECRETARY, Set.of("qh-bh")));
		var preview = this.city.preview("m2", "leave", personal("2026-05-20"));
		assertThat(preview.body().at("/deciders/0/post").asText()).isEqualTo("town-deputy-lead");
		assertThat(preview.body().at("/deciders/0/note").asText()).contains("岗位表", "岗位“社区党组织书记”", "滨河社区")
			.doesNotContainPattern("[a-z]");
		var number = this.city.started("m2", "leave", personal("2026-05-20"));
		assertThat(this.city.tasks("office", number)).isEmpty();
		this.city.approves("deputy", number, "secretaryDecides");
		assertThat(this.city.tasks("m2", number)).containsExactly("reportBack");
	}

	@Test
	void where_nobody_is_left_the_task_waits_and_the_administrator_does_not_decide() {
		var preview = this.city.preview("lx1", "leave", personal("2026-05-20"));
		assertThat(preview.body().at("/deciders/0/holders")).isEmpty();
		assertThat(preview.body().at("/deciders/0/note").asText()).contains("柳下社区");
		var number = this.city.started("lx1", "leave", personal("2026-05-20"));
		assertThat(this.city.complete("admin", number, "secretaryDecides", Map.of("decision", "approve")).message())
			.contains("管理员不能");
		assertThat(this.city.get("hr", "/api/filings").text()).contains("岗位空缺", "岗位“社区党组织书记”", "柳下社区");
	}

	@Test
	void a_waiting_task_reaches_whoever_is_registered_and_leaves_whoever_lost_the_post() {
		var number = this.city.started("lx1", "leave", personal("2026-06-10"));
		register("n-lead,岳峰,town-deputy-lead,qh-ld,pw-n-lead");
		assertThat(this.city.tasks("n-lead", number)).containsExactly("secretaryDecides");
		register("n-sec,池清,community-secretary,qh-lx,pw-n-sec");
		assertThat(this.city.tasks("n-lead", number)).isEmpty();
		assertThat(this.city.tasks("n-sec", number)).containsExactly("secretaryDecides");
		assertThat(this.city.filledIn("n-sec", number, "secretaryDecides").get("brief").toString())
			.doesNotContain("无人任职");
		this.city.approves("n-sec", number, "secretaryDecides");
		assertThat(this.city.tasks("lx1", number)).containsExactly("reportBack");
	}

	@Test
	void union_meeting_and_discipline_climb_to_the_county_and_are_answered_by_nobody_else() {
		var nobody = this.approvers.seating("town-union", "qh-bh", AccountName.of("m1"));
		assertThat(nobody.seat()).isNull();
		assertThat(nobody.byAdministrators()).isFalse();
		assertThat(nobody.note()).contains("岗位“镇（街道）工会”", "等待到有人任职");
		register("n-lead,岳峰,county-union,qh,pw-n-lead");
		assertThat(this.approvers.seating("town-union", "qh-bh", AccountName.of("m1")).seat().group())
			.isEqualTo("county-union@qh");
		register("n-sec,池清,discipline-inspection,qh,pw-n-sec");
		assertThat(this.approvers.seating("town-discipline", "qh-lx", AccountName.of("lx1")).seat().group())
			.isEqualTo("discipline-inspection@qh");
		assertThat(this.approvers.seating("town-meeting", "qh-lx", AccountName.of("lx1")).seat()).isNull();
	}

	@Test
	void an_overdue_task_of_a_body_is_decided_by_the_body_alone() {
		register("n-sec,池清,discipline-inspection,qh,pw-n-sec");
		var number = this.city.started("m3", "leave",
				Map.of("kind", "personal", "from", "2026-08-03", "until", "2026-09-30", "reason", "家中有事"));
		this.city.approves("sec", number, "secretaryDecides");
		this.city.approves("deputy", number, "deputyLeadDecides");
		this.city.approves("principal", number, "principalDecides");
		fireOverdue(number);
		assertThat(this.city.tasks("n-sec", number)).isEmpty();
		assertThat(this.city.tasks("principal", number)).isEmpty();
		assertThat(this.city.tasks("meeting", number)).containsExactly("meetingDecides");
	}

	@AfterEach
	void asItWasBefore() {
		Stream.of("n-lead", "n-sec")
			.forEach((account) -> this.postings.deleteAll(this.postings.findByAccount(AccountName.of(account))));
	}

	private void register(String line) {
		var imported = this.city.upload("admin", "/api/roster", "file", "posts.zip",
				City.zip(Map.of("posts.csv", "account,name,post,unit,password\n" + line)));
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
	}

	private Opinion opinion(String number) {
		var request = this.requests.byNumber(RequestNumber.of(number)).orElseThrow();
		return this.opinions.findByRequestOrderById(request.id()).get(0);
	}

	private void fireOverdue(String number) {
		var instance = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.singleResult()
			.getProcessInstanceId();
		var job = this.management.createJobQuery().processInstanceId(instance).timers().singleResult();
		this.management.executeJob(job.getId());
	}

	private static Map<String, String> personal(String day) {
		return Map.of("kind", "personal", "from", day, "until", day, "reason", "家中有事");
	}

}
