package org.shegong.web.todo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Consultation;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.seats.AwaitedWords;
import org.shegong.engine.seats.ForWhom;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.policy.WorkCalendar;
import org.shegong.web.Paged;
import org.shegong.web.RequestWords;
import org.shegong.web.Wanted;
import org.springframework.data.domain.PageImpl;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What somebody has to decide or do, what is due first before all else. What comes up
 * only later, such as the report on a leave that has not begun, is not among it.
 */
@RestController
class TodoEndpoint {

	private final TaskService tasks;

	private final CasesOfTasks cases;

	private final ApprovalRequests requests;

	private final OrgUnits units;

	private final Doors doors;

	private final People people;

	private final SystemRights system;

	private final ForWhom forWhom;

	private final PlainDecisions plain;

	private final AwaitedWords words;

	private final WorkCalendar calendar;

	private final Clock clock;

	TodoEndpoint(TaskService tasks, CasesOfTasks cases, ApprovalRequests requests, OrgUnits units, Doors doors,
			People people, SystemRights system, ForWhom forWhom, PlainDecisions plain, AwaitedWords words,
			WorkCalendar calendar, Clock clock) {
		this.plain = plain;
		this.forWhom = forWhom;
		this.words = words;
		this.tasks = tasks;
		this.cases = cases;
		this.requests = requests;
		this.units = units;
		this.doors = doors;
		this.people = people;
		this.system = system;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** How soon something has to be done. */
	enum Urgency {

		/** The day on which it was due is over. */
		overdue,
		/** It is due by the end of the next working day. */
		soon,
		/** It is due later, or never. */
		later

	}

	/**
	 * A task.
	 *
	 * @param name what is to be done, about whom
	 * @param officialNumber null for what is no request of ours, as the unit
	 * @param plain whether nothing is asked but a decision and an opinion
	 * @param onBehalfOf the name of whoever is away, for whom it is done as a deputy
	 * @param waitsFor the name of whoever was asked for a word that is waited for
	 * @param askedBy … and of whoever asks the reader for theirs
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Card(String id, String name, String process, String officialNumber, String unitName, Instant due,
			Urgency urgency, boolean taken, boolean plain, String onBehalfOf, String waitsFor, String askedBy) {
	}

	@GetMapping("/api/todo")
	@Transactional(readOnly = true)
	public Paged<Card> page(Wanted wanted) {
		var page = wanted.request();
		var words = this.words.of(this.people.acting());
		var found = query(wanted, words).listPage((int) page.getOffset(), page.getPageSize());
		return Paged.of(new PageImpl<>(cards(found, words), page, query(wanted, words).count()), (card) -> card);
	}

	private TaskQuery query(Wanted wanted, List<Consultation> words) {
		var me = this.people.acting().value();
		var query = this.tasks.createTaskQuery().followUpBeforeOrNotExistent(Date.from(this.clock.instant()));
		var takers = takers(words);
		if (takers.isEmpty()) {
			query.or().taskAssignee(me).taskCandidateUser(me).endOr();
		}
		else {
			query.or().taskAssignee(me).taskCandidateUser(me).includeAssignedTasks().endOr();
			query.or()
				.taskUnassigned()
				.taskAssigneeIn(Stream.concat(Stream.of(me), takers.stream()).toArray(String[]::new))
				.endOr();
		}
		if (!wanted.pattern().isEmpty()) {
			search(query, wanted.q().strip());
		}
		return query.orderByDueDate().asc().orderByTaskPriority().desc().orderByTaskCreateTime().asc();
	}

	/**
	 * A holder of a post keeps sight of what deputies took in their place, and whoever
	 * asks for a word of what is with those they asked.
	 */
	private List<String> takers(List<Consultation> words) {
		var me = this.people.acting();
		var asked = words.stream().filter((word) -> word.account().equals(me)).map(Consultation::receiver);
		var deputies = this.people.groups().stream().noneMatch((group) -> group.contains("@"))
				? Stream.<AccountName>empty() : this.forWhom.deputies(me).stream();
		return Stream.concat(deputies, asked).map(AccountName::value).distinct().toList();
	}

	/** By kind and number as people quote them, else by what the task is called. */
	private void search(TaskQuery query, String typed) {
		var words = RequestWords.read(typed, this.doors, this.clock.getZone());
		if (!words.isOfRequest() || words.meant().isEmpty() && words.digits().isEmpty()) {
			// the engine escapes with a backslash
			query.taskNameLike("%" + typed.replaceAll("[\\\\%_]", "\\\\$0") + "%");
			return;
		}
		if (!words.meant().isEmpty()) {
			query.processDefinitionKeyIn(words.meant().toArray(String[]::new));
		}
		if (!words.digits().isEmpty()) {
			query.processInstanceBusinessKeyLike("%-" + words.digits());
		}
	}

	private List<Card> cards(List<Task> found, List<Consultation> words) {
		var numbers = this.system.use(() -> this.cases.requests(found));
		var requests = this.requests.byNumbers(List.copyOf(numbers.values()));
		var names = this.units
			.findAllById(requests.values().stream().map(ApprovalRequest::unit).filter(Objects::nonNull).toList())
			.stream()
			.collect(Collectors.toMap(OrgUnit::code, OrgUnit::name));
		var behalf = this.forWhom.of(this.people.acting(), found.stream().map(Task::getId).toList());
		var holders = this.people.names(behalf.values());
		var open = words.stream()
			.collect(Collectors.toMap(Consultation::taskId, Function.identity(),
					(one, other) -> (one.id() > other.id()) ? one : other));
		return found.stream()
			.map((task) -> card(task, requests.get(numbers.get(task.getId())), names,
					holders.get(behalf.get(task.getId())), open.get(task.getId())))
			.toList();
	}

	private Card card(Task task, ApprovalRequest request, Map<String, String> units, String onBehalfOf,
			Consultation word) {
		var due = (task.getDueDate() != null) ? task.getDueDate().toInstant() : null;
		var door = (request != null) ? this.doors.ofRequest(request.number()) : null;
		return new Card(task.getId(), task.getName(), (door != null) ? door.title() : null,
				(door != null) ? this.doors.officialNumber(request, door) : null,
				(request != null) ? units.get(request.unit()) : null, due, urgency(due), task.getAssignee() != null,
				word == null && request != null && this.plain.include(task), onBehalfOf,
				isBy(word) ? word.receiverName() : null,
				(word != null && !isBy(word) && !word.kind().decides()) ? word.personName() : null);
	}

	private boolean isBy(Consultation word) {
		return word != null && word.account().equals(this.people.acting());
	}

	private Urgency urgency(Instant due) {
		if (due == null) {
			return Urgency.later;
		}
		if (due.isBefore(this.clock.instant())) {
			return Urgency.overdue;
		}
		var today = LocalDate.now(this.clock);
		// what is due when a day begins is due by the end of the day before
		var last = LocalDate.ofInstant(due.minusMillis(1), this.clock.getZone());
		return last.isAfter(this.calendar.nextWorkday(today)) ? Urgency.later : Urgency.soon;
	}

}
