package org.shegong.dismissal.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Case;
import org.shegong.approval.RequestNumber;

/** Moves tasks in the engine. */
@Component
class HandOverProcess implements OpenWork {

	/** Says on a task whose work it was, until a successor is named. */
	private static final String LEFT_BY = "leftBy";

	/** Says on a task who took it over together with the work. */
	private static final String SUCCESSOR = "successor";

	private final ObjectProvider<TaskService> tasks;

	private final ObjectProvider<RuntimeService> cases;

	private final ApprovalRequests requests;

	HandOverProcess(ObjectProvider<TaskService> tasks, ObjectProvider<RuntimeService> cases,
			ApprovalRequests requests) {
		this.tasks = tasks;
		this.cases = cases;
		this.requests = requests;
	}

	@Override
	public Left release(Leaving leaving) {
		var left = new Left(new ArrayList<>(), new ArrayList<>());
		touching(leaving).filter((task) -> number(task).filter(leaving.ending()::contains).isEmpty())
			.forEach((task) -> release(task, leaving, left));
		return left;
	}

	private void release(Task task, Leaving leaving, Left left) {
		if (concerns(task, leaving.account())) {
			if (leaving.ranks()) {
				drop(task, leaving.account());
				toOffice(task, leaving.office());
				left.own().add(task.getName());
			}
		}
		else if (leaving.ranks() || groups(task).anyMatch(leaving.posts()::contains)) {
			drop(task, leaving.account());
			engine().setVariableLocal(task.getId(), LEFT_BY, leaving.account().value());
			if (groups(task).findAny().isEmpty()) {
				toOffice(task, leaving.office());
			}
			left.work().add(task.getName());
		}
	}

	/**
	 * Claimed by them or given to them, as deputies or as holders of what nobody holds
	 * now, or about them.
	 */
	private Stream<Task> touching(Leaving leaving) {
		var found = new ArrayList<>(engine().createTaskQuery().taskAssignee(leaving.account().value()).list());
		found.addAll(
				engine().createTaskQuery().taskCandidateUser(leaving.account().value()).includeAssignedTasks().list());
		if (!leaving.vacant().isEmpty()) {
			found.addAll(
					engine().createTaskQuery().taskCandidateGroupIn(leaving.vacant()).includeAssignedTasks().list());
		}
		this.requests.findByWorkerOrderById(leaving.account().worker())
			.forEach((request) -> found
				.addAll(engine().createTaskQuery().processInstanceBusinessKey(request.number().toString()).list()));
		return found.stream()
			.collect(Collectors.toMap(Task::getId, (task) -> task, (one, same) -> one, LinkedHashMap::new))
			.values()
			.stream();
	}

	private void drop(Task task, AccountName account) {
		if (account.value().equals(task.getAssignee())) {
			engine().setAssignee(task.getId(), null);
		}
		links(task).filter((link) -> account.value().equals(link.getUserId()))
			.forEach((link) -> engine().deleteCandidateUser(task.getId(), account.value()));
	}

	@Override
	public int move(AccountName account, AccountName successor, String office) {
		var open = leftBy(account);
		open.forEach((task) -> {
			engine().removeVariableLocal(task.getId(), LEFT_BY);
			if (successor != null && !concerns(task, successor)) {
				toSuccessor(task, successor);
			}
			else if (groups(task).findAny().isEmpty()) {
				toOffice(task, office);
			}
		});
		return open.size();
	}

	/** Who has taken it up meanwhile keeps it. */
	private void toSuccessor(Task task, AccountName successor) {
		engine().setVariableLocal(task.getId(), SUCCESSOR, successor.value());
		engine().addCandidateUser(task.getId(), successor.value());
		if (task.getAssignee() == null) {
			engine().setAssignee(task.getId(), successor.value());
		}
	}

	private void toOffice(Task task, String office) {
		if (office != null && groups(task).noneMatch(office::equals)) {
			engine().addCandidateGroup(task.getId(), office);
		}
	}

	private List<Task> leftBy(AccountName account) {
		return engine().createTaskQuery().taskVariableValueEquals(LEFT_BY, account.value()).list();
	}

	/**
	 * Nobody handles their own case, also not one they inherited; nor does a successor
	 * sign what one of many had to sign.
	 */
	private boolean concerns(Task task, AccountName account) {
		return account.value().equals(engine().getVariable(task.getId(), Case.ONE))
				|| number(task).flatMap(this.requests::byNumber)
					.filter((request) -> account.isOf(request.worker()))
					.isPresent();
	}

	private Optional<RequestNumber> number(Task task) {
		return RequestNumber.read(this.cases.getObject()
			.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey());
	}

	private Stream<String> groups(Task task) {
		return links(task).map(IdentityLink::getGroupId).filter((group) -> group != null);
	}

	private Stream<IdentityLink> links(Task task) {
		return engine().getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()));
	}

	private TaskService engine() {
		return this.tasks.getObject();
	}

}
