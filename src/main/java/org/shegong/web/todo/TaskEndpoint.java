package org.shegong.web.todo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.value.JsonValue;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Consultations;
import org.shegong.approval.EvidenceFiles;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.seats.ForWhom;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One task, with what somebody needs to decide on it. */
@RestController
class TaskEndpoint {

	private static final String BRIEF = "brief";

	private final TaskService tasks;

	private final CasesOfTasks cases;

	private final ApprovalRequests requests;

	private final OrgUnits units;

	private final Doors doors;

	private final PlainDecisions plain;

	private final People people;

	private final ForWhom forWhom;

	private final EvidenceFiles files;

	private final Consultations words;

	private final TaskHands hands;

	private final SystemRights system;

	TaskEndpoint(TaskService tasks, CasesOfTasks cases, ApprovalRequests requests, OrgUnits units, Doors doors,
			PlainDecisions plain, People people, ForWhom forWhom, EvidenceFiles files, Consultations words,
			TaskHands hands, SystemRights system) {
		this.hands = hands;
		this.files = files;
		this.people = people;
		this.forWhom = forWhom;
		this.words = words;
		this.tasks = tasks;
		this.cases = cases;
		this.requests = requests;
		this.units = units;
		this.doors = doors;
		this.plain = plain;
		this.system = system;
	}

	/**
	 * @param brief as on the form of the task; null where there is none
	 * @param plain whether nothing is asked but a decision and an opinion
	 * @param warnings what whoever does it for somebody else has to mind by the rules
	 * @param remarks what is the same in every case of the county, and only to be known
	 * @param proofs how many files were handed in with it
	 * @param onBehalfOf the name of whoever is away, for whom it is done as a deputy
	 * @param word that is waited for; null where none is
	 * @param hands in which it is; left out where it asks for nothing but a decision
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Answer(String id, String name, RequestNumber number, String officialNumber, String process, String unitName,
			Instant due, boolean plain, List<String> warnings, List<String> remarks, int proofs, String onBehalfOf,
			AwaitedWord word, TaskHands.Hands hands, @JsonRawValue String brief) {
	}

	@GetMapping("/api/tasks/{id}")
	@Transactional(readOnly = true)
	public ResponseEntity<?> task(@PathVariable String id) {
		// whoever may not read the task does not find it
		var task = this.tasks.createTaskQuery().taskId(id).singleResult();
		if (task == null) {
			return ResponseEntity.status(404).body(Map.of("message", "这项任务已经办结、撤回或转给他人，请回到待办查看"));
		}
		var brief = (this.tasks.getVariableTyped(id, BRIEF, false) instanceof JsonValue json)
				? json.getValueSerialized() : null;
		var me = this.people.acting();
		var behalf = this.forWhom.of(me, List.of(id)).get(id);
		var word = this.words.findFirstByTaskIdAndAnsweredAtIsNullAndRecalledAtIsNullOrderByIdDesc(id)
			.map((open) -> AwaitedWord.of(open, me))
			.orElse(null);
		var plain = brief != null && this.plain.include(task);
		var hands = plain ? null : this.hands.of(task);
		return ResponseEntity.ok(this.system.use(() -> answer(task, brief, behalf, word, hands, me)));
	}

	private Answer answer(Task task, String brief, AccountName behalf, AwaitedWord word, TaskHands.Hands hands,
			AccountName me) {
		var request = this.cases.request(task).flatMap(this.requests::byNumber);
		var door = request.map(ApprovalRequest::number).map(this.doors::ofRequest);
		var plain = hands == null;
		var weighed = request.filter((one) -> plain || !isOwn(one, me)).flatMap(this::weighed);
		return new Answer(task.getId(), task.getName(), request.map(ApprovalRequest::number).orElse(null),
				request.map(this.doors::officialNumber).orElse(null), door.map((room) -> room.title()).orElse(null),
				request.map(ApprovalRequest::unit).flatMap(this.units::findById).map(OrgUnit::name).orElse(null),
				(task.getDueDate() != null) ? task.getDueDate().toInstant() : null, plain,
				weighed.map(Weighed::warnings).orElse(List.of()), weighed.map(Weighed::remarks).orElse(List.of()),
				request.map(ApprovalRequest::id).map(this.files::countByRequest).orElse(0),
				(behalf != null) ? this.people.name(behalf) : null, word, hands, brief);
	}

	/** Whoever asked saw it before, and sees it again where they change it. */
	private static boolean isOwn(ApprovalRequest request, AccountName me) {
		return me.equals(request.applicant()) || me.isOf(request.worker()) || me.equals(request.submittedBy());
	}

	private Optional<Weighed> weighed(ApprovalRequest request) {
		return this.doors.ofRequest(request.number()).weighed(request.number());
	}

}
