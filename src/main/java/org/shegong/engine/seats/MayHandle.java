package org.shegong.engine.seats;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Objection;
import org.shegong.approval.Opinions;
import org.shegong.approval.Refusal;
import org.shegong.policy.Articles;
import org.shegong.policy.Basis;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.steps.GivenStep;
import org.shegong.engine.steps.Steps;
import org.springframework.stereotype.Component;

/**
 * Who may take and complete a task now, whatever they submit: not the applicant, nobody
 * who left or lost the post, and each only once where several have to agree.
 */
@Component
public class MayHandle {

	private static final Basis OWN_CASE = Articles.of("own-case");

	private final Standing standing;

	private final People people;

	private final ApprovalRequests requests;

	private final Handlers handlers;

	private final Opinions opinions;

	private final Steps steps;

	MayHandle(Standing standing, People people, ApprovalRequests requests, Handlers handlers, Opinions opinions,
			Steps steps) {
		this.standing = standing;
		this.people = people;
		this.requests = requests;
		this.handlers = handlers;
		this.opinions = opinions;
		this.steps = steps;
	}

	public void admit(TaskEntity task, AccountName account) {
		refuseDeparted(account);
		refuseOwnCase(task, account);
		refuseUnseated(task, account);
		refuseAgreeingTwice(task, account);
	}

	/** Whether somebody may take and complete a task now. */
	public boolean admits(TaskEntity task, AccountName account) {
		try {
			admit(task, account);
			admitHands(task, account);
			return true;
		}
		catch (Refusal refused) {
			return false;
		}
	}

	/** Whom the room keeps off the task. */
	public void admitHands(TaskEntity task, AccountName account) {
		this.steps.of(task)
			.ifPresent((step) -> Refusal.unlessAdmitted(step.step().objections(new Handling(task).request(), account)));
	}

	/**
	 * Nobody decides on their own request, also where they are one of several holders;
	 * what the model gives to the person is theirs, but for a decision that no room gives
	 * them.
	 */
	private void refuseOwnCase(TaskEntity task, AccountName account) {
		var request = Optional.ofNullable(new Handling(task).request()).flatMap(this.requests::byNumber);
		var own = new Handling(task).isPersonal() ? request.filter((asked) -> account.equals(asked.applicant()))
			.flatMap((asked) -> this.steps.of(task))
			.filter(GivenStep::decidesByDefault)
			.isPresent() : request.filter((asked) -> account.isOf(asked.worker())).isPresent();
		if (own) {
			Refusal.unlessAdmitted(List.of(Objection.refusal("不能办理自己的申请，请由其他任职人员办理", OWN_CASE)));
		}
	}

	/** What somebody who left still had in hand is for their successor. */
	private void refuseDeparted(AccountName account) {
		if (this.standing.departed(account)) {
			refuse("您已退出社区工作者队伍，不能再办理任务，请由接替人员办理");
		}
	}

	/**
	 * Who took a task and lost the post since then decides no more, nor does a deputy
	 * once the holder is back.
	 */
	private void refuseUnseated(TaskEntity task, AccountName account) {
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
	private void refuseAgreeingTwice(TaskEntity task, AccountName account) {
		if ((new Handling(task).users().isEmpty() && !isRepeated(task))
				|| !(task.getVariable("nrOfCompletedInstances") instanceof Integer given) || given == 0) {
			return;
		}
		var said = this.opinions.findByRequestOrderById(this.requests.get(new Handling(task).request()).id())
			.stream()
			.filter((opinion) -> opinion.task().equals(task.getTaskDefinitionKey()))
			.toList();
		if (said.stream()
			.skip(Math.max(0, said.size() - given))
			.anyMatch((opinion) -> opinion.account().equals(account))) {
			refuse(isRepeated(task) ? "这一步须由几个人分别办理，您已经发表过意见，请由该岗位的其他任职人员办理"
					: "两位主要领导须各自同意，您已经对这项申请发表过意见，不能再代另一位作出决定，请由另一位主要领导或其另外指定的代理人办理");
		}
	}

	/** Whether a model asks for the same decision a number of times. */
	private boolean isRepeated(TaskEntity task) {
		var drawn = task.getBpmnModelElementInstance();
		return drawn != null && drawn.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
				&& loop.getLoopCardinality() != null
				&& this.steps.of(task).filter(GivenStep::decidesByDefault).isPresent();
	}

	/** An administrator sees to papers; the administrator never decides. */
	private static void refuseDeciding(Handling handling) {
		if (handling.decides()) {
			refuse("管理员不能代替任职人员作出决定，请由任务所列岗位的人员办理；岗位空缺的，请在花名册的岗位表中登记任职人员");
		}
	}

	/** What somebody says for themselves nobody says in their place. */
	private void refuseForSomebodyElse(Handling handling, AccountName account) {
		var person = handling.person().orElse(account);
		var rule = this.steps.of(handling.task()).flatMap((step) -> step.step().inPerson());
		if (!person.equals(account) && (rule.isPresent() || !this.standing.departed(person))) {
			var message = "这项任务由“%s”本人办理，不能代办".formatted(this.people.name(person));
			Refusal.unlessAdmitted(List.of(rule.map((basis) -> Objection.refusal(message, basis))
				.orElseGet(() -> Objection.formFault(message))));
		}
	}

	private static void refuse(String message) {
		Refusal.unlessAdmitted(List.of(Objection.formFault(message)));
	}

}
