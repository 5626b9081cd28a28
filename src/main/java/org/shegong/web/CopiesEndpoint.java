package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.persistence.EntityManager;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Copied;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.seats.DecidesNow;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Requests of which somebody is let know (抄送). */
@RestController
class CopiesEndpoint {

	private static final String OF_REQUEST = "one.request in (select asked.id from ApprovalRequest asked where %s)";

	private static final String GONE = "这项任务已经办结、撤回，或者现在不由您审批，不能抄送；请回到待办查看";

	private final Copying copying;

	private final DecidesNow decides;

	private final TaskService tasks;

	private final ApprovalRequests requests;

	private final EntityManager session;

	private final HeldPosts held;

	private final Doors doors;

	private final People people;

	private final SystemRights system;

	private final Clock clock;

	CopiesEndpoint(Copying copying, DecidesNow decides, TaskService tasks, ApprovalRequests requests,
			EntityManager session, HeldPosts held, Doors doors, People people, SystemRights system, Clock clock) {
		this.copying = copying;
		this.decides = decides;
		this.tasks = tasks;
		this.requests = requests;
		this.session = session;
		this.held = held;
		this.doors = doors;
		this.people = people;
		this.system = system;
		this.clock = clock;
	}

	record Person(AccountName account, String name, String postTitle, String unitName) {
	}

	/**
	 * @param to accounts
	 * @param note what they are told besides; may be left out
	 */
	record Asked(Set<String> to, @JsonDeserialize(using = WrittenText.class) String note) {

		private Set<AccountName> accounts() {
			return Optional.ofNullable(this.to)
				.orElse(Set.of())
				.stream()
				.map((account) -> AccountName.read(account)
					.orElseThrow(() -> new Mistaken("没有账号“%s”，没有抄送给任何人；请从可选的人员中选择".formatted(account))))
				.collect(Collectors.toSet());
		}

	}

	/**
	 * @param title who asked for what; the same discreet words as in lists
	 * @param by who sent it
	 * @param readAt when the reader first looked; left out before
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(RequestNumber number, String officialNumber, String kind, String title, String by, String note,
			Instant at, Instant readAt) {
	}

	@GetMapping("/api/tasks/{id}/copy")
	@Transactional(readOnly = true)
	public ResponseEntity<?> receivers(@PathVariable String id) {
		return decided(id).<ResponseEntity<?>>map(
				(work) -> ResponseEntity.ok(this.held.of(this.copying.receivers(work.request()).values())
					.stream()
					.map(CopiesEndpoint::person)
					.toList()))
			.orElseGet(() -> ResponseEntity.status(404).body(Map.of("message", GONE)));
	}

	@PostMapping("/api/tasks/{id}/copy")
	@Transactional
	public ResponseEntity<?> copy(@PathVariable String id, @RequestBody Asked asked) {
		var work = decided(id);
		if (work.isEmpty()) {
			return ResponseEntity.status(409).body(Map.of("message", GONE));
		}
		var told = this.copying.copy(work.get().task(), work.get().request(), asked.accounts(), asked.note());
		return ResponseEntity.ok(Map.of("message", "已抄送" + String.join("、", told)));
	}

	/** Found by kind, year or number. */
	@GetMapping("/api/copies")
	@Transactional(readOnly = true)
	public Paged<Line> page(Wanted wanted) {
		var mine = new LongList<>(Copied.class).where("one.receiver = :me", Map.of("me", this.people.acting()));
		if (!wanted.pattern().isEmpty()) {
			RequestWords.read(wanted.q(), this.doors, this.clock.getZone())
				.narrow(mine, "one.request", OF_REQUEST::formatted);
		}
		var found = mine.page(this.session, wanted.request());
		var requests = this.requests.findAllById(found.stream().map(Copied::request).toList())
			.stream()
			.collect(Collectors.toMap(ApprovalRequest::id, Function.identity()));
		return this.system.use(() -> Paged.ofLong(found, (copied) -> line(copied, requests.get(copied.request()))));
	}

	private record Work(Task task, ApprovalRequest request) {
	}

	/** Whoever may not read the task does not find it. */
	private Optional<Work> decided(String id) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(id).singleResult())
			.filter((task) -> this.decides.on(task.getId()))
			.flatMap((task) -> this.decides.request(task.getId())
				.flatMap(this.requests::byNumber)
				.map((request) -> new Work(task, request)));
	}

	private static Person person(HeldPosts.Holder one) {
		return new Person(one.chosen().account(), one.chosen().personName(), one.titles(), one.unitName());
	}

	private Line line(Copied copied, ApprovalRequest request) {
		var door = this.doors.ofRequest(request.number());
		var number = request.number();
		return new Line(number, this.doors.officialNumber(request, door), door.title(),
				door.isCalledDiscreetly(number) ? door.discreetTitle(number) : door.title(number),
				this.people.signed(copied.personName(), copied.onBehalf()), copied.note(), copied.copiedAt(),
				copied.readAt());
	}

}
