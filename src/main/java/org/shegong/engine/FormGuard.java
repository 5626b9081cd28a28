package org.shegong.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinions;
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

	private final ApprovalRequests requests;

	private final Handlers handlers;

	private final Reseating reseating;

	private final Opinions opinions;

	private final FormSheets sheets;

	FormGuard(Doors doors, FormBinder binder, FormSheets sheets, Standing standing, People people,
			ApprovalRequests requests, Handlers handlers, Reseating reseating, Opinions opinions) {
		this.doors = doors;
		this.binder = binder;
		this.sheets = sheets;
		this.standing = standing;
		this.people = people;
		this.requests = requests;
		this.handlers = handlers;
		this.reseating = reseating;
		this.opinions = opinions;
	}

	/**
	 * Somebody starts a process. The check of the application itself is made by the
	 * process as it registers the request.
	 */
	void admitStart(String process, Map<String, Object> variables, String account) {
		this.doors.find(process).ifPresent((door) -> admitStart(door, variables, account));
	}

	private <A extends Record> void admitStart(ProcessDoor<A> door, Map<String, Object> variables, String account) {
		var sheet = this.sheets.ofNewestStart(door.process());
		var bound = this.binder.bind(variables, door.startForm(), FormSheets.labels(sheet));
		Refusal.unlessAdmitted(bound.faults());
		Refusal.unlessAdmitted(this.standing.objections(door, bound.form(), account));
	}

	/**
	 * Somebody completes a task. Whoever the case is about may be away, or back, from
	 * then on, which concerns the tasks of their own posts.
	 */
	void admitCompletion(String taskId, Map<String, Object> variables, ProcessEngineConfigurationImpl engine) {
		var account = Objects.requireNonNull(this.people.acting());
		var task = taskOf(account, taskId, engine);
		refuseDeparted(account);
		refuseOwnCase(task, account);
		refuseUnseated(task, account);
		refuseAgreeingTwice(task, account);
		var process = task.getProcessDefinition();
		if (process != null && this.doors.find(process.getKey()).isPresent()) {
			var form = this.doors.form(process.getKey(), task.getTaskDefinitionKey());
			if (form.isPresent()) {
				admitCompletion(form.get(), task, variables, account);
			}
			else if (!variables.isEmpty()) {
				refuse("该任务没有需要填写的内容，不能提交 " + variables.keySet());
			}
			this.requests.byNumber(task.getExecution().getProcessBusinessKey())
				.map(ApprovalRequest::worker)
				.ifPresent((worker) -> this.reseating.holdersChanged(List.of(worker)));
		}
	}

	/** Somebody takes a task; nobody takes it for somebody else. */
	void admitClaim(String taskId, String claimant, ProcessEngineConfigurationImpl engine) {
		var account = Objects.requireNonNull(this.people.acting());
		var task = taskOf(account, taskId, engine);
		if (claimant != null && !claimant.equals(account)) {
			refuse("只能为自己领取任务");
		}
		refuseDeparted(account);
		refuseOwnCase(task, account);
		refuseUnseated(task, account);
		refuseAgreeingTwice(task, account);
		form(task).ifPresent((form) -> refuseHands(form, task, account));
	}

	private Optional<TaskForm<?>> form(TaskEntity task) {
		return Optional.ofNullable(task.getProcessDefinition())
			.flatMap((process) -> this.doors.form(process.getKey(), task.getTaskDefinitionKey()));
	}

	private static void refuseHands(TaskForm<?> form, TaskEntity task, String account) {
		Refusal.unlessAdmitted(form.hands().objections(task.getExecution().getProcessBusinessKey(), account));
	}

	/** Somebody gives back a task they took, to those who could have taken it. */
	void admitUnclaim(String taskId, String account, ProcessEngineConfigurationImpl engine) {
		var task = taskOf(account, taskId, engine);
		if (task.getAssignee() == null) {
			refuse("该任务没有被领取");
		}
		if (task.getCandidates().isEmpty()) {
			refuse("该任务指定由您办理，不能放弃领取");
		}
	}

	/**
	 * Nobody decides on their own request, also where they are one of several holders;
	 * only what the model gives to the person is theirs.
	 */
	private void refuseOwnCase(TaskEntity task, String account) {
		var own = task.getExecution() != null && !new Handling(task).isPersonal()
				&& this.requests.byNumber(String.valueOf(task.getExecution().getProcessBusinessKey()))
					.filter((request) -> account.equals(request.worker()))
					.isPresent();
		if (own) {
			refuse("不能办理自己的申请，请由其他任职人员办理");
		}
	}

	/** What somebody who left still had in hand is for their successor. */
	private void refuseDeparted(String account) {
		if (this.standing.departed(account)) {
			refuse("您已退出社区工作者队伍，不能再办理任务，请由接替人员办理");
		}
	}

	/**
	 * Who took a task and lost the post since then decides no more, nor does a deputy
	 * once the holder is back.
	 */
	private void refuseUnseated(TaskEntity task, String account) {
		var handling = new Handling(task);
		if (handling.isPersonal()) {
			refuseForSomebodyElse(handling, account);
			return;
		}
		var seated = this.handlers.seats(handling, account, this.people.groups());
		if (!seated && this.standing.administers()) {
			refuseDeciding(handling);
		}
		else if (!seated) {
			refuse("您已不在该岗位任职或代理已经结束，不能再办理这项任务，请放弃领取");
		}
	}

	/**
	 * Where each of several has to agree, one account gives one agreement, for whomever
	 * it stands in; the latest opinions are those of this round.
	 */
	private void refuseAgreeingTwice(TaskEntity task, String account) {
		if (!(task.getVariable("nrOfCompletedInstances") instanceof Integer given) || given == 0
				|| new Handling(task).users().isEmpty()) {
			return;
		}
		var said = this.opinions
			.findByRequestOrderById(this.requests.get(task.getExecution().getProcessBusinessKey()).id())
			.stream()
			.filter((opinion) -> opinion.task().equals(task.getTaskDefinitionKey()))
			.toList();
		if (said.stream()
			.skip(Math.max(0, said.size() - given))
			.anyMatch((opinion) -> opinion.account().equals(account))) {
			refuse("两位主要领导须各自同意，您已经对这项申请发表过意见，不能再代另一位作出决定，请由另一位主要领导或其另外指定的代理人办理");
		}
	}

	/** An administrator sees to papers; the administrator never decides. */
	private static void refuseDeciding(Handling handling) {
		if (handling.decides()) {
			refuse("管理员不能代替任职人员作出决定，请由任务所列岗位的人员办理；岗位空缺的，请在花名册的岗位表中登记任职人员");
		}
	}

	/** What somebody says for themselves nobody says in their place. */
	private void refuseForSomebodyElse(Handling handling, String account) {
		var person = handling.person().orElse(account);
		if (!person.equals(account) && !this.standing.departed(person)) {
			refuse("这项任务由“%s”本人办理，不能代办".formatted(this.people.name(person)));
		}
	}

	private <T extends Record> void admitCompletion(TaskForm<T> form, TaskEntity task, Map<String, Object> variables,
			String account) {
		var sheet = this.sheets.ofTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
		var bound = this.binder.bind(variables, form.form(), FormSheets.labels(sheet));
		Refusal.unlessAdmitted(bound.faults());
		refuseHands(form, task, account);
		var number = task.getExecution().getProcessBusinessKey();
		var one = (String) task.getVariable(Briefing.ONE);
		Refusal.unlessAdmitted(form.check().objections(number, bound.form(), account, one));
	}

	/** Before anything is said about a task, the engine's rights are asked. */
	private TaskEntity taskOf(String account, String id, ProcessEngineConfigurationImpl engine) {
		var task = task(id);
		try {
			engine.getCommandCheckers().forEach((CommandChecker checker) -> checker.checkTaskWork(task));
		}
		catch (AuthorizationException ex) {
			throw new AuthorizationException("您不是这项任务的办理人，请由任务所列岗位的人员办理");
		}
		refuseIfClaimed(task, account);
		return task;
	}

	private void refuseIfClaimed(TaskEntity task, String account) {
		var claimant = task.getAssignee();
		if (claimant != null && !claimant.equals(account) && !this.handlers.keeps(new Handling(task), claimant)) {
			task.setAssignee(null);
		}
		else if (claimant != null && !claimant.equals(account)) {
			refuse("该任务已由“%s”领取，请刷新任务列表；需要由您办理时，请其先放弃领取".formatted(this.people.name(claimant)));
		}
	}

	private static void refuse(String message) {
		Refusal.unlessAdmitted(List.of(Objection.formFault(message)));
	}

	private static TaskEntity task(String id) {
		var task = (id != null) ? Context.getCommandContext().getTaskManager().findTaskById(id) : null;
		if (task == null || (task.getExecutionId() != null && task.getExecution() == null)) {
			throw new TaskGone(id);
		}
		return task;
	}

}
