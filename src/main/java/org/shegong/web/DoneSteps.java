package org.shegong.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.engine.HandedTasks;
import org.shegong.engine.People;
import org.shegong.engine.steps.Steps;
import org.springframework.stereotype.Component;

/**
 * What was done on a request: what was decided, as long as the request is there, and what
 * was filled in, as long as the engine remembers it.
 */
@Component
class DoneSteps {

	private final Opinions opinions;

	private final HandedTasks handed;

	private final Steps steps;

	private final HistoryService history;

	private final RecordedSteps recorded;

	private final People people;

	DoneSteps(Opinions opinions, HandedTasks handed, Steps steps, HistoryService history, RecordedSteps recorded,
			People people) {
		this.opinions = opinions;
		this.handed = handed;
		this.steps = steps;
		this.history = history;
		this.recorded = recorded;
		this.people = people;
	}

	/** In the order in which they were done. */
	List<CaseEndpoint.CaseStep> of(ApprovalRequest request) {
		var completed = completed(request);
		var opinions = this.opinions.everyOneOf(request.id());
		var decided = opinions.stream().map(Opinion::taskId).toList();
		return Stream
			.of(opinions.stream().map((opinion) -> decided(request, opinion, completed.get(opinion.taskId()))),
					completed.values()
						.stream()
						.filter((task) -> !decided.contains(task.getId()))
						.map((task) -> new Done(at(task), this.recorded.step(request, task))),
					this.handed.withCopies(request).stream().map(this::handed),
					opinions.stream()
						.filter(Opinion::isTakenBack)
						.map((opinion) -> takenBack(opinion, completed.get(opinion.taskId()))))
			.flatMap(Function.identity())
			.sorted(Comparator.comparing(Done::at))
			.map(Done::step)
			.toList();
	}

	/**
	 * @param at when its task was over, or what was said where the engine forgot the task
	 */
	private record Done(Instant at, CaseEndpoint.CaseStep step) {
	}

	private Map<String, HistoricTaskInstance> completed(ApprovalRequest request) {
		return this.history.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(request.number().toString())
			.taskDeleteReason(TaskEntity.DELETE_REASON_COMPLETED)
			.list()
			.stream()
			.collect(Collectors.toMap(HistoricTaskInstance::getId, Function.identity()));
	}

	private Done decided(ApprovalRequest request, Opinion opinion, HistoricTaskInstance task) {
		return new Done((task != null && !opinion.isStruck()) ? at(task) : opinion.givenAt(),
				new CaseEndpoint.CaseStep(opinion.task(), (task != null) ? this.recorded.name(task) : null,
						opinion.post(), List.of(this.people.signed(opinion)), "done", opinion.givenAt(), null,
						opinion.marked(this.steps.wording(request, opinion)), opinion.text(),
						(opinion.onBehalf() != null) ? this.people.signed(opinion) : null));
	}

	private Done takenBack(Opinion opinion, HistoricTaskInstance task) {
		return new Done(opinion.struckAt(),
				new CaseEndpoint.CaseStep(opinion.task(), (task != null) ? this.recorded.name(task) : null,
						opinion.post(), List.of(this.people.signed(opinion)), "done", opinion.struckAt(), null, "撤回意见",
						opinion.struckReason(), (opinion.onBehalf() != null) ? this.people.signed(opinion) : null));
	}

	private Done handed(HandedTasks.Handed handed) {
		var task = this.history.createHistoricTaskInstanceQuery().taskId(handed.taskId()).singleResult();
		return new Done(handed.at(),
				new CaseEndpoint.CaseStep(handed.task(), (task != null) ? this.recorded.name(task) : null,
						handed.post(), List.of(handed.who()), "done", handed.at(), null, handed.what(), handed.text(),
						handed.behalf() ? handed.who() : null));
	}

	private static Instant at(HistoricTaskInstance task) {
		return task.getEndTime().toInstant();
	}

}
