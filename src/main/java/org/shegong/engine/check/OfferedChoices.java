package org.shegong.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Choice;
import org.shegong.approval.Step;
import org.shegong.engine.forms.FormSheet;
import org.springframework.stereotype.Component;

/**
 * What people can choose at a task: what its form lists; where it lists nothing, what the
 * step offers.
 */
@Component
class OfferedChoices {

	private static final String DECISION = "decision";

	private final RoomForms rooms;

	OfferedChoices(RoomForms rooms) {
		this.rooms = rooms;
	}

	/**
	 * What is offered.
	 *
	 * @param listed whether the form lists it itself
	 */
	record Offer(List<FormSheet.Option> options, boolean listed) {

		boolean has(String value) {
			return this.options.stream().anyMatch((option) -> option.value().equals(value));
		}

	}

	/** Whether anything is decided at a task. */
	boolean decides(Drawing drawing, FlowNode node) {
		return node instanceof UserTask task && (field(drawing, task).isPresent()
				|| record(drawing, task).filter((record) -> RecordFields.names(record).contains(DECISION)).isPresent());
	}

	/** Empty where nothing is decided, or where it cannot be told. */
	Optional<Offer> at(Drawing drawing, UserTask task) {
		var listed = field(drawing, task).map(FormSheet.Field::options).orElse(List.of());
		if (!listed.isEmpty()) {
			return Optional.of(new Offer(listed, true));
		}
		if (!decides(drawing, task)) {
			return Optional.empty();
		}
		return this.rooms.step(drawing, task.getId())
			.map(this::told)
			.orElseGet(() -> Optional.of(byDefault(asked(drawing, task))));
	}

	/** A room says so itself; one that offers nothing leaves it open. */
	private Optional<Offer> told(Step<?> step) {
		return step.offers().isEmpty() ? Optional.empty()
				: Optional.of(new Offer(step.offers()
					.stream()
					.map((offer) -> new FormSheet.Option(offer.label(), offer.choice().id()))
					.toList(), false));
	}

	/** The default step offers what the ways behind it can tell apart. */
	private static Offer byDefault(Set<String> asked) {
		if (asked.contains(Choice.RESUBMIT.id())) {
			return offer(List.of(Choice.RESUBMIT, Choice.WITHDRAW));
		}
		return offer(Stream.of(Choice.APPROVE, Choice.REFUSE, Choice.RETURN)
			.filter((choice) -> choice == Choice.APPROVE || choice == Choice.REFUSE && !asked.isEmpty()
					|| asked.contains(choice.id()))
			.toList());
	}

	private static Offer offer(List<Choice> choices) {
		return new Offer(choices.stream().map((choice) -> new FormSheet.Option(choice.title(), choice.id())).toList(),
				false);
	}

	/** The decisions that ways behind a task ask for, before anybody else decides. */
	Set<String> asked(Drawing drawing, UserTask task) {
		return ways(drawing, task).stream()
			.flatMap((way) -> decisions(way).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The ways behind a task that ask for its decision: before anybody else has a task,
	 * or where none does, before anybody else decides.
	 */
	List<SequenceFlow> ways(Drawing drawing, UserTask task) {
		var near = ways(drawing, task, UserTask.class::isInstance);
		return near.isEmpty() ? ways(drawing, task, (node) -> decides(drawing, node)) : near;
	}

	private static List<SequenceFlow> ways(Drawing drawing, UserTask task, Predicate<FlowNode> last) {
		var passed = drawing.until(last, task);
		return Stream.concat(Stream.of(task), passed.stream().filter(last.negate()))
			.flatMap((node) -> drawing.outgoing(node).stream())
			.filter((way) -> way.getConditionExpression() != null && !decisions(way).isEmpty())
			.distinct()
			.toList();
	}

	/** The decisions that a way asks for. */
	static List<String> decisions(SequenceFlow way) {
		return Formula.read(way.getConditionExpression().getTextContent())
			.map((formula) -> Variables.compared(formula, DECISION))
			.orElse(List.of());
	}

	private Optional<Class<? extends Record>> record(Drawing drawing, UserTask task) {
		return this.rooms.of(drawing, task.getId());
	}

	private static Optional<FormSheet.Field> field(Drawing drawing, UserTask task) {
		return drawing.form(task).flatMap((form) -> form.field(DECISION));
	}

}
