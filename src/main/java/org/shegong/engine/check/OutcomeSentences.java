package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.shegong.approval.Choice;
import org.shegong.engine.forms.FormSheet;

/**
 * What is registered as the result of a case is what was decided: a block that the
 * packaged models reach only by one decision does not stand behind the opposite.
 */
class OutcomeSentences {

	private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

	private static final String YES = Choice.APPROVE.id();

	private static final Set<String> NO = Set.of(Choice.REFUSE.id(), Choice.RETURN.id());

	private final PackagedModels packaged;

	private final OfferedChoices choices;

	/** By block: the decisions behind which packaged models have it. */
	private Map<String, Set<String>> usual;

	OutcomeSentences(PackagedModels packaged, OfferedChoices choices) {
		this.packaged = packaged;
		this.choices = choices;
	}

	List<Sentence> all() {
		return List.of(new Sentence("results as they were decided", this::results));
	}

	private void results(Drawing drawing, Findings findings) {
		behind(drawing).forEach((step, decisions) -> {
			var usual = usual().getOrDefault(bean(step), Set.of());
			decisions.stream()
				.filter((decision) -> contradicts(usual, decision))
				.sorted()
				.forEach((decision) -> findings.at(drawing.file(), step,
						"选“%s”（%s）之后会走到这里，而“%s”登记的是相反的结果".formatted(title(decision), decision, bean(step)),
						"请把出线改接到与决定相符的节点，或改正“Delegate expression”"));
		});
	}

	private static boolean contradicts(Set<String> usual, String decision) {
		var grants = usual.contains(YES) && usual.stream().noneMatch(NO::contains);
		var refuses = usual.stream().anyMatch(NO::contains) && !usual.contains(YES);
		return grants && NO.contains(decision) || refuses && decision.equals(YES);
	}

	private static String title(String decision) {
		return List.of(Choice.values())
			.stream()
			.filter((choice) -> choice.id().equals(decision))
			.map(Choice::title)
			.findFirst()
			.orElse(decision);
	}

	private synchronized Map<String, Set<String>> usual() {
		if (this.usual == null) {
			this.usual = new HashMap<>();
			this.packaged.units()
				.keySet()
				.stream()
				.flatMap((process) -> this.packaged.drawing(process).stream())
				.forEach((model) -> behind(model)
					.forEach((step, decisions) -> this.usual.computeIfAbsent(bean(step), (bean) -> new HashSet<>())
						.addAll(decisions)));
		}
		return this.usual;
	}

	private static String bean(ServiceTask step) {
		var named = BEAN.matcher(String.valueOf(step.getCamundaDelegateExpression()));
		return named.matches() ? named.group(1) : "";
	}

	/** The blocks behind each decision, before anybody decides again. */
	private Map<ServiceTask, Set<String>> behind(Drawing drawing) {
		var behind = new LinkedHashMap<ServiceTask, Set<String>>();
		for (var task : drawing.all(UserTask.class)) {
			for (var decision : decisions(drawing, task)) {
				reached(drawing, task, decision).stream()
					.filter(ServiceTask.class::isInstance)
					.map(ServiceTask.class::cast)
					.filter((step) -> !bean(step).isEmpty())
					.forEach((step) -> behind.computeIfAbsent(step, (fresh) -> new HashSet<>()).add(decision));
			}
		}
		return behind;
	}

	private Set<String> decisions(Drawing drawing, UserTask task) {
		var offered = this.choices.at(drawing, task)
			.map(OfferedChoices.Offer::options)
			.orElse(List.of())
			.stream()
			.map(FormSheet.Option::value)
			.collect(Collectors.toSet());
		return this.choices.asked(drawing, task).isEmpty() ? Set.of() : offered;
	}

	private Set<FlowNode> reached(Drawing drawing, UserTask from, String decision) {
		var seen = new HashSet<FlowNode>();
		var next = new ArrayList<FlowNode>();
		drawing.outgoing(from).forEach((way) -> next.add(way.getTarget()));
		while (!next.isEmpty()) {
			var node = next.remove(next.size() - 1);
			if (node == null || node instanceof UserTask || !seen.add(node)) {
				continue;
			}
			taken(drawing, node, decision).forEach((way) -> next.add(way.getTarget()));
		}
		return seen;
	}

	/** The ways out of an element that a decision may take. */
	private static List<SequenceFlow> taken(Drawing drawing, FlowNode node, String decision) {
		var ways = drawing.outgoing(node);
		if (!(node instanceof ExclusiveGateway gateway)) {
			return ways;
		}
		var certain = ways.stream().anyMatch((way) -> answer(way, decision) == CellTest.Answer.YES);
		return ways.stream()
			.filter((way) -> way.equals(gateway.getDefault()) ? !certain : answer(way, decision) != CellTest.Answer.NO)
			.toList();
	}

	private static CellTest.Answer answer(SequenceFlow way, String decision) {
		return (way.getConditionExpression() == null) ? CellTest.Answer.UNKNOWN
				: Formula.read(way.getConditionExpression().getTextContent())
					.map((formula) -> formula.holds("decision", decision))
					.orElse(CellTest.Answer.UNKNOWN);
	}

}
