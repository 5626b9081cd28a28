package org.shegong.engine.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.w3c.dom.Element;

/**
 * The variables that an element of a model reads: when it is reached, and when it is
 * done.
 */
class Needs {

	/** What is read only once the work is done. */
	private static final Set<String> WHEN_DONE = Set.of("outputParameter", "completionCondition");

	private static final Set<String> DONE = Set.of("end", "complete");

	/** What is read by people only. */
	private static final Set<String> FOR_PEOPLE = Set.of("documentation", "text", "id");

	/** Attributes that name a variable without an expression. */
	private static final Set<String> NAMING = Set.of("collection", "source");

	private static final Pattern DRAWN = Pattern
		.compile(".*(Task|Event|Gateway)|task|subProcess|adHocSubProcess|transaction|callActivity|sequenceFlow");

	private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");

	private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");

	private final Set<String> reached = new LinkedHashSet<>();

	private final Set<String> done = new LinkedHashSet<>();

	private final Set<String> local = new LinkedHashSet<>();

	private Needs() {
	}

	/**
	 * @param element of the file, which draws the node
	 */
	static Needs of(Drawing drawing, FlowNode node, Element element) {
		var needs = new Needs();
		needs.collect(element, false, true);
		drawing.outgoing(node)
			.stream()
			.filter((way) -> way.getConditionExpression() != null)
			.forEach((way) -> needs.done.addAll(names(way.getConditionExpression().getTextContent())));
		if (node instanceof BusinessRuleTask rule) {
			needs.asked(drawing.tables().get(String.valueOf(rule.getCamundaDecisionRef())));
		}
		needs.reached.removeAll(needs.local);
		needs.done.removeAll(needs.local);
		return needs;
	}

	/** When it is reached. */
	Set<String> reached() {
		return this.reached;
	}

	/** When it is done and the way goes on. */
	Set<String> done() {
		return this.done;
	}

	/** Whether an element is drawn by itself, so that it belongs to no other. */
	static boolean isDrawn(String kind) {
		return DRAWN.matcher(kind).matches();
	}

	private void collect(Element element, boolean late, boolean own) {
		if (!own && isDrawn(element.getLocalName())) {
			return;
		}
		var after = late || WHEN_DONE.contains(element.getLocalName()) || DONE.contains(element.getAttribute("event"));
		if (element.getLocalName().equals("inputParameter")) {
			this.local.add(element.getAttribute("name"));
		}
		var attributes = element.getAttributes();
		for (var index = 0; index < attributes.getLength(); index++) {
			attribute(attributes.item(index).getLocalName(), attributes.item(index).getNodeValue(), after);
		}
		var leaf = true;
		for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				leaf = false;
				collect(inner, after, false);
			}
		}
		if (leaf && !FOR_PEOPLE.contains(element.getLocalName())) {
			read(element.getTextContent(), after);
		}
	}

	private void attribute(String name, String value, boolean late) {
		if ("elementVariable".equals(name)) {
			this.local.add(value);
		}
		else if (NAMING.contains(name) && NAME.matcher(value).matches()) {
			(late ? this.done : this.reached).add(value);
		}
		else if (!FOR_PEOPLE.contains(name)) {
			read(value, late);
		}
	}

	private void read(String text, boolean late) {
		(late ? this.done : this.reached).addAll(names(text));
	}

	private static Set<String> names(String text) {
		var names = new LinkedHashSet<String>();
		if (text.contains("${") || text.contains("#{")) {
			Formula.read(text.strip())
				.ifPresent((formula) -> formula.parts()
					.stream()
					.filter(Formula.Name.class::isInstance)
					.forEach((part) -> names.add(((Formula.Name) part).name())));
		}
		return names;
	}

	/** Columns ask for variables, and cells hold them against others. */
	private void asked(Table table) {
		if (table != null) {
			Stream
				.concat(table.inputs().stream().map(Table.Column::asks),
						table.rows().stream().flatMap((row) -> row.tests().stream()))
				.map((text) -> NAME.matcher(TEXT.matcher(text).replaceAll(" ")))
				.flatMap(Matcher::results)
				.forEach((found) -> this.reached.add(found.group()));
		}
	}

}
