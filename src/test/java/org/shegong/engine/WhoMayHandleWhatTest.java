package org.shegong.engine;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.engine.steps.LaterTasks;
import org.shegong.engine.accounts.Memberships;
import org.shegong.engine.accounts.Rights;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningCity
class WhoMayHandleWhatTest {

	private static final Map<String, ?> APPROVED = Map.of("variables", Map.of("decision", Map.of("value", "approve")));

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	Postings postings;

	@Autowired
	Memberships memberships;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Rights rights;

	@Autowired
	LaterTasks later;

	@Autowired
	MovableClock clock;

	City city;

	private final List<Posting> added = new ArrayList<>();

	@BeforeEach
	void aTownWithItsPeople() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@AfterEach
	void asItWasBefore() {
		this.postings.deleteAll(this.added);
		this.memberships.renew(this.added.stream().map(Posting::account).toList());
	}

	private Posting appoint(String account, Post post, String unit) {
		var posting = this.postings.save(new Posting(AccountName.of(account), account, post, unit, false));
		this.added.add(posting);
		this.memberships.renew(List.of(AccountName.of(account)));
		return posting;
	}

	@Test
	void one_of_two_holders_cannot_decide_on_their_own_leave() {
		appoint("m7", Post.TOWN_DEPUTY_LEAD, "qh-cg");
		var number = this.city.started("m7", "leave", leave("2026-10-28"));
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(this.city.tasks("deputy", number)).containsExactly("deputyLeadDecides");
		var task = this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).singleResult();
		var path = "/engine-rest/task/" + task.getId();
		assertThat(this.city.post("m7", path + "/claim", Map.of("userId", "m7")).message()).contains("自己的申请");
		assertThat(this.city.post("m7", path + "/submit-form", APPROVED).message()).contains("自己的申请");
		assertThat(this.city.post("m7", path + "/complete", APPROVED).message()).contains("自己的申请");
		this.city.approves("deputy", number, "deputyLeadDecides");
		assertThat(this.city.tasks("principal", number)).containsExactly("principalDecides");
	}

	@Test
	void a_claimed_task_is_closed_to_the_others_until_given_back() {
		appoint("m6", Post.COMMUNITY_SECRETARY, "qh-bh");
		var number = this.city.started("m5", "leave", leave());
		var task = "/engine-rest/task/" + this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.singleResult()
			.getId();
		assertThat(this.city.post("m6", task + "/claim", Map.of("userId", "m6")).status()).isEqualTo(204);
		assertThat(this.city.complete("sec", number, "secretaryDecides", Map.of("decision", "approve")).message())
			.contains("王丽");
		var late = this.city.post("sec", task + "/claim", Map.of("userId", "sec"));
		assertThat(late.status()).as(late.text()).isEqualTo(400);
		assertThat(late.message()).contains("已由“王丽”领取").doesNotContain("claimed");
		assertThat(this.city.post("sec", task + "/unclaim", Map.of()).status()).isEqualTo(400);
		assertThat(this.city.post("m6", task + "/unclaim", Map.of()).status()).isEqualTo(204);
		this.city.approves("sec", number, "secretaryDecides");
	}

	@Test
	void an_administrator_neither_takes_a_deciding_task_nor_gives_it_to_somebody_not_entitled() {
		var number = this.city.started("m1", "leave", leave());
		var task = "/engine-rest/task/" + this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(number)
			.singleResult()
			.getId();
		for (var account : List.of("admin", "deputy", "m1")) {
			assertThat(this.city.post("admin", task + "/assignee", Map.of("userId", account)).message())
				.contains("不是这项任务的办理人");
			assertThat(this.city.post("admin", task + "/identity-links", Map.of("userId", account, "type", "candidate"))
				.status()).isEqualTo(400);
			assertThat(this.city.put("admin", task, Map.of("assignee", account)).status()).isEqualTo(400);
		}
		assertThat(this.city.post("admin", task + "/claim", Map.of("userId", "admin")).message())
			.contains("不是这项任务的办理人");
		assertThat(this.city.post("admin", task + "/delegate", Map.of("userId", "sec")).message()).contains("不能委派");
		assertThat(this.city
			.post("admin", task + "/identity-links/delete",
					Map.of("groupId", "community-secretary@qh-bh", "type", "candidate"))
			.status()).isEqualTo(400);
		assertThat(this.city.post("admin", task + "/assignee", Map.of("userId", "sec")).status()).isEqualTo(204);
		this.city.approves("sec", number, "secretaryDecides");
	}

	@Test
	void whoever_lost_their_post_decides_no_more() {
		var post = appoint("m9", Post.COMMUNITY_SECRETARY, "qh-bh");
		var number = this.city.started("m8", "leave", leave());
		assertThat(this.city.tasks("m9", number)).containsExactly("secretaryDecides");
		this.postings.delete(post);
		this.memberships.renew(List.of(AccountName.of("m9")));
		assertThat(this.city.tasks("m9", number)).isEmpty();
	}

	@Test
	void nobody_starts_an_outdated_version() {
		var old = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("leave")
			.latestVersion()
			.singleResult();
		var repository = this.engine.getRepositoryService();
		var deployment = repository.createDeployment().name("leave anew");
		for (var name : repository.getDeploymentResourceNames(old.getDeploymentId())) {
			deployment.addInputStream(name, repository.getResourceAsStream(old.getDeploymentId(), name));
		}
		deployment.addString("note.txt", new String("anew".getBytes(), StandardCharsets.UTF_8)).deploy();
		var outdated = this.city.post("m10", "/engine-rest/process-definition/" + old.getId() + "/submit-form",
				Map.of("variables", Map.of()));
		assertThat(outdated.status()).isEqualTo(403);
		assertThat(outdated.message()).contains("新版本");
		assertThat(this.city.started("m10", "leave", leave())).startsWith("leave-");
	}

	@Test
	void only_officers_report_absences_and_nobody_else_sees_how() {
		assertThat(this.city.get("office", "/engine-rest/process-definition/key/absence").status()).isEqualTo(200);
		assertThat(this.city.get("m4", "/engine-rest/process-definition/key/absence").status()).isEqualTo(404);
		assertThat(this.city.get("m4", "/engine-rest/process-definition/key/leave").status()).isEqualTo(200);
		assertThat(this.city.get("m4", "/engine-rest/deployment").text()).isEqualTo("[]");
	}

	@Test
	void everybody_finds_the_shared_filters_once_and_cannot_make_more() {
		var names = List.of("待我办理", "我的待办", "我的岗位待办", "已逾期", "以后要办的", "请假", "因公外出", "旷工认定", "试用期考核", "招聘", "劳动合同",
				"年度考核", "续聘", "解聘退出", "借调", "套转", "薪级变动", "调配调动", "选任", "离任审计", "后备人才推荐", "外出培训申请", "工作补助申请", "请示报告",
				"表彰推荐");
		this.rights.afterSingletonsInstantiated();
		assertThat(this.engine.getFilterService().createFilterQuery().list()).extracting(Filter::getName)
			.containsExactlyInAnyOrderElementsOf(names);
		assertThat(this.city.get("m4", "/engine-rest/filter").body().findValuesAsText("name"))
			.containsExactlyInAnyOrderElementsOf(names);
		assertThat(this.city.call("m4", "/engine-rest", "OPTIONS /filter").text()).doesNotContain("create");
	}

	@Test
	void a_return_stands_among_what_is_to_be_done_from_the_last_day_on_and_can_be_told_before() {
		var number = this.city.started("m2", "leave", leave("2026-10-20"));
		this.city.approves("sec", number, "secretaryDecides");
		assertThat(listed("m2", "待我办理")).noneMatch((name) -> name.startsWith("销假"));
		assertThat(listed("m2", "以后要办的")).anyMatch((name) -> name.startsWith("销假"));
		this.clock.setTo(LocalDate.of(2026, 10, 20));
		assertThat(listed("m2", "待我办理")).anyMatch((name) -> name.startsWith("销假"));
		assertThat(listed("m2", "以后要办的")).noneMatch((name) -> name.startsWith("销假"));
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		this.city.completed("m2", number, "reportBack", Map.of("returnedOn", "2026-03-02"));
	}

	@Test
	void open_returns_and_lists_of_earlier_releases_are_put_right_at_the_start() {
		var number = this.city.started("m2", "leave", leave("2026-10-20"));
		this.city.approves("sec", number, "secretaryDecides");
		var task = this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).singleResult();
		task.setFollowUpDate(null);
		this.engine.getTaskService().saveTask(task);
		var filter = this.engine.getFilterService().createFilterQuery().filterName("待我办理").singleResult();
		this.engine.getFilterService()
			.saveFilter(filter
				.setQuery(this.engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}")));
		assertThat(listed("m2", "待我办理")).anyMatch((name) -> name.startsWith("销假"));
		this.later.run(null);
		this.rights.afterSingletonsInstantiated();
		assertThat(listed("m2", "待我办理")).noneMatch((name) -> name.startsWith("销假"));
		this.city.completed("m2", number, "reportBack", Map.of("returnedOn", "2026-03-02"));
	}

	private List<String> listed(String account, String filter) {
		var id = this.engine.getFilterService().createFilterQuery().filterName(filter).singleResult().getId();
		return this.city.get(account, "/engine-rest/filter/" + id + "/list").body().findValuesAsText("name");
	}

	private static Map<String, String> leave() {
		return leave("2026-10-19");
	}

	private static Map<String, String> leave(String until) {
		return Map.of("kind", "personal", "from", "2026-10-19", "until", until, "reason", "家事");
	}

}
