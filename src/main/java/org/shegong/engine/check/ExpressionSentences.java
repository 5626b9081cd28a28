package org.shegong.engine.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import org.shegong.policy.Policies;

/** What stands in expressions exists and fits, and nothing else stands in them. */
class ExpressionSentences {

	private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*\\}");

	/** What is read by people only. */
	private static final Set<String> FOR_PEOPLE = Set.of("documentation", "text", "name", "id");

	private final BuildingBlocks blocks;

	private final Policies policies;

	private final Variables variables;

	private final RoomAnswers answers;

	ExpressionSentences(BuildingBlocks blocks, Policies policies, Variables variables, RoomAnswers answers) {
		this.blocks = blocks;
		this.policies = policies;
		this.variables = variables;
		this.answers = answers;
	}

	List<Sentence> all() {
		return List.of(new Sentence("expressions", this::expressions), new Sentence("steps", this::steps));
	}

	/** An expression and where it stands. */
	private record Found(String text, String name, String element, String owner, String ownerName) {
	}

	private void expressions(Drawing drawing, Findings findings) {
		var known = this.variables.known(drawing);
		var types = new Types(drawing, this.variables, this.answers, this.blocks);
		var never = new NeverHolds(drawing, this.variables, types);
		for (var found : found(drawing)) {
			if (found.name().equals("delegateExpression")) {
				bean(drawing, found, findings);
			}
			else if (found.text().contains("${") || found.text().contains("#{")) {
				var reading = new Reading(this.blocks, deadlines(drawing), drawing.processId(), known, types);
				reading.problems(found.text(), Place.named(found.name()))
					.forEach((problem) -> findings.at(drawing.file(), found.owner(), found.ownerName(),
							problem.message(), problem.remedy()));
				never.check(found.text(),
						(message, remedy) -> findings.at(drawing.file(), found.owner(), found.ownerName(), message,
								remedy),
						(message, remedy) -> findings.warn(drawing.file(), found.owner(), found.ownerName(), message,
								remedy));
			}
			else if (Place.named(found.name()) == Place.MANY && !known.contains(found.text())) {
				findings.at(drawing.file(), found.owner(), found.ownerName(), "没有谁给变量“" + found.text() + "”赋值，办到这里会出错",
						"请在“Collection”中填写表达式，如 ${approvers.principals(execution)}");
			}
			else if (Place.named(found.name()) == Place.TRUTH) {
				findings.at(drawing.file(), found.owner(), found.ownerName(), "条件“" + found.text() + "”不是表达式",
						"请写成 ${…} 的样子，如 ${decision == 'approve'}");
			}
		}
	}

	/** Those of all, and what a room counts in its own way. */
	private Set<String> deadlines(Drawing drawing) {
		return Stream
			.concat(this.policies.deadlines().stream(),
					this.policies.parameters()
						.stream()
						.filter((name) -> name.startsWith(drawing.processId() + "-") && name.endsWith("-workdays")))
			.collect(Collectors.toSet());
	}

	private void bean(Drawing drawing, Found found, Findings findings) {
		var named = BEAN.matcher(found.text());
		var use = use(found.element());
		if (!named.matches()) {
			findings.at(drawing.file(), found.owner(), found.ownerName(),
					"“" + found.text() + "”不是一个" + use.title() + "的名字",
					"请写成 ${名字}，可用的有：" + String.join("、", this.blocks.serving(use, drawing.processId())));
			return;
		}
		var bean = named.group(1);
		if (!this.blocks.serves(bean, use)) {
			findings.at(drawing.file(), found.owner(), found.ownerName(),
					this.blocks.knows(bean) ? "“" + bean + "”不能用作" + use.title()
							: "没有" + use.title() + "“" + bean + "”",
					"请改为：" + String.join("、", this.blocks.serving(use, drawing.processId())));
		}
		else if (!this.blocks.isAtHome(bean, drawing.processId())) {
			findings.at(drawing.file(), found.owner(), found.ownerName(),
					"“" + bean + "”是其他流程的" + use.title() + "，在这里不能用",
					"请改为：" + String.join("、", this.blocks.serving(use, drawing.processId())));
		}
	}

	private static BuildingBlocks.Use use(String element) {
		return switch (element) {
			case "taskListener" -> BuildingBlocks.Use.TASK_LISTENER;
			case "executionListener" -> BuildingBlocks.Use.LISTENER;
			default -> BuildingBlocks.Use.STEP;
		};
	}

	/** A step that says nothing of who carries it out would stop the case. */
	private void steps(Drawing drawing, Findings findings) {
		drawing.all(org.camunda.bpm.model.bpmn.instance.ServiceTask.class)
			.stream()
			.filter((task) -> task.getCamundaDelegateExpression() == null && task.getCamundaExpression() == null
					&& task.getCamundaClass() == null && task.getCamundaType() == null)
			.forEach((task) -> findings.at(drawing.file(), task, "没有写这一步做什么", "请在“Delegate expression”中填写，可用的有："
					+ String.join("、", this.blocks.serving(BuildingBlocks.Use.STEP, drawing.processId()))));
	}

	private static List<Found> found(Drawing drawing) {
		var found = new ArrayList<Found>();
		collect(root(drawing), null, null, found);
		return found;
	}

	private static void collect(Element element, String owner, String ownerName, List<Found> found) {
		var id = element.getAttribute("id");
		var own = !id.isEmpty() && isDrawn(element);
		var at = own ? id : owner;
		var called = own ? (element.getAttribute("name").isEmpty() ? null : element.getAttribute("name")) : ownerName;
		var attributes = element.getAttributes();
		for (var index = 0; index < attributes.getLength(); index++) {
			var attribute = attributes.item(index);
			add(attribute.getNodeValue(), attribute.getLocalName(), element, at, called, found);
		}
		var leaf = true;
		for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				leaf = false;
				collect(inner, at, called, found);
			}
		}
		if (leaf) {
			add(element.getTextContent().strip(), element.getLocalName(), element, at, called, found);
		}
	}

	private static void add(String text, String name, Element element, String owner, String ownerName,
			List<Found> found) {
		var interesting = text.contains("${") || text.contains("#{") || name.equals("delegateExpression")
				|| Place.named(name) == Place.TRUTH || Place.named(name) == Place.MANY;
		if (interesting && (!FOR_PEOPLE.contains(name) || isTold(element, name))) {
			found.add(new Found(text, name, element.getLocalName(), owner, ownerName));
		}
	}

	/** What tells people of a task is put together when they get it. */
	private static boolean isTold(Element element, String name) {
		return name.equals("name") && element.getLocalName().equals("userTask")
				|| name.equals("documentation") && element.getParentNode().getLocalName().equals("userTask");
	}

	/** Whether people see it as something of its own. */
	private static boolean isDrawn(Node element) {
		var name = element.getLocalName();
		return !name.endsWith("EventDefinition") && !name.endsWith("Listener") && !name.endsWith("Expression")
				&& !name.endsWith("Characteristics");
	}

	static Element root(Drawing drawing) {
		try {
			var factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder()
				.parse(new ByteArrayInputStream(drawing.unit().files().get(drawing.file())))
				.getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException("已读过的模型 " + drawing.file() + " 再读时出错", ex);
		}
	}

}
