package org.shegong.web.models;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.account.AccountName;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.People;
import org.shegong.engine.walk.Route;
import org.shegong.engine.walk.WalkedStep;
import org.shegong.policy.Basis;
import org.springframework.stereotype.Component;

/** The steps of a try-run as a designer reads them. */
@Component
class TriedSteps {

	private final Deciders deciders;

	private final People people;

	TriedSteps(Deciders deciders, People people) {
		this.deciders = deciders;
		this.people = people;
	}

	/**
	 * One step: who gets it, by when if every step before takes until its last day, by
	 * which rule.
	 *
	 * @param decision what is taken for submitted; null where nothing is decided
	 * @param onRefuse names of the steps and ends that follow a refusal here; null where
	 * nothing is refused
	 * @param onReturn … a return
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Tried(String task, String name, String post, String postTitle, String unit, String unitName,
			List<String> holders, List<String> holderNames, LocalDate due, String decision, String rule, String source,
			String status, String note, List<String> onRefuse, List<String> onReturn) {

		Tried turning(List<String> onRefuse, List<String> onReturn) {
			return new Tried(this.task, this.name, this.post, this.postTitle, this.unit, this.unitName, this.holders,
					this.holderNames, this.due, this.decision, this.rule, this.source, this.status, this.note, onRefuse,
					onReturn);
		}

	}

	/**
	 * @param door null where no room knows the process
	 */
	List<Tried> of(ProcessDoor<?> door, Route route, Thoughts.Thought thought) {
		var last = route.steps().stream().filter(WalkedStep::decides).reduce((one, next) -> next).orElse(null);
		return route.steps().stream().map((step) -> tried(door, step, last, thought)).toList();
	}

	private Tried tried(ProcessDoor<?> door, WalkedStep step, WalkedStep last, Thoughts.Thought thought) {
		var course = thought.preview().course();
		var basis = this.deciders.basis(door, step, last, course);
		var who = this.deciders.decider(door, step, course, thought.about(), basis.orElse(null));
		var byName = step.seatings().isEmpty();
		return new Tried(step.task(), step.name(), who.post(), byName ? null : who.postTitle(), who.unit(),
				who.unitName(), byName ? step.people() : who.holders(),
				byName ? step.people()
					.stream()
					.flatMap((account) -> AccountName.read(account).stream())
					.map(this.people::name)
					.toList() : who.holderNames(),
				step.due(), step.decision(), basis.map(Basis::rule).orElse(null), basis.map(Basis::source).orElse(null),
				basis.map((rule) -> rule.status().id()).orElse(null), who.note(), null, null);
	}

}
