package org.shegong.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.FormBinder;
import org.shegong.approval.Objection;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.Refusal;
import org.shegong.approval.TaskForm;
import org.springframework.stereotype.Component;

/**
 * Admits only what a form declares, from people who may submit it, and only after its
 * check.
 */
@Component
class FormGuard {

	private final Doors doors;

	private final FormBinder binder;

	private final Standing standing;

	private final People people;

	FormGuard(Doors doors, FormBinder binder, Standing standing, People people) {
		this.doors = doors;
		this.binder = binder;
		this.standing = standing;
		this.people = people;
	}

	/**
	 * Somebody starts a process. The check of the application itself is made by the
	 * process as it registers the request.
	 */
	void admitStart(String process, Map<String, Object> variables, String account) {
		this.doors.find(process).ifPresent((door) -> admitStart(door, variables, account));
	}

	private <A extends Record> void admitStart(ProcessDoor<A> door, Map<String, Object> variables, String account) {
		var bound = this.binder.bind(variables, door.startForm());
		Refusal.unlessAdmitted(bound.faults());
		Refusal.unlessAdmitted(this.standing.objections(door, door.subject(bound.form()), account));
	}

	/** Somebody completes a task. */
	void admitCompletion(TaskEntity task, Map<String, Object> variables, ProcessEngineConfigurationImpl engine) {
		engine.getCommandCheckers().forEach((CommandChecker checker) -> checker.checkTaskWork(task));
		var account = Objects.requireNonNull(this.people.acting());
		refuseIfClaimed(task, account);
		var process = task.getProcessDefinition();
		if (process != null) {
			this.doors.form(process.getKey(), task.getTaskDefinitionKey())
				.ifPresent((form) -> admitCompletion(form, task, variables, account));
		}
	}

	private <T extends Record> void admitCompletion(TaskForm<T> form, TaskEntity task, Map<String, Object> variables,
			String account) {
		var bound = this.binder.bind(variables, form.form());
		Refusal.unlessAdmitted(bound.faults());
		var number = task.getExecution().getProcessBusinessKey();
		Refusal.unlessAdmitted(form.check().objections(number, bound.form(), account));
	}

	private void refuseIfClaimed(TaskEntity task, String account) {
		var claimant = task.getAssignee();
		if (claimant != null && !claimant.equals(account)) {
			Refusal.unlessAdmitted(List
				.of(Objection.formFault("该任务已由“%s”领取，请刷新任务列表；需要由您办理时，请其先放弃领取".formatted(this.people.name(claimant)))));
		}
	}

	TaskEntity task(String id) {
		return Context.getCommandContext().getTaskManager().findTaskById(id);
	}

}
