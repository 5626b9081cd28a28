package org.shegong.web.todo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.camunda.bpm.engine.TaskService;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Choice;
import org.shegong.approval.Consultation;
import org.shegong.engine.SystemRights;
import org.shegong.engine.operations.Answering;
import org.shegong.engine.operations.Asking;
import org.shegong.engine.operations.GivingOver;
import org.shegong.engine.operations.OpenOperations;
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

	private static final Map<OpenOperations.Operation, Called> CALLED = Map.of(OpenOperations.Operation.TRANSFER,
			new Called("transfer", null, "转办"), OpenOperations.Operation.DELEGATE, new Called("delegate", null, "委派"),
			OpenOperations.Operation.SIGN_BEFORE, new Called("add-signer", When.before, "先请人加签"),
			OpenOperations.Operation.SIGN_AFTER, new Called("add-signer", When.after, "同意并请人加签"),
			OpenOperations.Operation.ANSWER, new Called("answer", null, "答复"), OpenOperations.Operation.RECALL,
			new Called("recall", null, "取回"));

	private final TaskService tasks;

	private final OpenOperations operations;

	private final GivingOver giving;

	private final Asking asking;

	private final Answering answering;

	private final ApprovalRequests requests;

	private final OpenSteps open;

	private final OrgUnits units;

	private final SystemRights system;

	OperationsEndpoint(TaskService tasks, OpenOperations operations, GivingOver giving, Asking asking,
			Answering answering, ApprovalRequests requests, OpenSteps open, OrgUnits units, SystemRights system) {
		this.tasks = tasks;
		this.operations = operations;
		this.giving = giving;
		this.asking = asking;
		this.answering = answering;
		this.requests = requests;
		this.open = open;
		this.units = units;
		this.system = system;
	}

	/** Whether somebody signs before whoever asks decides, or after they agreed. */
	enum When {

		before, after

	}

	private record Called(String call, When when, String title) {
	}

	/**
	 * @param operation as the call is named
	 * @param when as the call is told; left out where it is not
	 * @param people whom it may be done to
	 * @param note why it is not open; else empty
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Operation(String operation, When when, String title, boolean needsReason, List<Person> people, String note) {
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
		return ResponseEntity.ok(Map.of("operations", this.operations.of(id).stream().map(this::operation).toList()));
	}

	private Operation operation(OpenOperations.Open one) {
		var called = CALLED.get(one.operation());
		var people = one.people().stream().map(this::person).toList();
		var reason = one.operation() != OpenOperations.Operation.ANSWER
				&& one.operation() != OpenOperations.Operation.RECALL;
		return new Operation(called.call(), called.when(), called.title(), reason, people, one.note());
	}

	private Person person(Posting posting) {
		return new Person(posting.account(), posting.personName(), posting.post().id(), posting.post().title(),
				posting.unit(), this.units.findById(posting.unit()).map(OrgUnit::name).orElse(posting.unit()));
	}

	/**
	 * @param to an account
	 * @param when of those who sign; before where nothing is said
	 * @param before the same in another word
	 * @param opinion with which whoever asks to sign after them agrees; may be null
	 */
	record Asked(String to, String reason, When when, Boolean before, String opinion) {

		private boolean isAfter() {
			return this.when == When.after || Boolean.FALSE.equals(this.before);
		}

		private AccountName account() {
			return AccountName.read(this.to).orElse(null);
		}

	}

	/**
	 * @param choice for or against, where that is asked
	 */
	record Word(Choice choice, String text) {
	}

	record Answer(String message, List<OpenSteps.OpenStep> next) {
	}

	@PostMapping("/api/tasks/{id}/transfer")
	@Transactional
	public ResponseEntity<?> transfer(@PathVariable String id, @RequestBody Asked asked) {
		return doing(id, () -> {
			var given = this.giving.give(id, asked.account(), asked.reason());
			return answer("已转给%s办理".formatted(named(given.receiverName(), given.post())), given.request());
		});
	}

	@PostMapping("/api/tasks/{id}/delegate")
	@Transactional
	public ResponseEntity<?> delegate(@PathVariable String id, @RequestBody Asked asked) {
		return ask(id, asked, Consultation.Kind.ADVICE, "已请%s提出意见，答复后回到您这里");
	}

	@PostMapping("/api/tasks/{id}/add-signer")
	@Transactional
	public ResponseEntity<?> addSigner(@PathVariable String id, @RequestBody Asked asked) {
		return asked.isAfter() ? ask(id, asked, Consultation.Kind.AFTER, "已同意，并请%s加签")
				: ask(id, asked, Consultation.Kind.BEFORE, "已请%s先签署意见，答复后回到您这里");
	}

	private ResponseEntity<?> ask(String id, Asked asked, Consultation.Kind kind, String message) {
		return doing(id, () -> {
			var word = this.asking.ask(id, asked.account(),
					new Consultation.Question(kind, asked.reason(), kind.decides() ? asked.opinion() : null));
			return answer(message.formatted(named(word.receiverName(), word.post())), word.request());
		});
	}

	@PostMapping("/api/tasks/{id}/answer")
	@Transactional
	public ResponseEntity<?> answer(@PathVariable String id, @RequestBody Word word) {
		return doing(id, () -> {
			var said = this.answering.answer(id, word.choice(), word.text());
			return answer("已答复%s".formatted(said.personName()), said.request());
		});
	}

	/** Under both names that are known of it. */
	@PostMapping({ "/api/tasks/{id}/recall", "/api/tasks/{id}/remove-signer" })
	@Transactional
	public ResponseEntity<?> recall(@PathVariable String id) {
		return doing(id, () -> {
			var word = this.answering.recall(id);
			return answer("已取回，不再等%s".formatted(named(word.receiverName(), word.post())), word.request());
		});
	}

	private ResponseEntity<?> doing(String id, Supplier<Answer> work) {
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			return ResponseEntity.status(409).body(Map.of("message", GONE));
		}
		return ResponseEntity.ok(work.get());
	}

	private static String named(String name, String post) {
		return "%s（%s）".formatted(name, Post.of(post).map(Post::title).orElse(post));
	}

	private Answer answer(String message, Long request) {
		return this.system.use(() -> new Answer(message, this.open.of(this.requests.findById(request).orElseThrow())));
	}

}
