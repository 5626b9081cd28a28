package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.told.Letters;
import org.shegong.message.Message;
import org.shegong.message.MessageKind;
import org.shegong.message.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody was told, the newest first, and what of it they have read. */
@RestController
class MessagesEndpoint {

	/** Nobody wants to know exactly how many more. */
	private static final int MOST = 100;

	private static final String OF_REQUEST = "one.request in (select asked.id from ApprovalRequest asked where %s)";

	private final Messages messages;

	private final EntityManager session;

	private final ApprovalRequests requests;

	private final TaskService tasks;

	private final Doors doors;

	private final People people;

	private final SystemRights system;

	private final Clock clock;

	MessagesEndpoint(Messages messages, EntityManager session, ApprovalRequests requests, TaskService tasks,
			Doors doors, People people, SystemRights system, Clock clock) {
		this.messages = messages;
		this.session = session;
		this.requests = requests;
		this.tasks = tasks;
		this.doors = doors;
		this.people = people;
		this.system = system;
		this.clock = clock;
	}

	/**
	 * @param title what kind of message it is
	 * @param text a sentence with the number of the request
	 * @param task what is called so, while it is open for whoever reads this
	 * @param link where the item stands; left out where a task is done or gone
	 * @param read by them, or done meanwhile
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(Long id, MessageKind kind, String title, String text, String task, String link, Instant at,
			boolean read) {
	}

	/** Up to a hundred are counted. */
	record Unread(int count) {
	}

	/** Found by kind of message, or by kind, year or number of the request. */
	@GetMapping("/api/messages")
	@Transactional(readOnly = true)
	public Paged<Line> page(Wanted wanted) {
		var mine = new LongList<>(Message.class).where("one.recipient = :me", Map.of("me", this.people.acting()));
		search(mine, wanted);
		var found = mine.page(this.session, wanted.request());
		var open = open(found.getContent());
		var requests = this.requests
			.findAllById(found.getContent().stream().map(Message::request).filter(Objects::nonNull).distinct().toList())
			.stream()
			.collect(Collectors.toMap(ApprovalRequest::id, Function.identity()));
		return this.system.use(() -> Paged.ofLong(found,
				(message) -> line(message, requests.get(message.request()), open.get(message.task()))));
	}

	private void search(LongList<Message> mine, Wanted wanted) {
		var said = (wanted.q() != null) ? wanted.q().strip() : "";
		var kinds = Arrays.stream(MessageKind.values()).filter((kind) -> kind.title().contains(said)).toList();
		if (!said.isEmpty() && !kinds.isEmpty()) {
			mine.where("one.kind in :kinds", Map.of("kinds", kinds));
		}
		else if (!said.isEmpty()) {
			RequestWords.read(said, this.doors, this.clock.getZone())
				.narrow(mine, "one.request", OF_REQUEST::formatted);
		}
	}

	/** Those that whoever reads this may see still. */
	private Map<String, Task> open(List<Message> page) {
		var ids = page.stream().map(Message::task).filter(Objects::nonNull).distinct().toArray(String[]::new);
		return (ids.length == 0) ? Collections.emptyMap()
				: this.tasks.createTaskQuery()
					.taskIdIn(ids)
					.list()
					.stream()
					.collect(Collectors.toMap(Task::getId, Function.identity()));
	}

	private Line line(Message message, ApprovalRequest request, Task open) {
		var number = (request != null) ? this.doors.officialNumber(request) : null;
		var kind = message.kind();
		var gone = message.task() != null && open == null;
		return new Line(message.id(), kind, kind.title(), message.sentence(number),
				(open != null) ? open.getName() : null,
				gone ? null : Letters.page(message, Optional.ofNullable(request)), message.writtenAt(),
				gone || message.readAt() != null);
	}

	@GetMapping("/api/messages/unread")
	@Transactional(readOnly = true)
	public Unread unread() {
		return new Unread(this.messages.countUnread(this.people.acting().value(), MOST));
	}

	/** One's own; of another's it is not even said that there is one. */
	@PostMapping("/api/messages/{id}/read")
	@Transactional
	public ResponseEntity<?> read(@PathVariable String id) {
		var known = id.matches("[1-9][0-9]{0,17}")
				&& this.messages.read(Long.valueOf(id), this.people.acting(), this.clock.instant()) > 0;
		return known ? ResponseEntity.ok(unread())
				: ResponseEntity.status(404).body(Map.of("message", "没有这条消息，请刷新消息列表"));
	}

	@PostMapping("/api/messages/read")
	@Transactional
	public Unread readAll() {
		this.messages.readAll(this.people.acting(), this.clock.instant());
		return unread();
	}

}
