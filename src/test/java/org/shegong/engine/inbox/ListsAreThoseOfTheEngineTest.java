package org.shegong.engine.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens to tasks, the inbox shows to everybody what the engine would show
 * them, in the same order, and counts the same.
 */
@RunningCity
@Import(SqlCounter.class)
class ListsAreThoseOfTheEngineTest {

	private static final List<String> EVERY_ROLE = List.of("m1", "sec", "deputy", "principal", "lead", "office",
			"watch", "cz-watch", "cz-lead", "sjb", "admin");

	/** How often some requests were made, of all tests: nobody is away twice. */
	private static int begun;

	private static final String ROWS = """
			select task, handler, visible, candidate, due, urgency, follow_up, process, step, county, assignee
			from inbox order by task, handler""";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@Autowired
	RuntimeService cases;

	@Autowired
	TaskService tasks;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	FilterService filters;

	@Autowired
	SqlCounter counter;

	@Autowired
	JdbcTemplate database;

	City city;

	BothAnswers both;

	@BeforeEach
	void twoCounties() {
		this.city = new City(this.port);
		this.both = new BothAnswers(this.city, this.engine, this.counter);
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
		this.cases.createProcessInstanceQuery()
			.processDefinitionKey("leave")
			.list()
			.forEach((one) -> this.cases.deleteProcessInstance(one.getId(), "a new test"));
	}

	@Test
	void when_requests_are_made_taken_given_back_reassigned_and_decided() {
		var asked = begun();
		this.city.claim("sec", asked.get(0), "secretaryDecides");
		this.city.claim("lead", asked.get(3), "areaLeadDecides");
		var decided = asked.get(1);
		this.city.approves("sec", decided, "secretaryDecides");
		this.city.claim("deputy", decided, "deputyLeadDecides");
		this.city.approves("deputy", decided, "deputyLeadDecides");
		this.city.approves("sec", asked.get(2), "secretaryDecides");
		this.city.claim("deputy", asked.get(2), "deputyLeadDecides");
		var taken = id("deputy", asked.get(2));
		assertThat(this.city.post("deputy", "/engine-rest/task/" + taken + "/unclaim", Map.of()).status())
			.isEqualTo(204);
		this.both.agree(List.of("m3", "sec", "deputy", "cz-watch"));
		this.tasks.setAssignee(id("sec", asked.get(0)), "principal");
		this.tasks.addCandidateUser(taken, "office");
		this.tasks.setPriority(taken, 90);
		this.both.agree(EVERY_ROLE);
		everyRowIsThatOfItsTask();
	}

	@Test
	void when_grants_come_change_and_go() {
		var asked = begun();
		var one = id("sec", asked.get(0));
		var other = id("sec", asked.get(1));
		var grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setUserId("office");
		grant.setResource(Resources.TASK);
		grant.setResourceId(one);
		grant.addPermission(Permissions.READ);
		this.authorizations.saveAuthorization(grant);
		assertThat(this.city.tasks("office", asked.get(0))).hasSize(1);
		grant.setResourceId(other);
		this.authorizations.saveAuthorization(grant);
		assertThat(this.city.tasks("office", asked.get(0))).isEmpty();
		assertThat(this.city.tasks("office", asked.get(1))).hasSize(1);
		everyRowIsThatOfItsTask();
		grant.removePermission(Permissions.READ);
		this.authorizations.saveAuthorization(grant);
		assertThat(this.city.tasks("office", asked.get(1))).isEmpty();
		this.authorizations.deleteAuthorization(grant.getId());
		this.tasks.deleteCandidateGroup(one, "secretary@qh-bh");
		this.both.agree(List.of("sec", "office", "watch", "admin"));
		everyRowIsThatOfItsTask();
	}

	@Test
	void when_a_deputy_is_on_duty_a_case_is_suspended_or_ends_and_days_are_set() {
		var asked = begun();
		assertThat(this.city
			.post("lead", "/api/absences",
					Map.of("deputy", "principal", "from", "2026-03-02", "until", "2026-03-04", "processes", List.of()))
			.status()).isEqualTo(200);
		assertThat(this.city.tasks("principal", asked.get(3))).hasSize(1);
		var secretarys = this.tasks.createTaskQuery().taskId(id("sec", asked.get(0))).singleResult();
		this.cases.suspendProcessInstanceById(secretarys.getProcessInstanceId());
		var later = this.tasks.createTaskQuery().taskId(id("sec", asked.get(1))).singleResult();
		later.setFollowUpDate(java.sql.Timestamp.valueOf("2026-04-01 00:00:00"));
		later.setDueDate(null);
		this.tasks.saveTask(later);
		this.cases.deleteProcessInstance(
				this.tasks.createTaskQuery().taskId(id("sec", asked.get(2))).singleResult().getProcessInstanceId(),
				"no more");
		var alone = this.tasks.newTask();
		alone.setName("审阅");
		alone.setAssignee("office");
		this.tasks.saveTask(alone);
		try {
			this.both.agree(EVERY_ROLE);
			everyRowIsThatOfItsTask();
		}
		finally {
			this.tasks.deleteTask(alone.getId(), true);
			this.cases.activateProcessInstanceById(secretarys.getProcessInstanceId());
		}
	}

	@Test
	void a_list_costs_the_same_however_many_there_are() {
		var filter = this.filters.createFilterQuery().filterName("待我办理").singleResult().getId();
		begun();
		var few = statements(filter);
		begun();
		begun();
		assertThat(statements(filter)).isEqualTo(few);
		assertThat(few).filteredOn((sql) -> sql.contains("from inbox")).hasSize(2);
		assertThat(few).noneMatch((sql) -> sql.contains("ACT_RU_TASK RES") && sql.contains("AUTH ON"));
	}

	private List<String> statements(String filter) {
		var path = "/engine-rest/filter/" + filter;
		return this.counter.during(() -> {
			this.city.get("sec", path + "/list?firstResult=0&maxResults=15");
			this.city.get("sec", path + "/count");
		}).stream().map(SqlCounter.Sql::text).toList();
	}

	/** Filled anew from the engine's tables it would be the same. */
	private void everyRowIsThatOfItsTask() {
		var written = this.database.queryForList(ROWS);
		this.database.update("delete from inbox");
		new FilledInbox(this.engine.getProcessEngine()).afterSingletonsInstantiated();
		assertThat(written).isNotEmpty().isEqualTo(this.database.queryForList(ROWS));
	}

	private String id(String account, String number) {
		return this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.path(0)
			.path("id")
			.asText();
	}

	/** Three of one community, one of its secretary and one of the other county. */
	private List<String> begun() {
		var numbers = new ArrayList<String>();
		for (int n = 0; n < 5; n++) {
			var account = List.of("m1", "m2", "m3", "sec", "yt1").get(n);
			var day = LocalDate.of(2026, 5, 11).plusWeeks(begun);
			numbers.add(this.city.started(account, "leave", Map.of("kind", "personal", "from", day.toString(), "until",
					day.plusDays((n < 3) ? 4 : 0).toString(), "reason", "家中有事")));
		}
		begun++;
		return numbers;
	}

}
