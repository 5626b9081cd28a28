package org.shegong.web.todo;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.operations.TakingBack;
import org.shegong.web.OpenSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decides on a task in one step: whoever may take it takes it and submits its form, or
 * neither is done. Then says where the request is now.
 */
@RestController
class DecisionEndpoint {

	private final TaskService tasks;

	private final FormService forms;

	private final CasesOfTasks cases;

	private final ApprovalRequests requests;

	private final OpenSteps open;

	private final Doors doors;

	private final People people;

	private final TakingBack takingBack;

	private final SystemRights system;

	DecisionEndpoint(TaskService tasks, FormService forms, CasesOfTasks cases, ApprovalRequests requests,
			OpenSteps open, Doors doors, People people, TakingBack takingBack, SystemRights system) {
		this.takingBack = takingBack;
		this.tasks = tasks;
		this.forms = forms;
		this.cases = cases;
		this.requests = requests;
		this.open = open;
		this.doors = doors;
		this.people = people;
		this.system = system;
	}

	/**
	 * @param state of the request, in words; null for what is no request of ours
	 * @param next its open tasks; empty when it is over
	 * @param takeBack whether it can be taken back as long as nobody acts on it
	 */
	record Answer(String officialNumber, String state, List<OpenSteps.OpenStep> next, boolean takeBack) {
	}

	/** Refuses as the form of the task does, and keeps nothing then. */
	@PostMapping("/api/tasks/{id}/decision")
	@Transactional
	public ResponseEntity<?> decide(@PathVariable String id, @RequestBody Map<String, Object> fields) {
		var task = this.tasks.createTaskQuery().taskId(id).singleResult();
		if (task == null) {
			return ResponseEntity.status(409).body(Map.of("message", "这项任务已经办结、撤回或转给他人，没有提交；请回到待办查看"));
		}
		var number = this.system.use(() -> this.cases.request(task)).orElse(null);
		take(task);
		this.forms.submitTaskForm(id, fields);
		var me = this.people.acting();
		return ResponseEntity.ok(this.system.use(() -> answer(task, number, me)));
	}

	/** Somebody else's is refused in words by the submission. */
	private void take(Task task) {
		if (task.getAssignee() == null) {
			this.tasks.claim(task.getId(), this.people.acting().value());
		}
	}

	private Answer answer(Task task, RequestNumber number, AccountName me) {
		return this.requests.byNumber(number)
			.map((request) -> answer(task, request, me))
			.orElseGet(() -> new Answer(null, null, List.of(), false));
	}

	private Answer answer(Task task, ApprovalRequest request, AccountName me) {
		var next = this.open.of(request);
		return new Answer(this.doors.officialNumber(request),
				this.doors.ofRequest(request.number()).standing(request.number(), request.state()), next,
				this.takingBack.looksOpen(request, task.getProcessDefinitionId(), task.getTaskDefinitionKey(),
						next.stream().map(OpenSteps.OpenStep::task).toList(), me));
	}

}
