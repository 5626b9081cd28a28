package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/**
 * The blocks of a model that move its request on, known by their names: those that are
 * called after the same as the block that registers it.
 */
class Course {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

	private static final Pattern BEGINS = Pattern.compile("(?:register|open|list)(?:Away(?=Request))?([A-Z]\\w*)");

	/** What the blocks are called after that every designer may use. */
	private static final String PLAIN = "Request";

	private final Map<String, Act> acts = new HashMap<>();

	private final String called;

	private Course(String called) {
		this.called = called;
	}

	/**
	 * Of a model that registers nothing, nothing moves a request on; nor of one that only
	 * opens the cases of others.
	 */
	static Course of(Drawing drawing) {
		var course = first(drawing);
		return drawing.all(FlowNode.class)
			.stream()
			.flatMap((node) -> course.act(node).stream())
			.anyMatch((act) -> act != Act.REGISTER) || course.isPlain() ? course : new Course("");
	}

	private static Course first(Drawing drawing) {
		var seen = new LinkedHashSet<FlowNode>();
		var next = new ArrayList<FlowNode>(drawing.starts());
		while (!next.isEmpty()) {
			var node = next.remove(0);
			var begins = BEGINS.matcher(block(node));
			if (begins.matches()) {
				return of(block(node), begins.group(1));
			}
			if (seen.add(node)) {
				next.addAll(drawing.targets(node));
			}
		}
		return new Course("");
	}

	private static Course of(String first, String called) {
		var course = new Course(called);
		for (var act : Act.values()) {
			course.acts.put(act.verb() + called, act);
		}
		course.acts.put("retract" + called, Act.WITHDRAW);
		course.acts.put("registerAway" + called, Act.REGISTER);
		course.acts.put(first, Act.REGISTER);
		return course;
	}

	/** Empty for whatever leaves a request as it is. */
	Optional<Act> act(FlowNode node) {
		return Optional.ofNullable(this.acts.get(block(node)));
	}

	/** Whether it uses blocks of the plain room, registering with one of them or not. */
	static boolean isMadeOfPlainBlocks(Drawing drawing) {
		var plain = of("", PLAIN);
		return drawing.all(FlowNode.class).stream().anyMatch((node) -> plain.act(node).isPresent());
	}

	boolean does(Act act, FlowNode node) {
		return act(node).filter((done) -> done == act).isPresent();
	}

	/** Whether an element registers a request, whatever it is called after. */
	static boolean begins(FlowNode node) {
		return BEGINS.matcher(block(node)).matches();
	}

	/** Whether its blocks are those that every designer may use. */
	boolean isPlain() {
		return this.called.equals(PLAIN);
	}

	boolean isEmpty() {
		return this.acts.isEmpty();
	}

	/** The block for an act, as models write it. */
	String written(Act act) {
		return "${" + act.verb() + this.called + "}";
	}

	/** The name of the block that carries out an element; nothing where none does. */
	static String block(FlowNode node) {
		var written = node.getAttributeValueNs(CAMUNDA, "delegateExpression");
		var sends = node.getChildElementsByType(MessageEventDefinition.class)
			.stream()
			.map((sent) -> sent.getAttributeValueNs(CAMUNDA, "delegateExpression"))
			.filter((text) -> text != null)
			.findFirst();
		var named = BEAN.matcher((written != null) ? written : sends.orElse(""));
		return named.matches() ? named.group(1) : "";
	}

}
