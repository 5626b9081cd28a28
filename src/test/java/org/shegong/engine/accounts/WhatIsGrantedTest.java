package org.shegong.engine.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Our short way to a grant answers what the engine's own would. */
@RunningCity
class WhatIsGrantedTest {

	private static final List<String> ACCOUNTS = List.of("m1", "m4", "sec", "deputy", "office", "hr", "watch", "admin",
			"nobody");

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@Autowired
	IdentityService identity;

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	JdbcTemplate rows;

	private record Asked(Resource resource, String id, Permission permission) {

		PermissionCheck check() {
			var check = new PermissionCheck();
			check.setResource(this.resource);
			check.setResourceId(this.id);
			check.setPermission(this.permission);
			return check;
		}

	}

	@Test
	void is_what_the_engine_says() {
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		for (var worker : List.of("m1", "m4")) {
			city.started(worker, "leave",
					Map.of("kind", "personal", "from", "2026-04-13", "until", "2026-04-14", "reason", "家中有事"));
		}
		everybodyMaySee(this.tasks.createTaskQuery().list().get(0).getId());
		var asked = asked();
		var yes = 0;
		for (var account : ACCOUNTS) {
			for (var one : asked) {
				assertThat(alone((AuthorizationManager) Grants.factory(() -> this.rows).openSession(), account, one))
					.as("%s %s", account, one)
					.isEqualTo(alone(new AuthorizationManager(), account, one));
				for (var other : List.of(one, asked.get(0), asked.get(asked.size() - 1))) {
					var ours = answer((AuthorizationManager) Grants.factory(() -> this.rows).openSession(), account,
							one, other);
					assertThat(ours).as("%s %s %s", account, one, other)
						.isEqualTo(answer(new AuthorizationManager(), account, one, other));
					yes += ours ? 1 : 0;
				}
			}
		}
		assertThat(yes).isBetween(50, ACCOUNTS.size() * asked.size() * 3 - 50);
	}

	private void everybodyMaySee(String task) {
		var all = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
		all.setResource(Resources.TASK);
		all.setResourceId(task);
		all.addPermission(TaskPermissions.READ);
		this.authorizations.saveAuthorization(all);
	}

	private List<Asked> asked() {
		var asked = new ArrayList<Asked>();
		this.tasks.createTaskQuery().list().stream().map(Task::getId).forEach((task) -> {
			asked.add(new Asked(Resources.TASK, task, TaskPermissions.READ));
			asked.add(new Asked(Resources.TASK, task, TaskPermissions.UPDATE));
			asked.add(new Asked(Resources.TASK, task, TaskPermissions.TASK_WORK));
			asked.add(new Asked(Resources.TASK, task, TaskPermissions.DELETE));
		});
		for (var process : List.of("leave", "absence", "none")) {
			asked.add(new Asked(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE));
			asked.add(new Asked(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ));
			asked.add(new Asked(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ_TASK));
			asked.add(new Asked(Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.UPDATE_TASK));
		}
		this.filters.createFilterQuery()
			.list()
			.stream()
			.map(Filter::getId)
			.forEach((filter) -> asked.add(new Asked(Resources.FILTER, filter, Permissions.READ)));
		asked.add(new Asked(Resources.APPLICATION, "cockpit", Permissions.ACCESS));
		asked.add(new Asked(Resources.DEPLOYMENT, Authorization.ANY, Permissions.CREATE));
		return asked;
	}

	private boolean alone(AuthorizationManager manager, String account, Asked one) {
		return this.engine.getCommandExecutorTxRequired()
			.execute((command) -> manager.isAuthorized(account, groups(account), one.check()));
	}

	private List<String> groups(String account) {
		return this.identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
	}

	private boolean answer(AuthorizationManager manager, String account, Asked one, Asked other) {
		var either = new CompositePermissionCheck(true);
		either.addAtomicCheck(one.check());
		either.addAtomicCheck(other.check());
		var groups = this.identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
		return this.engine.getCommandExecutorTxRequired()
			.execute((command) -> manager.isAuthorized(account, groups, either));
	}

}
