package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A call in an expression of a model.
 *
 * @param place name of the attribute, or of the element, in which it stands
 * @param carrier the node, the arrow or the process that it belongs to
 */
record Called(String place, BaseElement carrier, String bean, Formula.Call call) {

	/** All of a model, other than those that only people read. */
	static List<Called> in(Drawing drawing) {
		var found = new ArrayList<Called>();
		var all = ExpressionSentences.root(drawing).getElementsByTagName("*");
		for (var index = 0; index < all.getLength(); index++) {
			var element = (Element) all.item(index);
			var attributes = element.getAttributes();
			for (var at = 0; at < attributes.getLength(); at++) {
				read(drawing, element, attributes.item(at).getLocalName(), attributes.item(at).getNodeValue(), found);
			}
			if (element.getElementsByTagName("*").getLength() == 0 && !"documentation".equals(element.getLocalName())) {
				read(drawing, element, element.getLocalName(), element.getTextContent(), found);
			}
		}
		return found;
	}

	private static void read(Drawing drawing, Element element, String place, String text, List<Called> found) {
		if (!text.contains("${") && !text.contains("#{")) {
			return;
		}
		var carrier = carrier(drawing, element);
		Formula.read(text.strip())
			.filter((formula) -> carrier != null)
			.ifPresent((formula) -> formula.parts()
				.stream()
				.filter((part) -> part instanceof Formula.Call call && call.of() instanceof Formula.Name)
				.map(Formula.Call.class::cast)
				.forEach((call) -> found.add(new Called(place, carrier, ((Formula.Name) call.of()).name(), call))));
	}

	/** Null for what belongs to none. */
	private static BaseElement carrier(Drawing drawing, Element inside) {
		for (Node at = inside; at instanceof Element element; at = at.getParentNode()) {
			var found = drawing.model().getModelElementById(element.getAttribute("id"));
			if (found instanceof FlowNode || found instanceof SequenceFlow || found instanceof Process) {
				return (BaseElement) found;
			}
		}
		return null;
	}

	/** The node at which it is asked; null where that is the process itself. */
	FlowNode node() {
		if (this.carrier instanceof SequenceFlow flow) {
			return flow.getSource();
		}
		return (this.carrier instanceof FlowNode node) ? node : null;
	}

	/** A text that it is given; empty where it is none. */
	String given(int index) {
		return (this.call.arguments().size() > index
				&& this.call.arguments().get(index) instanceof Formula.Literal literal)
						? String.valueOf(literal.value()) : "";
	}

	/** As a model writes it, in short. */
	String words() {
		return this.bean + "." + this.call.method();
	}

}
