package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Choice;
import org.shegong.engine.forms.FormSheet;

/** Where a model goes on after what was decided, and over which blocks. */
class DecidedWays {

	private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

	private final Drawing drawing;

	private final OfferedChoices choices;

	DecidedWays(Drawing drawing, OfferedChoices choices) {
		this.drawing = drawing;
		this.choices = choices;
	}

	/** The block that a step names; nothing where it names none. */
	static String block(ServiceTask step) {
		var named = BEAN.matcher(String.valueOf(step.getCamundaDelegateExpression()));
		return named.matches() ? named.group(1) : "";
	}

	/** The steps with blocks behind each decision, before anybody decides again. */
	Map<ServiceTask, Set<String>> behind() {
		return behind(this::taken);
	}

	/** The same, as far as the decision alone leads there. */
	Map<ServiceTask, Set<String>> certainlyBehind() {
		return behind(this::certain);
	}

	private Map<ServiceTask, Set<String>> behind(BiFunction<FlowNode, String, List<SequenceFlow>> ways) {
		var behind = new LinkedHashMap<ServiceTask, Set<String>>();
		for (var task : this.drawing.all(UserTask.class)) {
			for (var decision : decisions(task)) {
				steps(reached(task, (node) -> ways.apply(node, decision)))
					.forEach((step) -> behind.computeIfAbsent(step, (fresh) -> new HashSet<>()).add(decision));
			}
		}
		return behind;
	}

	/** The steps that a case comes to without any of some blocks before. */
	Set<ServiceTask> without(Collection<String> blocks) {
		var starts = this.drawing.all(StartEvent.class);
		Predicate<FlowNode> last = (node) -> node instanceof ServiceTask step && blocks.contains(block(step));
		var reached = starts.stream()
			.flatMap((start) -> this.drawing.until(last, start).stream())
			.collect(Collectors.toSet());
		return steps(reached);
	}

	/** The steps that a case comes to before anybody has a task. */
	Set<ServiceTask> first() {
		return this.drawing.starts()
			.stream()
			.flatMap((start) -> steps(this.drawing.until(UserTask.class::isInstance, start)).stream())
			.collect(Collectors.toSet());
	}

	/** The steps behind tasks. */
	Set<ServiceTask> later() {
		return this.drawing.all(UserTask.class)
			.stream()
			.flatMap((task) -> steps(this.drawing.until((node) -> false, task)).stream())
			.collect(Collectors.toSet());
	}

	/** Whether the next who has a task after a step may submit the request again. */
	boolean isRevisedAfter(ServiceTask step) {
		return this.drawing.until(UserTask.class::isInstance, step)
			.stream()
			.anyMatch((node) -> node instanceof UserTask task && revises(task));
	}

	private boolean revises(UserTask task) {
		return this.choices.at(this.drawing, task).filter((offer) -> offer.has(Choice.RESUBMIT.id())).isPresent()
				|| this.choices.asked(this.drawing, task).contains(Choice.RESUBMIT.id());
	}

	private static Set<ServiceTask> steps(Set<FlowNode> nodes) {
		return nodes.stream()
			.filter(ServiceTask.class::isInstance)
			.map(ServiceTask.class::cast)
			.filter((step) -> !block(step).isEmpty())
			.collect(Collectors.toSet());
	}

	private Set<String> decisions(UserTask task) {
		var offered = this.choices.at(this.drawing, task)
			.map(OfferedChoices.Offer::options)
			.orElse(List.of())
			.stream()
			.map(FormSheet.Option::value)
			.collect(Collectors.toSet());
		return this.choices.asked(this.drawing, task).isEmpty() ? Set.of() : offered;
	}

	private Set<FlowNode> reached(UserTask from, Function<FlowNode, List<SequenceFlow>> ways) {
		var seen = new HashSet<FlowNode>();
		var next = new ArrayList<FlowNode>();
		this.drawing.outgoing(from).forEach((way) -> next.add(way.getTarget()));
		while (!next.isEmpty()) {
			var node = next.remove(next.size() - 1);
			if (node == null || node instanceof UserTask || !seen.add(node)) {
				continue;
			}
			ways.apply(node).forEach((way) -> next.add(way.getTarget()));
		}
		return seen;
	}

	/** The ways out of an element that a decision may take. */
	private List<SequenceFlow> taken(FlowNode node, String decision) {
		var ways = this.drawing.outgoing(node);
		if (!(node instanceof ExclusiveGateway gateway)) {
			return ways;
		}
		var certain = ways.stream().anyMatch((way) -> answer(way, decision) == CellTest.Answer.YES);
		return ways.stream()
			.filter((way) -> way.equals(gateway.getDefault()) ? !certain : answer(way, decision) != CellTest.Answer.NO)
			.toList();
	}

	/** Those that it takes whatever else is the case. */
	private List<SequenceFlow> certain(FlowNode node, String decision) {
		var ways = taken(node, decision);
		return (node instanceof ExclusiveGateway && ways.size() > 1)
				? ways.stream().filter((way) -> answer(way, decision) == CellTest.Answer.YES).toList() : ways;
	}

	private static CellTest.Answer answer(SequenceFlow way, String decision) {
		return (way.getConditionExpression() == null) ? CellTest.Answer.UNKNOWN
				: Formula.read(way.getConditionExpression().getTextContent())
					.map((formula) -> formula.holds("decision", decision))
					.orElse(CellTest.Answer.UNKNOWN);
	}

}
