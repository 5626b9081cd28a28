package org.shegong.engine.steps;

import java.time.Clock;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Choice;
import org.shegong.approval.Decision;
import org.shegong.approval.Detailed;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.SentBack;
import org.shegong.engine.seats.ActingPosts;
import org.shegong.engine.seats.Handling;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/**
 * Keeps a decision in our own tables when a deciding task is completed, and leaves only
 * the choice to the gateways.
 */
@Component("recordOpinion")
class RecordOpinion implements TaskListener {

	private static final int LONGEST_SHARE = 64;

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final Steps steps;

	private final FormBinder binder;

	private final People people;

	private final ActingPosts posts;

	private final List<AfterDecision> after;

	private final Clock clock;

	RecordOpinion(ApprovalRequests requests, Opinions opinions, Steps steps, FormBinder binder, People people,
			ActingPosts posts, List<AfterDecision> after, Clock clock) {
		this.after = after;
		this.requests = requests;
		this.opinions = opinions;
		this.steps = steps;
		this.binder = binder;
		this.people = people;
		this.posts = posts;
		this.clock = clock;
	}

	@Override
	public void notify(DelegateTask task) {
		this.steps.of((TaskEntity) task)
			.filter((step) -> step.told() || step.decidesByDefault())
			.ifPresent((step) -> record(task, step));
	}

	private void record(DelegateTask task, GivenStep<?> step) {
		var request = this.requests.get(RequestNumber.of(task.getExecution().getProcessBusinessKey()));
		var decision = this.binder.read(task.getVariables(), Decision.class);
		var account = this.people.acting();
		var acting = this.posts.of(Handling.of(task), account);
		var place = new Opinion.Step(task.getTaskDefinitionKey(), task.getId(), acting.post());
		var person = new Opinion.Person((account != null) ? account : AccountName.of("system"),
				(account != null) ? this.people.name(account) : "系统");
		this.opinions.save(new Opinion(request, place, person, decision, this.clock.instant()).with(details(step, task))
			.inPlaceOf(acting.behalf())
			.asShareOf(share(task))
			.givenAnewFor(sentBack(task, decision)));
		this.after.forEach((one) -> one.decided((TaskEntity) task, decision.decision()));
		task.removeVariables(step.known().stream().filter((field) -> !field.equals("decision")).toList());
	}

	/** Only what is approved comes straight back. */
	private static Long sentBack(DelegateTask task, Decision decision) {
		return (decision.decision() == Choice.APPROVE) ? (Long) task.getVariableLocal(SentBack.VARIABLE) : null;
	}

	/** As the model names it; what is no name is nobody's. */
	private static String share(DelegateTask task) {
		return (task.getBpmnModelElementInstance()
			.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
				&& loop.getCamundaElementVariable() != null
				&& task.getVariable(loop.getCamundaElementVariable()) instanceof String name
				&& name.length() <= LONGEST_SHARE) ? name : null;
	}

	private String details(GivenStep<?> step, DelegateTask task) {
		return step.isDetailed() ? ((Detailed) this.binder.read(task.getVariables(), step.step().form())).details()
				: null;
	}

}
