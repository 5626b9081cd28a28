package org.shegong.web;

import java.util.List;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Choice;
import org.shegong.approval.RequestState;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.account.AccountName;
import org.springframework.stereotype.Component;

/**
 * What was filled in on a request without anybody deciding, as the engine remembers it.
 */
@Component
class RecordedSteps {

	/** What was returned comes to whoever asked under this name, in every model. */
	private static final String REVISION = "revise";

	private final HistoryService history;

	private final RepositoryService models;

	private final Doors doors;

	private final People people;

	RecordedSteps(HistoryService history, RepositoryService models, Doors doors, People people) {
		this.history = history;
		this.models = models;
		this.doors = doors;
		this.people = people;
	}

	/** The report of what was called off is not that of a return. */
	CaseEndpoint.CaseStep step(ApprovalRequest request, HistoricTaskInstance task) {
		var off = request.calledOffAt() != null && isReport(request, task);
		return new CaseEndpoint.CaseStep(task.getTaskDefinitionKey(), off ? "取消已批准" : name(task), null, by(task),
				"done", task.getEndTime().toInstant(), null,
				resubmitted(request, task) ? Choice.RESUBMIT.title() : null, off ? request.calledOffReason() : null,
				null);
	}

	/** As the model calls it; the task itself also says what it was about. */
	String name(HistoricTaskInstance task) {
		var drawn = this.models.getBpmnModelInstance(task.getProcessDefinitionId())
			.<UserTask>getModelElementById(task.getTaskDefinitionKey());
		var name = (drawn != null) ? drawn.getName() : null;
		return (name == null || name.contains("{")) ? task.getName() : name;
	}

	private boolean isReport(ApprovalRequest request, HistoricTaskInstance task) {
		return this.doors.ofRequest(request.number())
			.steps()
			.stream()
			.anyMatch((step) -> step.isForLater() && step.task().equals(task.getTaskDefinitionKey()));
	}

	/** That a request was taken back stands in a line of its own. */
	private static boolean resubmitted(ApprovalRequest request, HistoricTaskInstance task) {
		return task.getTaskDefinitionKey().equals(REVISION) && request.state() != RequestState.WITHDRAWN;
	}

	private List<String> by(HistoricTaskInstance task) {
		return this.history.createUserOperationLogQuery()
			.taskId(task.getId())
			.entityType(EntityTypes.TASK)
			.operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
			.list()
			.stream()
			.map(UserOperationLogEntry::getUserId)
			.filter((account) -> account != null)
			.distinct()
			.map(AccountName::of)
			.map(this.people::name)
			.toList();
	}

}
