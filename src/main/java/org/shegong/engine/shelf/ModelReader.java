package org.shegong.engine.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

import org.springframework.stereotype.Component;

import org.shegong.engine.SystemRights;

/** What a deployed model does with the answers of its forms. */
@Component
public class ModelReader {

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");

	private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");

	/** An answer that a condition compares the decision with. */
	private static final Pattern ANSWER = Pattern
		.compile("\\bdecision\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*['\"](\\w+)['\"]");

	private static final Pattern INPUT = Pattern.compile("<(?:\\w+:)?inputExpression\\b.*?</(?:\\w+:)?inputExpression>",
			Pattern.DOTALL);

	private final RepositoryService models;

	private final SystemRights system;

	/** By process definition; what is deployed never changes. */
	private final Map<String, Set<String>> read = new ConcurrentHashMap<>();

	private final Map<String, Set<String>> answers = new ConcurrentHashMap<>();

	ModelReader(RepositoryService models, SystemRights system) {
		this.models = models;
		this.system = system;
	}

	/** Names that expressions of the model or its decision tables read. */
	public Set<String> names(String definition) {
		var known = this.read.get(definition);
		if (known == null) {
			known = this.system.use(() -> readNames(definition));
			this.read.put(definition, known);
		}
		return known;
	}

	private Set<String> readNames(String definition) {
		var deployment = this.models.getProcessDefinition(definition).getDeploymentId();
		var resource = this.models.getProcessDefinition(definition).getResourceName();
		var expressions = EXPRESSION.matcher(content(deployment, resource)).results().map((found) -> found.group(1));
		var inputs = this.models.getDeploymentResourceNames(deployment)
			.stream()
			.filter((name) -> name.endsWith(".dmn"))
			.flatMap((name) -> INPUT.matcher(content(deployment, name)).results())
			.map(MatchResult::group);
		return Stream.concat(expressions, inputs)
			.map((text) -> TEXT.matcher(text.replace("&quot;", "\"").replace("&#39;", "'")).replaceAll(" "))
			.flatMap((text) -> NAME.matcher(text).results())
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	private String content(String deployment, String name) {
		try (var content = this.models.getResourceAsStream(deployment, name)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("无法读取 " + name, ex);
		}
	}

	/**
	 * The decisions that the gateways behind a task tell apart, before somebody else has
	 * a task; empty where none asks for the decision.
	 */
	public Set<String> answersBehind(String definition, String task) {
		var id = definition + "/" + task;
		var known = this.answers.get(id);
		if (known == null) {
			known = answersBehind(this.system.use(() -> this.models.getBpmnModelInstance(definition)), task);
			this.answers.put(id, known);
		}
		return known;
	}

	/** The same of a model that need not be deployed. */
	public static Set<String> answersBehind(BpmnModelInstance model, String task) {
		var answers = new HashSet<String>();
		var arrows = arrows(model);
		var seen = new HashSet<FlowNode>();
		var open = new ArrayDeque<FlowNode>();
		if (model.getModelElementById(task) instanceof FlowNode start) {
			open.add(start);
		}
		while (!open.isEmpty()) {
			var node = open.remove();
			for (var flow : arrows.getOrDefault(node, List.of())) {
				answers(flow, answers);
				if (passes(flow.getTarget()) && seen.add(flow.getTarget())) {
					open.add(flow.getTarget());
				}
			}
		}
		return answers;
	}

	/** By where they begin; a model need not list them there. */
	private static Map<FlowNode, List<SequenceFlow>> arrows(BpmnModelInstance model) {
		return model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((flow) -> flow.getSource() != null)
			.collect(Collectors.groupingBy(SequenceFlow::getSource));
	}

	/** Whether nobody is asked there. */
	private static boolean passes(FlowNode node) {
		return node instanceof Gateway || node instanceof ServiceTask || node instanceof BusinessRuleTask;
	}

	private static void answers(SequenceFlow flow, Set<String> answers) {
		if (flow.getConditionExpression() != null) {
			ANSWER.matcher(flow.getConditionExpression().getTextContent())
				.results()
				.forEach((found) -> answers.add(found.group(1)));
		}
	}

}
