package org.shegong.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Case;
import org.shegong.approval.Objection;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.Refusal;
import org.shegong.approval.RequestFact;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.seats.ActingPosts;
import org.shegong.engine.Doors;
import org.shegong.engine.forms.Facts;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.steps.GivenStep;
import org.shegong.engine.seats.Entrusted;
import org.shegong.engine.seats.Handlers;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.seats.MayHandle;
import org.shegong.engine.seats.OpenTasks;
import org.shegong.engine.People;
import org.shegong.engine.seats.Reseating;
import org.shegong.engine.steps.Slips;
import org.shegong.engine.Standing;
import org.shegong.engine.forms.StartFacts;
import org.shegong.engine.steps.Steps;
import org.shegong.engine.forms.Submissions;
import org.springframework.stereotype.Component;

/**
 * Admits only what a form declares, from people who may submit it, and only after its
 * check. What the record of a form does not know is kept with the request.
 */
@Component
public class FormGuard {

	private final Doors doors;

	private final Submissions submissions;

	private final Steps steps;

	private final Standing standing;

	private final People people;

	private final ApprovalRequests requests;

	private final OpenTasks tasks;

	private final MayHandle mayHandle;

	private final Slips slips;

	private final Facts facts;

	private final ActingPosts posts;

	private final Handlers handlers;

	private final Entrusted entrusted;

	private final Reseating reseating;

	private final Paused paused;

	FormGuard(Doors doors, Submissions submissions, Steps steps, Standing standing, People people,
			ApprovalRequests requests, OpenTasks tasks, MayHandle mayHandle, Slips slips, Facts facts,
			ActingPosts posts, Handlers handlers, Entrusted entrusted, Reseating reseating, Paused paused) {
		this.entrusted = entrusted;
		this.handlers = handlers;
		this.paused = paused;
		this.doors = doors;
		this.submissions = submissions;
		this.steps = steps;
		this.standing = standing;
		this.people = people;
		this.requests = requests;
		this.tasks = tasks;
		this.mayHandle = mayHandle;
		this.slips = slips;
		this.facts = facts;
		this.posts = posts;
		this.reseating = reseating;
	}

	/**
	 * Somebody starts a process. The check of the application itself is made by the
	 * process as it registers the request.
	 * @param definition its version
	 * @return the variables with which the case starts
	 */
	Map<String, Object> admitStart(ProcessDefinition definition, Map<String, Object> variables, AccountName account) {
		return this.doors.find(definition.getKey())
			.map((door) -> admitStart(door, definition, variables, account))
			.orElse(variables);
	}

	private <A extends Record> Map<String, Object> admitStart(ProcessDoor<A> door, ProcessDefinition definition,
			Map<String, Object> variables, AccountName account) {
		if (definition.isSuspended()) {
			Refusal.unlessAdmitted(this.paused.objections(door));
		}
		var submitted = this.submissions.toStart(definition.getId(), door.startForm(), variables);
		Refusal.unlessAdmitted(submitted.faults());
		Refusal.unlessAdmitted(this.standing.objections(door, submitted.form(), account));
		Refusal.unlessAdmitted(door.objections(submitted.form(), submitted.entries(), account));
		return StartFacts.with(submitted.variables(), submitted.entries(), account);
	}

	/**
	 * Somebody completes a task. Whoever the case is about may be away, or back, from
	 * then on, which concerns the tasks of their own posts.
	 * @return the variables that the case takes over
	 */
	Map<String, Object> admitCompletion(String taskId, Map<String, Object> variables) {
		var account = Objects.requireNonNull(this.people.acting());
		var task = this.tasks.workable(taskId, account);
		this.mayHandle.admit(task, account);
		admitPaused(task);
		var process = task.getProcessDefinition();
		if (process == null || this.doors.find(process.getKey()).isEmpty()) {
			return variables;
		}
		var step = this.steps.of(process.getKey(), process.getId(), task.getTaskDefinitionKey());
		var kept = admitCompletion(step, task, variables, account);
		RequestNumber.read(task.getExecution().getProcessBusinessKey())
			.flatMap(this.requests::byNumber)
			.ifPresent(this.reseating::caseMoves);
		return kept;
	}

	private <T extends Record> Map<String, Object> admitCompletion(GivenStep<T> step, TaskEntity task,
			Map<String, Object> variables, AccountName account) {
		var submitted = this.submissions.toComplete(step, task.getProcessDefinitionId(), variables, known(step, task));
		Refusal.unlessAdmitted(submitted.faults());
		this.mayHandle.admitHands(task, account);
		var number = new Handling(task).request();
		var one = (String) task.getVariable(Case.ONE);
		Refusal.unlessAdmitted(step.step().objections(number, submitted.form(), account, one));
		if (keeps(submitted.entries(), number)) {
			var place = step.revises() ? RequestFact.Place.APPLICATION : new RequestFact.Place(
					task.getTaskDefinitionKey(), one, this.posts.of(new Handling(task), account).post());
			this.facts.keep(this.requests.get(number), place, submitted.entries(), account);
		}
		return submitted.variables();
	}

	/** A case that is none of our requests has nothing that could be emptied. */
	private boolean keeps(List<RequestFact.Entry> entries, RequestNumber number) {
		return entries.stream().anyMatch((entry) -> entry.value() != null)
				|| (!entries.isEmpty() && number != null && this.requests.byNumber(number).isPresent());
	}

	/** What the form was shown with; what the model reads stands in the case itself. */
	private Map<String, Object> known(GivenStep<?> step, TaskEntity task) {
		if (step.extra().isEmpty()) {
			return Map.of();
		}
		var known = this.slips.known(task);
		if (step.revises()) {
			step.extra()
				.stream()
				.map(FormSheet.Field::key)
				.filter((field) -> task.getVariable(field) != null)
				.forEach((field) -> known.putIfAbsent(field, task.getVariable(field)));
		}
		return known;
	}

	/** Somebody takes a task; nobody takes it for somebody else. */
	void admitClaim(String taskId, String claimant) {
		var account = Objects.requireNonNull(this.people.acting());
		var task = this.tasks.workable(taskId, account);
		if (claimant != null && !claimant.equals(account.value())) {
			refuse("只能为自己领取任务");
		}
		this.mayHandle.admit(task, account);
		admitPaused(task);
		this.mayHandle.admitHands(task, account);
		this.handlers.taken(new Handling(task), account, this.people.groups());
	}

	private void admitPaused(TaskEntity task) {
		if (task.isSuspended() && task.getExecution() != null) {
			this.paused.admit(task.getExecution().getProcessBusinessKey());
		}
	}

	/** Somebody gives back a task they took, to those who could have taken it. */
	void admitUnclaim(String taskId, AccountName account) {
		var task = this.tasks.workable(taskId, account);
		admitPaused(task);
		if (task.getAssignee() == null) {
			refuse("该任务没有被领取");
		}
		if (task.getCandidates().isEmpty()) {
			refuse("该任务指定由您办理，不能放弃领取");
		}
		if (this.entrusted.isTaken(task)) {
			this.reseating.rulesChanged(task);
		}
	}

	private static void refuse(String message) {
		Refusal.unlessAdmitted(List.of(Objection.formFault(message)));
	}

}
