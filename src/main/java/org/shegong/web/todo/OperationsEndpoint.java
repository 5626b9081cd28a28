package org.shegong.web.todo;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.GivenOver;
import org.shegong.engine.SystemRights;
import org.shegong.engine.operations.GivingOver;
import org.shegong.engine.operations.SendingBack;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.web.OpenSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What whoever has a task may do with it besides completing it. */
@RestController
class OperationsEndpoint {

	private static final String GONE = "这项任务已经办结、撤回或转给他人，请回到待办查看";

	private static final String NOBODY = "没有可以接办的人：同一岗位没有其他在岗的任职人员，上级领导或者不在岗，或者在这项申请中另有职责";

	private static final String NOWHERE = "没有可以退回的环节：前面还没有人办理过，或者之后已经登记入册，或者几个环节在同时办理；要申请人修改的，请用“退回”";

	private final TaskService tasks;

	private final GivingOver giving;

	private final SendingBack sending;

	private final ApprovalRequests requests;

	private final OpenSteps open;

	private final OrgUnits units;

	private final SystemRights system;

	OperationsEndpoint(TaskService tasks, GivingOver giving, SendingBack sending, ApprovalRequests requests,
			OpenSteps open, OrgUnits units, SystemRights system) {
		this.tasks = tasks;
		this.giving = giving;
		this.sending = sending;
		this.requests = requests;
		this.open = open;
		this.units = units;
		this.system = system;
	}

	/**
	 * @param operation as the call is named
	 * @param people whom it may be done to; where there are none it is not open
	 * @param steps to which it may be done; none where it is no matter of steps
	 * @param note why it is not; else empty
	 */
	record Operation(String operation, String title, boolean needsReason, List<Person> people,
			List<SendingBack.Earlier> steps, String note) {
	}

	record Person(AccountName account, String name, String post, String postTitle, String unit, String unitName) {
	}

	/** Nothing is offered to those who may read the task and not handle it. */
	@GetMapping("/api/tasks/{id}/operations")
	@Transactional(readOnly = true)
	public ResponseEntity<?> operations(@PathVariable String id) {
		// whoever may not read the task does not find it
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			return ResponseEntity.status(404).body(Map.of("message", GONE));
		}
		var people = this.giving.receivers(id).stream().map(this::person).toList();
		var steps = this.sending.steps(id);
		return ResponseEntity.ok(Map.of("operations", List.of(
				new Operation("transfer", "转办", true, people, List.of(), people.isEmpty() ? NOBODY : ""),
				new Operation("return-to", "退回到前面的环节", true, List.of(), steps, steps.isEmpty() ? NOWHERE : ""))));
	}

	private Person person(Posting posting) {
		return new Person(posting.account(), posting.personName(), posting.post().id(), posting.post().title(),
				posting.unit(), this.units.findById(posting.unit()).map(OrgUnit::name).orElse(posting.unit()));
	}

	/**
	 * @param to an account
	 */
	record Asked(String to, String reason) {
	}

	record Answer(String message, List<OpenSteps.OpenStep> next) {
	}

	@PostMapping("/api/tasks/{id}/transfer")
	@Transactional
	public ResponseEntity<?> transfer(@PathVariable String id, @RequestBody Asked asked) {
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			return ResponseEntity.status(409).body(Map.of("message", GONE));
		}
		var given = this.giving.give(id, AccountName.read(asked.to()).orElse(null), asked.reason());
		return ResponseEntity.ok(this.system.use(() -> answer(given)));
	}

	/**
	 * @param task the model's task to which it goes
	 * @param then {@code asker}: it comes straight back once approved there; else
	 * {@code chain}: it goes its way again
	 */
	record Back(String task, String reason, String then) {
	}

	@PostMapping("/api/tasks/{id}/return-to")
	@Transactional
	public ResponseEntity<?> returnTo(@PathVariable String id, @RequestBody Back back) {
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			return ResponseEntity.status(409).body(Map.of("message", GONE));
		}
		if (back.then() != null && !List.of("asker", "chain").contains(back.then())) {
			return ResponseEntity.status(400).body(Map.of("message", "请选择重新办理后直接回到本环节，还是按流程重新办理"));
		}
		var sent = this.sending.send(id, back.task(), "asker".equals(back.then()), back.reason());
		return ResponseEntity.ok(this.system.use(() -> new Answer("已" + sent.inWords(),
				this.open.of(this.requests.findById(sent.request()).orElseThrow()))));
	}

	private Answer answer(GivenOver given) {
		var post = Post.of(given.post()).map(Post::title).orElse("");
		return new Answer("已转给%s（%s）办理".formatted(given.receiverName(), post),
				this.open.of(this.requests.findById(given.request()).orElseThrow()));
	}

}
