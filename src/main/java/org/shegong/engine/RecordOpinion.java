package org.shegong.engine;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import java.lang.reflect.RecordComponent;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Decision;
import org.shegong.approval.Detailed;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.organization.Post;
import org.springframework.stereotype.Component;

/**
 * Keeps a decision in our own tables when a deciding task is completed, and leaves only
 * the choice to the gateways.
 */
@Component("recordOpinion")
class RecordOpinion implements TaskListener {

	private final ApprovalRequests requests;

	private final Opinions opinions;

	private final Doors doors;

	private final FormBinder binder;

	private final People people;

	private final Handlers handlers;

	private final Clock clock;

	RecordOpinion(ApprovalRequests requests, Opinions opinions, Doors doors, FormBinder binder, People people,
			Handlers handlers, Clock clock) {
		this.requests = requests;
		this.opinions = opinions;
		this.doors = doors;
		this.binder = binder;
		this.people = people;
		this.handlers = handlers;
		this.clock = clock;
	}

	@Override
	public void notify(DelegateTask task) {
		var request = this.requests.get(task.getExecution().getProcessBusinessKey());
		var decision = this.binder.read(task.getVariables(), Decision.class);
		var account = this.people.acting();
		var seated = seated(task, account);
		var step = new Opinion.Step(task.getTaskDefinitionKey(), task.getId(), seated.post());
		var person = new Opinion.Person((account != null) ? account : "system",
				(account != null) ? this.people.name(account) : "系统");
		this.opinions.save(new Opinion(request, step, person, decision, this.clock.instant())
			.with(details(request.process(), task))
			.inPlaceOf(seated.behalf()));
		task.removeVariables(submittedFields(request.process(), task));
	}

	private String details(String process, DelegateTask task) {
		return this.doors.form(process, task.getTaskDefinitionKey())
			.filter((form) -> Detailed.class.isAssignableFrom(form.form()))
			.map((form) -> ((Detailed) this.binder.read(task.getVariables(), form.form())).details())
			.orElse(null);
	}

	private List<String> submittedFields(String process, DelegateTask task) {
		return this.doors.form(process, task.getTaskDefinitionKey())
			.map((form) -> Arrays.stream(form.form().getRecordComponents())
				.map(RecordComponent::getName)
				.filter((field) -> !field.equals("decision"))
				.toList())
			.orElse(List.of("opinion"));
	}

	/** The post and, for a deputy, the holder in whose place they decide. */
	private record Seated(String post, String behalf) {
	}

	private Seated seated(DelegateTask task, String account) {
		var handling = Handling.of(task);
		var groups = handling.presentGroups();
		var own = groups.stream()
			.filter(this.people.groups()::contains)
			.flatMap((group) -> Handling.post(group).stream());
		var post = own.findFirst();
		if (post.isPresent() || handling.isPersonal()) {
			return new Seated(post.map(Post::id).orElse(null), null);
		}
		var absent = this.handlers.of(handling).deputies().get(String.valueOf(account));
		return (absent != null) ? new Seated(absent.post().id(), absent.account())
				: new Seated(this.handlers.post(handling, groups).map(Post::id).orElse(null), null);
	}

}
