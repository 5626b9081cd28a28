package org.shegong.web.todo;

import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import org.camunda.bpm.engine.TaskService;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Consultation;
import org.shegong.engine.operations.Answering;
import org.shegong.engine.operations.Asking;
import org.shegong.engine.operations.GivingOver;
import org.shegong.web.WrittenText;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a task to somebody else, asks for their word on it, and says it. */
@RestController
class HandingEndpoint {

	private final TaskService tasks;

	private final GivingOver giving;

	private final Asking asking;

	private final Answering answering;

	private final Outcome outcome;

	HandingEndpoint(TaskService tasks, GivingOver giving, Asking asking, Answering answering, Outcome outcome) {
		this.tasks = tasks;
		this.giving = giving;
		this.asking = asking;
		this.answering = answering;
		this.outcome = outcome;
	}

	/**
	 * @param to an account
	 * @param when of those who sign; before where nothing is said
	 * @param before the same in another word
	 * @param opinion with which whoever asks to sign after them agrees; may be null
	 */
	record Asked(String to, @JsonDeserialize(using = WrittenText.class) String reason, OperationsEndpoint.When when,
			Boolean before, @JsonDeserialize(using = WrittenText.class) String opinion) {

		private boolean isAfter() {
			return this.when == OperationsEndpoint.When.after || Boolean.FALSE.equals(this.before);
		}

		private AccountName account() {
			return AccountName.read(this.to).orElse(null);
		}

	}

	/**
	 * @param choice for or against, where that is asked
	 */
	record Word(Choice choice, @JsonDeserialize(using = WrittenText.class) String text) {
	}

	@PostMapping("/api/tasks/{id}/transfer")
	@Transactional
	public ResponseEntity<?> transfer(@PathVariable String id, @RequestBody Asked asked) {
		return doing(id, () -> {
			var given = this.giving.give(id, asked.account(), asked.reason());
			return this.outcome.of("已转给%s办理".formatted(Outcome.named(given.receiverName(), given.post())),
					given.request());
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
			return this.outcome.of(message.formatted(Outcome.named(word.receiverName(), word.post())), word.request());
		});
	}

	@PostMapping("/api/tasks/{id}/answer")
	@Transactional
	public ResponseEntity<?> answer(@PathVariable String id, @RequestBody Word word) {
		return doing(id, () -> {
			var said = this.answering.answer(id, word.choice(), word.text());
			return this.outcome.of("已答复%s".formatted(said.personName()), said.request());
		});
	}

	/** Under both names that are known of it. */
	@PostMapping({ "/api/tasks/{id}/recall", "/api/tasks/{id}/remove-signer" })
	@Transactional
	public ResponseEntity<?> recall(@PathVariable String id) {
		return doing(id, () -> {
			var word = this.answering.recall(id);
			return this.outcome.of("已取回，不再等%s".formatted(Outcome.named(word.receiverName(), word.post())),
					word.request());
		});
	}

	private ResponseEntity<?> doing(String id, Supplier<Outcome.Answer> work) {
		if (this.tasks.createTaskQuery().taskId(id).count() == 0) {
			return ResponseEntity.status(409).body(Map.of("message", OperationsEndpoint.GONE));
		}
		return ResponseEntity.ok(work.get());
	}

}
