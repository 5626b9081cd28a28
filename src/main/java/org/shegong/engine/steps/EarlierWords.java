package org.shegong.engine.steps;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.engine.HandedTasks;
import org.shegong.engine.People;
import org.shegong.organization.Post;
import org.springframework.stereotype.Component;

/**
 * What was decided on a request before, who gave a task of it to whom and why, and what
 * those said who were asked.
 */
@Component
class EarlierWords {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Opinions opinions;

	private final HandedTasks handed;

	private final Steps steps;

	private final People people;

	private final Clock clock;

	EarlierWords(Opinions opinions, HandedTasks handed, Steps steps, People people, Clock clock) {
		this.opinions = opinions;
		this.handed = handed;
		this.steps = steps;
		this.people = people;
		this.clock = clock;
	}

	/** In the order in which it was said; of a task that several have, not by them. */
	List<Map<String, Object>> of(TaskEntity task, ApprovalRequest request) {
		var said = before(task, this.opinions.findByRequestOrderById(request.id())).stream()
			.map((opinion) -> new Spoken(opinion.givenAt(), this.people.signed(opinion),
					Post.of(String.valueOf(opinion.post())).map(Post::title).orElse("申请人"),
					this.steps.wording(request, opinion), opinion.text()));
		var handed = this.handed.of(request)
			.stream()
			.filter((one) -> !isOfOthers(task, one))
			.map((one) -> new Spoken(one.at(), one.who(),
					Post.of(String.valueOf(one.post())).map(Post::title).orElse(""), one.what(), one.text()));
		return Stream.concat(said, handed).sorted(Comparator.comparing(Spoken::at)).map(this::inWords).toList();
	}

	/** What somebody decided on a request or did with a task of it. */
	private record Spoken(Instant at, String who, String post, String choice, String text) {
	}

	private Map<String, Object> inWords(Spoken spoken) {
		return Map.of("who", spoken.who(), "post", spoken.post(), "when",
				MINUTE.format(spoken.at().atZone(this.clock.getZone())), "choice", spoken.choice(), "text",
				String.valueOf((spoken.text() != null) ? spoken.text() : ""));
	}

	/** Where several have the same task, what was said on that of another. */
	private static boolean isOfOthers(TaskEntity task, HandedTasks.Handed one) {
		return task.hasVariable("nrOfInstances") && one.task().equals(task.getTaskDefinitionKey())
				&& !one.taskId().equals(task.getId());
	}

	/** Who is asked together with others does not read what those have answered. */
	private static List<Opinion> before(TaskEntity task, List<Opinion> given) {
		if (!(task.getVariable("nrOfCompletedInstances") instanceof Integer together) || together == 0) {
			return given;
		}
		var same = given.stream().filter((opinion) -> opinion.task().equals(task.getTaskDefinitionKey())).toList();
		var others = new ArrayList<>(given);
		others.removeAll(same.subList(Math.max(0, same.size() - together), same.size()));
		return others;
	}

}
