package org.shegong.web.todo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.camunda.bpm.engine.TaskService;

import org.shegong.account.AccountName;
import org.shegong.engine.operations.OpenOperations;
import org.shegong.engine.operations.SendingBack;
import org.shegong.web.HeldPosts;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells what whoever has a task may do with it besides completing it. */
@RestController
class OperationsEndpoint {

	static final String GONE = "这项任务已经办结、撤回或转给他人，请回到待办查看";

	private static final Map<OpenOperations.Operation, Called> CALLED = Map.of(OpenOperations.Operation.TRANSFER,
			new Called("transfer", null, "转办"), OpenOperations.Operation.DELEGATE, new Called("delegate", null, "委派"),
			OpenOperations.Operation.SIGN_BEFORE, new Called("add-signer", When.before, "先请人加签"),
			OpenOperations.Operation.SIGN_AFTER, new Called("add-signer", When.after, "同意并请人加签"),
			OpenOperations.Operation.ANSWER, new Called("answer", null, "答复"), OpenOperations.Operation.RECALL,
			new Called("recall", null, "取回"));

	private static final String NOWHERE = "没有可以退回的环节：前面还没有人办理过，或者之后已经登记入册，或者几个环节在同时办理；要申请人修改的，请用“退回”";

	private final TaskService tasks;

	private final OpenOperations operations;

	private final SendingBack sending;

	private final HeldPosts held;

	OperationsEndpoint(TaskService tasks, OpenOperations operations, SendingBack sending, HeldPosts held) {
		this.tasks = tasks;
		this.operations = operations;
		this.sending = sending;
		this.held = held;
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
	 * @param steps to which it may be done; left out where it is no matter of steps
	 * @param note why it is not open; else empty
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Operation(String operation, When when, String title, boolean needsReason, List<Person> people,
			List<SendingBack.Earlier> steps, String note) {
	}

	/**
	 * @param postTitle of the post for which they are asked, then of all others they hold
	 */
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
		return ResponseEntity.ok(Map.of("operations",
				Stream.concat(this.operations.of(id).stream().map(this::operation), Stream.of(back(id))).toList()));
	}

	private Operation back(String id) {
		var steps = this.sending.steps(id);
		return new Operation("return-to", null, "退回到前面的环节", true, List.of(), steps, steps.isEmpty() ? NOWHERE : "");
	}

	private Operation operation(OpenOperations.Open one) {
		var called = CALLED.get(one.operation());
		var people = this.held.of(one.people()).stream().map(OperationsEndpoint::person).toList();
		var reason = one.operation() != OpenOperations.Operation.ANSWER
				&& one.operation() != OpenOperations.Operation.RECALL;
		return new Operation(called.call(), called.when(), called.title(), reason, people, null, one.note());
	}

	private static Person person(HeldPosts.Holder one) {
		var posting = one.chosen();
		return new Person(posting.account(), posting.personName(), posting.post().id(), one.titles(), posting.unit(),
				one.unitName());
	}

}
