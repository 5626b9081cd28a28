package org.shegong.engine.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Choice;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestState;
import org.shegong.engine.People;
import org.shegong.engine.seats.Handling;
import org.springframework.stereotype.Component;

/**
 * To which earlier steps of its round a request can go back from an open task: those from
 * which nothing but decisions on one branch led there.
 */
@Component
class EarlierSteps {

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final HistoryService history;

	private final RuntimeService cases;

	private final RepositoryService models;

	private final People people;

	EarlierSteps(ApprovalRequests requests, Opinions opinions, HistoryService history, RuntimeService cases,
			RepositoryService models, People people) {
		this.requests = requests;
		this.opinions = opinions;
		this.history = history;
		this.cases = cases;
		this.models = models;
		this.people = people;
	}

	/**
	 * @param last what was decided there last
	 * @param between what was decided there, and after it on the way here
	 * @param plan how it gets there
	 */
	record Found(SendingBack.Earlier told, Opinion last, List<Opinion> between, Reopening.Plan plan) {
	}

	/** The caller has the engine's rights of the system. */
	List<Found> of(TaskEntity task) {
		return Optional.ofNullable(new Handling(task).request())
			.flatMap(this.requests::byNumber)
			.filter((request) -> request.state() == RequestState.SUBMITTED)
			.map((request) -> of(task, round(request)))
			.orElse(List.of());
	}

	/** What counts since it was submitted last. */
	private List<Opinion> round(ApprovalRequest request) {
		var round = new ArrayList<Opinion>();
		this.opinions.findByRequestOrderById(request.id()).forEach((opinion) -> {
			if (opinion.choice() == Choice.RESUBMIT) {
				round.clear();
			}
			else {
				round.add(opinion);
			}
		});
		return round;
	}

	private List<Found> of(TaskEntity task, List<Opinion> round) {
		var model = this.models.getBpmnModelInstance(task.getProcessDefinitionId());
		var steps = new LinkedHashMap<String, Opinion>();
		round.forEach((opinion) -> steps.put(opinion.task(), opinion));
		steps.remove(task.getTaskDefinitionKey());
		var ways = new LinkedHashMap<Opinion, Set<String>>();
		steps.forEach((step, last) -> {
			var way = new Stretch(model).between(step, task.getTaskDefinitionKey());
			if (way.contains(step)) {
				ways.put(last, way);
			}
		});
		if (ways.isEmpty()) {
			return List.of();
		}
		var ground = Ground.of(this.cases.getActivityInstance(task.getProcessInstanceId()),
				this.history.createHistoricActivityInstanceQuery()
					.processInstanceId(task.getProcessInstanceId())
					.list(),
				model);
		return ways.entrySet()
			.stream()
			.flatMap((way) -> found(task, way.getKey(), way.getValue(), round, ground).stream())
			.toList();
	}

	private Optional<Found> found(TaskEntity task, Opinion last, Set<String> way, List<Opinion> round, Ground ground) {
		var done = this.history.createHistoricTaskInstanceQuery().taskId(String.valueOf(last.taskId())).singleResult();
		return Optional.ofNullable(done)
			.flatMap((known) -> plan(task, known, ground))
			.map((plan) -> new Found(
					new SendingBack.Earlier(last.task(), done.getName().split("：")[0], this.people.signed(last),
							last.givenAt()),
					last,
					round.stream()
						.filter((opinion) -> way.contains(opinion.task())
								|| opinion.task().equals(task.getTaskDefinitionKey()))
						.toList(),
					plan));
	}

	private Optional<Reopening.Plan> plan(TaskEntity task, HistoricTaskInstance done, Ground ground) {
		var was = ground.past().get(done.getActivityInstanceId());
		var body = ground.body(was);
		var inside = body.map((id) -> ground.past().get(id).getParentActivityInstanceId())
			.orElseGet(was::getParentActivityInstanceId);
		var step = body.isPresent() ? was.getActivityId() + "#" + ActivityTypes.MULTI_INSTANCE_BODY
				: was.getActivityId();
		return ground.scope(inside)
			.flatMap((scope) -> ground.partWith(scope, task.getExecution().getActivityInstanceId())
				.filter((part) -> isAlone(part, task))
				.map((part) -> new Reopening.Plan(was.getProcessInstanceId(), step, scope.getId(),
						List.of(part.getId()), List.of(), null)));
	}

	/** Others may have a share of the same step; what else is open would go with it. */
	private static boolean isAlone(ActivityInstance part, TaskEntity task) {
		return Ground.leaves(part)
			.stream()
			.allMatch((leaf) -> leaf.getActivityId().equals(task.getTaskDefinitionKey()));
	}

}
