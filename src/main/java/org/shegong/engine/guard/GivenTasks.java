package org.shegong.engine.guard;

import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Objection;
import org.shegong.approval.Refusal;
import org.shegong.approval.Step;
import org.shegong.engine.Doors;
import org.shegong.engine.seats.Handlers;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.springframework.stereotype.Component;

/**
 * Into whose hands a task may come, by whatever command and whoever gives it,
 * administrators as well: only those who may handle it. In other hands it would be closed
 * to them, and the deadline would pass over their silence.
 */
@Component
public class GivenTasks {

	private final Handlers handlers;

	private final People people;

	private final Standing standing;

	private final ApprovalRequests requests;

	private final Doors doors;

	GivenTasks(Handlers handlers, People people, Standing standing, ApprovalRequests requests, Doors doors) {
		this.doors = doors;
		this.handlers = handlers;
		this.people = people;
		this.standing = standing;
		this.requests = requests;
	}

	void admit(Command<?> command) {
		if (command instanceof ClaimTaskCmd) {
			given(asked(command, "taskId"), asked(command, "userId"));
		}
		else if (command instanceof DelegateTaskCmd) {
			delegated(asked(command, "taskId"), asked(command, "userId"));
		}
		else if (command instanceof AbstractAddIdentityLinkCmd) {
			given(asked(command, "taskId"), asked(command, "userId"));
			offered(asked(command, "taskId"), asked(command, "groupId"));
		}
		else if (command instanceof DeleteIdentityLinkCmd
				&& IdentityLinkType.CANDIDATE.equals(asked(command, "type"))) {
			keptOff(asked(command, "taskId"));
		}
		else if (command instanceof SaveTaskCmd) {
			saved(Inside.of(command).get("task"));
		}
	}

	private static String asked(Command<?> command, String field) {
		return Inside.of(command).get(field);
	}

	private void saved(TaskEntity asked) {
		var task = task(asked.getId());
		if (task == null) {
			return;
		}
		if (!Objects.equals(task.getAssignee(), asked.getAssignee())) {
			given(task.getId(), asked.getAssignee());
		}
		if (!Objects.equals(task.getOwner(), asked.getOwner())) {
			given(task.getId(), asked.getOwner());
		}
		if (asked.getDelegationState() != null && asked.getDelegationState() != task.getDelegationState()) {
			delegated(task.getId(), asked.getAssignee());
		}
	}

	private void delegated(String id, String account) {
		var task = task(id);
		if (task != null && new Handling(task).decides()) {
			refuse("这里不能委派需要作出决定的任务；要请人提出意见或转给他人的，请在“待办”中打开这项任务，点“更多”");
		}
		given(id, account);
	}

	private void given(String id, String account) {
		var task = task(id);
		var named = AccountName.read(account);
		if (task != null && account != null && named.filter((one) -> mayHandle(new Handling(task), one)).isEmpty()) {
			refuse("“%s”不是这项任务的办理人，不能领取或接受这项任务，请由任务所列岗位的人员办理；岗位空缺的，请在花名册的岗位表中登记任职人员"
				.formatted(named.map(this.people::name).orElse(account)));
		}
	}

	private void offered(String id, String group) {
		var task = task(id);
		if (task != null && group != null && !new Handling(task).presentGroups().contains(group)) {
			refuse("办理岗位由流程规定，不能另行增加；岗位空缺的，请在花名册的岗位表中登记任职人员");
		}
	}

	private void keptOff(String id) {
		if (task(id) != null) {
			refuse("办理岗位由流程规定，不能取消；任职人员有变动的，请在花名册的岗位表中登记");
		}
	}

	private boolean mayHandle(Handling handling, AccountName account) {
		if (this.standing.departed(account)) {
			return false;
		}
		if (handling.isPersonal()) {
			var person = handling.person().orElse(account);
			return person.equals(account) || (this.standing.departed(person) && !isInPerson(handling));
		}
		var acting = account.equals(this.people.acting());
		var groups = acting ? this.people.groups() : this.handlers.groupsOf(account);
		return !isOwn(handling, account) && !isBarred(handling, account)
				&& (this.handlers.seats(handling, account, groups)
						|| (acting && this.standing.administers() && !handling.decides()));
	}

	private boolean isInPerson(Handling handling) {
		return Doors.step(this.doors.ofRequest(handling.request()), handling.task().getTaskDefinitionKey())
			.flatMap(Step::inPerson)
			.isPresent();
	}

	/** Whether another part in the case keeps somebody off the task. */
	private boolean isBarred(Handling handling, AccountName account) {
		return Doors.step(this.doors.ofRequest(handling.request()), handling.task().getTaskDefinitionKey())
			.filter((step) -> !Objection.admits(step.objections(handling.request(), account)))
			.isPresent();
	}

	private boolean isOwn(Handling handling, AccountName account) {
		return this.requests.byNumber(handling.request())
			.filter((request) -> account.isOf(request.worker()))
			.isPresent();
	}

	/** An open task of one of our requests; null for all others. */
	private TaskEntity task(String id) {
		var task = (id != null) ? Context.getCommandContext().getTaskManager().findTaskById(id) : null;
		var number = (task != null) ? new Handling(task).request() : null;
		return (number != null && this.requests.byNumber(number).isPresent()) ? task : null;
	}

	private static void refuse(String message) {
		Refusal.unlessAdmitted(List.of(Objection.formFault(message)));
	}

}
