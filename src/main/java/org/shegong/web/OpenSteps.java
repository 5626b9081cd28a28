package org.shegong.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Consultation;
import org.shegong.approval.Consultations;
import org.shegong.approval.GivenOver;
import org.shegong.approval.GivenOvers;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.seats.ForWhom;
import org.shegong.web.models.Deciders;
import org.springframework.stereotype.Component;

/** Where a request is now: its open tasks, with the people who may do them. */
@Component
public class OpenSteps {

	private final TaskService tasks;

	private final Deciders deciders;

	private final Doors doors;

	private final People people;

	private final ForWhom forWhom;

	private final GivenOvers given;

	private final Consultations words;

	OpenSteps(TaskService tasks, Deciders deciders, Doors doors, People people, ForWhom forWhom, GivenOvers given,
			Consultations words) {
		this.given = given;
		this.words = words;
		this.forWhom = forWhom;
		this.tasks = tasks;
		this.deciders = deciders;
		this.doors = doors;
		this.people = people;
	}

	/**
	 * An open task.
	 *
	 * @param task its id in the model
	 * @param post that may do it; null where people are named
	 * @param holders names of whoever took it, else of all who may
	 * @param deputy who of them acts for whom that is away; left out where nobody does
	 * @param due null where nothing is due
	 * @param asked what is asked of whoever has it, where it is not to do it; else left
	 * out
	 */
	public record OpenStep(String task, String name, String post, List<String> holders,
			@JsonInclude(JsonInclude.Include.NON_NULL) String deputy, Instant due,
			@JsonInclude(JsonInclude.Include.NON_NULL) String asked) {
	}

	/** In the order in which they were opened. The caller has checked who may know. */
	public List<OpenStep> of(ApprovalRequest request) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(request.number().toString())
			.orderByTaskCreateTime()
			.asc()
			.list()
			.stream()
			.map((task) -> open(request, task))
			.toList();
	}

	private OpenStep open(ApprovalRequest request, Task task) {
		var links = this.tasks.getIdentityLinksForTask(task.getId());
		var groups = links.stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
		var word = word(task);
		var post = word.map(Consultation::post)
			.or(() -> groups.stream().map((group) -> group.replaceAll("@.*", "")).findFirst())
			.or(() -> this.given.findFirstByTaskIdOrderByIdDesc(task.getId()).map(GivenOver::post))
			.orElse(null);
		var names = (task.getAssignee() != null) ? taken(task) : offered(request, task, links, groups);
		return new OpenStep(task.getTaskDefinitionKey(), task.getName(), post, names.all(),
				names.deputies().isEmpty() ? null : String.join("、", names.deputies()),
				(task.getDueDate() != null) ? task.getDueDate().toInstant() : null,
				word.filter((one) -> !one.kind().decides()).map((one) -> "请其提出意见").orElse(null));
	}

	/** The word that is waited for from whoever has it. */
	private Optional<Consultation> word(Task task) {
		return Optional.ofNullable(task.getAssignee())
			.flatMap((has) -> this.words
				.findFirstByTaskIdAndAnsweredAtIsNullAndRecalledAtIsNullOrderByIdDesc(task.getId())
				.filter((word) -> word.receiver().equals(AccountName.of(has))));
	}

	private Deciders.Names taken(Task task) {
		var account = AccountName.of(task.getAssignee());
		var holder = this.forWhom.of(account, List.of(task.getId())).get(task.getId());
		return (holder == null) ? new Deciders.Names(List.of(this.people.name(account)), List.of())
				: new Deciders.Names(List.of(),
						List.of("%s（代%s）".formatted(this.people.name(account), this.people.name(holder))));
	}

	private Deciders.Names offered(ApprovalRequest request, Task task, List<IdentityLink> links, List<String> groups) {
		var offered = this.deciders.offered(this.doors.ofRequest(request.number()), task.getTaskDefinitionKey(), groups,
				Concerned.of(request));
		return !offered.holders().isEmpty() ? offered
				: new Deciders.Names(links.stream()
					.map(IdentityLink::getUserId)
					.filter(Objects::nonNull)
					.map(AccountName::of)
					.map(this.people::name)
					.distinct()
					.toList(), List.of());
	}

}
