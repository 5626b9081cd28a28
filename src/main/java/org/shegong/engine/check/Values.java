package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.w3c.dom.Element;

/**
 * The variables of a model that only its tasks give, and where they are given and read:
 * what its start form gives, and its room, is always there.
 */
class Values {

	private static final int MOST = 63;

	private final Drawing drawing;

	private final Conditions conditions;

	private final List<String> names;

	private final Map<FlowNode, Long> given = new HashMap<>();

	private final Map<FlowNode, Long> reached = new HashMap<>();

	private final Map<FlowNode, Long> done = new HashMap<>();

	private final Map<FlowNode, Long> forgotten = new HashMap<>();

	Values(Drawing drawing, Conditions conditions, Variables variables, RoomAnswers answers, OfferedChoices choices) {
		this.drawing = drawing;
		this.conditions = conditions;
		var known = variables.known(drawing);
		var wanted = new LinkedHashSet<>(known);
		wanted.removeAll(Variables.OF_THE_ENGINE);
		wanted.removeAll(answers.variables(drawing.processId()));
		wanted.removeAll(variables.atStart(drawing).keySet());
		wanted.removeAll(Gives.inside(drawing));
		this.names = new ArrayList<>(wanted).subList(0, Math.min(MOST, wanted.size()));
		var gives = new Gives(drawing, variables, answers, known);
		var elements = elements(drawing);
		for (var node : drawing.all(FlowNode.class)) {
			var names = gives.of(node);
			if (node instanceof UserTask && choices.decides(drawing, node)) {
				names.add("decision");
			}
			this.given.put(node, bits(names));
			this.forgotten.put(node, conditions.reading(names));
			var needs = Needs.of(drawing, node, elements.get(node.getId()));
			this.reached.put(node, bits(needs.reached()));
			this.done.put(node, asks(node) ? 0 : bits(needs.done()));
		}
	}

	private static Map<String, Element> elements(Drawing drawing) {
		var elements = new HashMap<String, Element>();
		var drawn = ExpressionSentences.root(drawing).getElementsByTagName("*");
		for (var index = 0; index < drawn.getLength(); index++) {
			var element = (Element) drawn.item(index);
			elements.putIfAbsent(element.getAttribute("id"), element);
		}
		return elements;
	}

	/** Whether its arrows say themselves what they read. */
	private boolean asks(FlowNode node) {
		return this.drawing.outgoing(node).stream().anyMatch((flow) -> flow.getConditionExpression() != null);
	}

	private long bits(Set<String> names) {
		var bits = 0L;
		for (var name : names) {
			var index = this.names.indexOf(name);
			bits |= (index < 0) ? 0 : 1L << index;
		}
		return bits;
	}

	/** Once an element is done. */
	Standing given(FlowNode node, Standing standing) {
		return standing.given(this.given.get(node)).forgotten(this.forgotten.get(node));
	}

	/**
	 * When an element is reached.
	 * @param lacking is told what is not there
	 */
	Standing reached(FlowNode node, Standing standing, Consumer<String> lacking) {
		return read(this.reached.get(node), standing, lacking);
	}

	Standing done(FlowNode node, Standing standing, Consumer<String> lacking) {
		return read(this.done.get(node), standing, lacking);
	}

	/** Where the condition of an arrow is asked for. */
	Standing asked(SequenceFlow flow, Standing standing, Consumer<String> lacking, Consumer<String> perhaps) {
		var condition = this.conditions.of(flow);
		return (condition == null) ? standing
				: read(bits(condition.perhaps()), read(bits(condition.sure()), standing, lacking), perhaps);
	}

	/** What was told once is not told again. */
	private Standing read(long bits, Standing standing, Consumer<String> lacking) {
		var missing = bits & ~standing.given();
		for (var index = 0; index < this.names.size(); index++) {
			if ((missing & 1L << index) != 0) {
				lacking.accept(this.names.get(index));
			}
		}
		return standing.given(missing);
	}

}
