package org.shegong.engine.guard;

import java.util.stream.Collectors;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.shegong.approval.Overtaken;

/**
 * Keeps accounts that still have something to do: what waits for a deleted one would wait
 * for nobody.
 */
class LeavingAccounts {

	private final ProcessEngineConfigurationImpl engine;

	LeavingAccounts(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	void admit(Command<?> command) {
		if (command instanceof DeleteUserCmd) {
			String account = Inside.of(command).get("userId");
			refuseHolder(account);
			refuseBusy(account);
		}
	}

	private void refuseHolder(String account) {
		var posts = this.engine.getIdentityService()
			.createGroupQuery()
			.groupMember(account)
			.list()
			.stream()
			.filter((group) -> group.getId().contains("@"))
			.map(Group::getName)
			.collect(Collectors.joining("、"));
		if (!posts.isEmpty()) {
			throw new Overtaken("账号“%s”还担任%s，删除后这些岗位的任务没有人能办。请先导入花名册，登记接任的人或空出岗位，再删除账号".formatted(account, posts));
		}
	}

	private void refuseBusy(String account) {
		var open = this.engine.getTaskService()
			.createTaskQuery()
			.or()
			.taskAssignee(account)
			.taskCandidateUser(account)
			.endOr()
			.count();
		if (open > 0) {
			throw new Overtaken("账号“%s”还有%d项任务没有办完，删除后没有人能办。请先由本人办完，或在 Cockpit 中改派他人，再删除账号".formatted(account, open));
		}
	}

}
