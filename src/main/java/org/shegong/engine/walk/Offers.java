package org.shegong.engine.walk;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Offer;
import org.shegong.approval.Step;
import org.shegong.engine.Doors;
import org.shegong.engine.forms.FormSheet;
import org.shegong.engine.shelf.ModelReader;
import org.shegong.engine.steps.Steps;

/**
 * What can be decided at a task: what its form lists, else what the room offers there,
 * else what the gateways behind it tell apart; but for what the room withholds; as in a
 * case.
 */
class Offers {

	private final Trail trail;

	Offers(Trail trail) {
		this.trail = trail;
	}

	/** Empty where nothing is decided. */
	Optional<List<String>> at(UserTask task) {
		return this.trail.unit.forms()
			.apply(task)
			.flatMap((form) -> form.field("decision"))
			.map((field) -> offered(task, field).stream()
				.filter(Predicate.not(this.trail.withheld::contains))
				.toList());
	}

	/** Whether a room tells of it. */
	boolean isTold(UserTask task) {
		return told(task).isPresent();
	}

	private List<String> offered(UserTask task, FormSheet.Field field) {
		if (!field.options().isEmpty()) {
			return field.options().stream().map(FormSheet.Option::value).toList();
		}
		return told(task).map(Step::offers)
			.filter(Predicate.not(List::isEmpty))
			.orElseGet(() -> Steps.byDefault(field, ModelReader.answersBehind(this.trail.unit.model(), task.getId())))
			.stream()
			.map((Offer offer) -> offer.choice().id())
			.toList();
	}

	private Optional<Step<?>> told(UserTask task) {
		return Optional.ofNullable(this.trail.door).flatMap((door) -> Doors.step(door, task.getId()));
	}

}
