package org.shegong.engine.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.w3c.dom.Element;

/**
 * Follows what a case lacks through a model: what nothing sets before an element is
 * reached may be lacking there.
 */
class Lacks {

	private final Drawing drawing;

	/** What is set at an element for certain. */
	private final Function<FlowNode, Set<String>> given;

	private final Collection<FlowNode> nodes;

	/** As the file draws them, by id. */
	private final Map<String, Element> elements = new HashMap<>();

	private final Map<FlowNode, Needs> needs = new HashMap<>();

	private final Map<FlowNode, Set<String>> gives = new HashMap<>();

	private final Map<FlowNode, List<FlowNode>> sources;

	Lacks(Drawing drawing, Function<FlowNode, Set<String>> given) {
		this.drawing = drawing;
		this.given = given;
		this.nodes = drawing.all(FlowNode.class);
		var drawn = ExpressionSentences.root(drawing).getElementsByTagName("*");
		for (var index = 0; index < drawn.getLength(); index++) {
			var element = (Element) drawn.item(index);
			this.elements.putIfAbsent(element.getAttribute("id"), element);
		}
		this.sources = drawing.all(SequenceFlow.class)
			.stream()
			.filter((flow) -> flow.getTarget() != null && flow.getSource() != null)
			.collect(Collectors.groupingBy(SequenceFlow::getTarget,
					Collectors.mapping(SequenceFlow::getSource, Collectors.toList())));
	}

	/** An element that reads a variable which may not be there. */
	record Lack(FlowNode at, String variable) {
	}

	/**
	 * What is read behind some places and may be lacking.
	 * @param places ids of the elements where the case stands
	 * @param read what is looked for; everything else counts as there
	 */
	List<Lack> behind(Collection<String> places, Set<String> read) {
		var starts = starts(places);
		var reachable = reachable(starts);
		var wanted = reachable.stream()
			.flatMap((node) -> Stream.concat(needs(node).reached().stream(), needs(node).done().stream()))
			.filter(read::contains)
			.collect(Collectors.toCollection(TreeSet::new));
		return wanted.isEmpty() ? List.of() : new Spread(starts, reachable, wanted).lacks();
	}

	/** Where it stands, and what can happen besides at any time. */
	private Set<FlowNode> starts(Collection<String> places) {
		var starts = new LinkedHashSet<FlowNode>();
		for (var place : places) {
			if (this.drawing.model().getModelElementById(place) instanceof FlowNode node) {
				starts.add(node);
				around(node, starts);
			}
		}
		return starts;
	}

	private void around(FlowNode node, Set<FlowNode> starts) {
		for (var at = node.getParentElement(); at != null; at = at.getParentElement()) {
			at.getChildElementsByType(SubProcess.class)
				.stream()
				.filter(SubProcess::triggeredByEvent)
				.forEach((part) -> starts.addAll(part.getChildElementsByType(StartEvent.class)));
			if (at instanceof SubProcess part) {
				this.drawing.all(BoundaryEvent.class)
					.stream()
					.filter((event) -> part.equals(event.getAttachedTo()))
					.forEach(starts::add);
			}
		}
	}

	private Set<FlowNode> reachable(Set<FlowNode> starts) {
		var reachable = new LinkedHashSet<>(starts);
		starts.forEach((start) -> reachable.addAll(this.drawing.until((node) -> false, start)));
		List.copyOf(reachable)
			.forEach((node) -> this.nodes.stream()
				.filter((part) -> part instanceof SubProcess && node.getParentElement() == part)
				.forEach(reachable::add));
		return reachable;
	}

	private Needs needs(FlowNode node) {
		return this.needs.computeIfAbsent(node,
				(asked) -> Needs.of(this.drawing, asked, this.elements.get(asked.getId())));
	}

	private Set<String> gives(FlowNode node) {
		return this.gives.computeIfAbsent(node, this.given);
	}

	/** What is lacking spreads along the ways until nothing changes. */
	private final class Spread {

		private final Set<FlowNode> starts;

		private final Set<FlowNode> reachable;

		private final Set<String> wanted;

		private final Map<FlowNode, Set<String>> reached = new HashMap<>();

		private final Map<FlowNode, Set<String>> done = new HashMap<>();

		Spread(Set<FlowNode> starts, Set<FlowNode> reachable, Set<String> wanted) {
			this.starts = starts;
			this.reachable = reachable;
			this.wanted = wanted;
		}

		List<Lack> lacks() {
			var changed = true;
			while (changed) {
				changed = false;
				for (var node : this.reachable) {
					changed |= !atReached(node).equals(this.reached.put(node, atReached(node)));
					changed |= !atDone(node).equals(this.done.put(node, atDone(node)));
				}
			}
			return this.reachable.stream()
				.flatMap((node) -> Stream.concat(both(this.reached, node, needs(node).reached()),
						both(this.done, node, needs(node).done())))
				.distinct()
				.toList();
		}

		private static Stream<Lack> both(Map<FlowNode, Set<String>> lacking, FlowNode node, Set<String> read) {
			return lacking.get(node).stream().filter(read::contains).map((variable) -> new Lack(node, variable));
		}

		private Set<String> atReached(FlowNode node) {
			if (this.starts.contains(node)) {
				return this.wanted;
			}
			var ways = Lacks.this.sources.getOrDefault(node, List.of()).stream().filter(this.reachable::contains);
			var before = ways.map((source) -> this.done.getOrDefault(source, Set.of())).toList();
			var lacking = new TreeSet<String>();
			before.forEach(lacking::addAll);
			if (node instanceof ParallelGateway) {
				before.forEach(lacking::retainAll);
			}
			if (node instanceof BoundaryEvent event) {
				lacking.addAll(this.reached.getOrDefault(event.getAttachedTo(), Set.of()));
			}
			if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess part) {
				lacking.addAll(this.reached.getOrDefault(part, Set.of()));
			}
			return lacking;
		}

		private Set<String> atDone(FlowNode node) {
			var lacking = new TreeSet<String>();
			if (node instanceof SubProcess part && !part.getChildElementsByType(StartEvent.class).isEmpty()) {
				part.getChildElementsByType(FlowNode.class)
					.stream()
					.filter((inner) -> Lacks.this.drawing.outgoing(inner).isEmpty())
					.forEach((end) -> lacking.addAll(this.done.getOrDefault(end, Set.of())));
			}
			else {
				lacking.addAll(this.reached.getOrDefault(node, Set.of()));
			}
			lacking.removeAll(gives(node));
			return lacking;
		}

	}

}
