package org.shegong.web.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may read no case learns so at once; whoever may read only some, or those of a
 * county, gets what the engine finds.
 */
@RunningCity
@Import(SqlCounter.class)
class NothingToReadTest {

	private static final List<String> LISTS = List.of("/history/task?taskAssignee=sec",
			"/history/process-instance?startedBy=m1", "/process-instance?maxResults=20");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	TaskService tasks;

	@Autowired
	SqlCounter counter;

	City city;

	@BeforeEach
	void somethingWasDecided() {
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			this.clock.setTo(LocalDate.of(2026, 3, 2));
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			var number = this.city.started("m1", "leave",
					Map.of("kind", "personal", "from", "2026-03-09", "until", "2026-03-13", "reason", "家中有事"));
			assertThat(this.city.claim("sec", number, "secretaryDecides").status()).isEqualTo(204);
			this.city.approves("sec", number, "secretaryDecides");
		}
	}

	@Test
	void an_approver_has_no_history_and_no_list_of_cases() {
		for (var list : LISTS) {
			var asked = this.counter.during(() -> assertThat(answer("sec", list)).as(list).isEqualTo("[]"));
			assertThat(asked).filteredOn((sql) -> sql.text().contains("ACT_HI_") || sql.text().contains("ACT_RU_EXEC"))
				.as(list)
				.singleElement()
				.matches((sql) -> sql.values().containsValue("nothing"));
		}
	}

	@Test
	void a_right_to_one_process_opens_its_cases() {
		var grant = granted("leave", ProcessDefinitionPermissions.READ_HISTORY,
				ProcessDefinitionPermissions.READ_INSTANCE);
		try {
			assertThat(LISTS).allSatisfy((list) -> assertThat(answer("sec", list)).contains("\"id\""));
		}
		finally {
			this.authorizations.deleteAuthorization(grant);
		}
		grant = granted("outing", ProcessDefinitionPermissions.READ_HISTORY,
				ProcessDefinitionPermissions.READ_INSTANCE);
		try {
			assertThat(LISTS).allSatisfy((list) -> assertThat(answer("sec", list)).isEqualTo("[]"));
		}
		finally {
			this.authorizations.deleteAuthorization(grant);
		}
	}

	@Test
	void a_supervisor_sees_the_county_and_no_administrators_note() {
		var note = this.tasks.newTask();
		note.setName("备忘");
		note.setAssignee("sec");
		this.tasks.saveTask(note);
		try {
			assertThat(LISTS).allSatisfy((list) -> assertThat(answer("watch", list)).contains("\"id\""));
			assertThat(answer("watch", LISTS.get(0))).doesNotContain(note.getId());
			assertThat(answer("sec", LISTS.get(0))).isEqualTo("[]");
			assertThat(answer("admin", LISTS.get(0))).contains(note.getId());
		}
		finally {
			this.tasks.deleteTask(note.getId(), true);
		}
	}

	private String answer(String account, String list) {
		return this.city.get(account, "/engine-rest" + list).text();
	}

	private String granted(String process, Permission... rights) {
		var grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setUserId("sec");
		grant.setResource(Resources.PROCESS_DEFINITION);
		grant.setResourceId(process);
		for (var right : rights) {
			grant.addPermission(right);
		}
		return this.authorizations.saveAuthorization(grant).getId();
	}

}
