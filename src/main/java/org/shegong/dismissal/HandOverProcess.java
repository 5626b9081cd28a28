package org.shegong.dismissal;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.shegong.approval.ApprovalRequests;

/** The open tasks of somebody who leaves, in the engine. */
@Component
class HandOverProcess implements OpenWork {

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
	public List<String> of(String account) {
		return inHand(account).stream()
			.filter((task) -> !concerns(task, account) && !hasCandidates(task))
			.map(Task::getName)
			.toList();
	}

	@Override
	public int move(String account, String successor, String office) {
		var open = inHand(account);
		open.forEach((task) -> {
			if (concerns(task, account)) {
				toOffice(task, office);
			}
			else {
				toSuccessor(task, successor);
			}
		});
		return open.size();
	}

	/** Nobody handles their own case, also not one they inherited. */
	private void toSuccessor(Task task, String successor) {
		var hands = (successor != null && !concerns(task, successor)) ? successor : null;
		if (hands != null) {
			this.tasks.getObject().addCandidateUser(task.getId(), hands);
		}
		this.tasks.getObject().setAssignee(task.getId(), hands);
	}

	/** What was theirs to report or to sign is closed by the office. */
	private void toOffice(Task task, String office) {
		if (office != null) {
			this.tasks.getObject().addCandidateGroup(task.getId(), office);
		}
		this.tasks.getObject().setAssignee(task.getId(), null);
	}

	private List<Task> inHand(String account) {
		return this.tasks.getObject().createTaskQuery().taskAssignee(account).list();
	}

	private boolean concerns(Task task, String account) {
		var instance = this.cases.getObject()
			.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult();
		return Optional.ofNullable(instance.getBusinessKey())
			.flatMap(this.requests::byNumber)
			.filter((request) -> account.equals(request.worker()))
			.isPresent();
	}

	private boolean hasCandidates(Task task) {
		return this.tasks.getObject()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.anyMatch((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()));
	}

}
