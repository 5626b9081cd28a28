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
import org.shegong.approval.GivenOvers;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.SentBacks;
import org.shegong.engine.People;
import org.shegong.organization.Post;
import org.springframework.stereotype.Component;

/** What was decided on a request before, and who gave a task of it to whom and why. */
@Component
class EarlierWords {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Opinions opinions;

	private final GivenOvers given;

	private final SentBacks sent;

	private final Steps steps;

	private final People people;

	private final Clock clock;

	EarlierWords(Opinions opinions, GivenOvers given, SentBacks sent, Steps steps, People people, Clock clock) {
		this.sent = sent;
		this.opinions = opinions;
		this.given = given;
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
		var given = this.given.findByRequestOrderById(request.id())
			.stream()
			.map((one) -> new Spoken(one.givenAt(), this.people.signed(one), "", People.given(one), one.reason()));
		var sent = this.sent.findByRequestOrderById(request.id())
			.stream()
			.map((one) -> new Spoken(one.sentAt(), this.people.signed(one), "", one.inWords(), one.reason()));
		return Stream.of(said, given, sent)
			.flatMap(Function.identity())
			.sorted(Comparator.comparing(Spoken::at))
			.map(this::inWords)
			.toList();
	}

	/** What somebody decided on a request or did with a task of it. */
	private record Spoken(Instant at, String who, String post, String choice, String text) {
	}

	private Map<String, Object> inWords(Spoken spoken) {
		return Map.of("who", spoken.who(), "post", spoken.post(), "when",
				MINUTE.format(spoken.at().atZone(this.clock.getZone())), "choice", spoken.choice(), "text",
				String.valueOf((spoken.text() != null) ? spoken.text() : ""));
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
