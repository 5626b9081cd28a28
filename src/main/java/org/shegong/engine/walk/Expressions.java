package org.shegong.engine.walk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * Evaluates what a model asks with the engine's own expressions. Only variables and beans
 * that merely answer may be asked, so that a look ahead changes nothing.
 */
class Expressions {

	private static final Set<String> WORDS = Set.of("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty",
			"null", "true", "false", "div", "mod", "execution");

	private static final Set<String> ANSWERING = Set.of("approvers", "deadlines");

	private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");

	/** A name, and the one behind its dot. */
	private static final Pattern NAME = Pattern.compile("(?<![\\w.)\\]])([A-Za-z_]\\w*)(?:\\.([A-Za-z_]\\w*))?");

	/** What is asked of an answer again, as of a decision. */
	private static final Pattern CHAIN = Pattern.compile("[)\\]]\\s*[.\\[]|\\.\\w+\\s*[.\\[]|\\w\\s*\\[");

	private static final Pattern DECISION = Pattern
		.compile("decisionResult\\s*(?:\\.(?:getSingleResult|singleResult|getFirstResult|firstResult)(?:\\(\\))?)?"
				+ "\\s*(?:\\.(?:getEntry|getSingleEntry|get)\\([^()]*\\))?");

	private final ProcessEngineConfigurationImpl engine;

	private final LaterFields later;

	Expressions(ProcessEngineConfigurationImpl engine, LaterFields later) {
		this.later = later;
		this.engine = engine;
	}

	/** The value of a text, which may be an expression; null for none. */
	Object value(String text, Outlook scope, FlowElement at) {
		if (text == null || text.isBlank() || !(text.contains("${") || text.contains("#{"))) {
			return text;
		}
		refuseLater(text, scope, at);
		if (!onlyAsks(text, scope)) {
			throw new Untellable(at, "“%s”不是可以试走的表达式：只能读取流程变量，以及询问 approvers、deadlines 和各流程的名单".formatted(text));
		}
		try {
			return this.engine.getExpressionManager().createExpression(text).getValue(scope);
		}
		catch (ProcessEngineException ex) {
			throw new Untellable(at, "“%s”算不出结果：%s".formatted(text, rootMessage(ex)));
		}
	}

	/** Whether a condition holds; none does. */
	boolean holds(String condition, Outlook scope, FlowElement at) {
		if (condition == null || condition.isBlank()) {
			return true;
		}
		if (value(condition, scope, at) instanceof Boolean holds) {
			return holds;
		}
		throw new Untellable(at, "条件“%s”的结果不是“是”或“否”".formatted(condition));
	}

	/** Nobody knows ahead what will be filled in. */
	void refuseLater(String text, Outlook scope, FlowElement at) {
		unknown(text, scope).flatMap((name) -> this.later.find(name).stream()).findFirst().ifPresent((later) -> {
			throw new Untellable(at, later);
		});
	}

	/** Names of variables that are not there yet. */
	private static Stream<String> unknown(String text, Outlook scope) {
		return NAME.matcher(TEXT.matcher(text).replaceAll("0"))
			.results()
			.filter((name) -> name.group(2) == null && !WORDS.contains(name.group(1)))
			.map((name) -> name.group(1))
			.filter((name) -> !scope.hasVariable(name));
	}

	/**
	 * Whether a condition that is waited for holds; as long as it reads something that is
	 * not there yet, it does not.
	 */
	boolean holdsYet(String condition, Outlook scope, FlowElement at) {
		return unknown(condition, scope).findAny().isEmpty() && holds(condition, scope, at);
	}

	/** Names in a text or in what its expression answers, separated by commas. */
	List<String> names(String text, Outlook scope, FlowElement at) {
		var value = value(text, scope, at);
		var all = (value instanceof Collection<?> many) ? many.stream().map(String::valueOf)
				: Arrays.stream((value != null) ? value.toString().split(",") : new String[0]);
		return all.map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	private boolean onlyAsks(String text, Outlook scope) {
		var bare = DECISION.matcher(TEXT.matcher(text).replaceAll("0")).replaceAll("0");
		if (CHAIN.matcher(bare).find()) {
			return false;
		}
		var names = NAME.matcher(bare);
		while (names.find()) {
			if (!asks(names.group(1), names.group(2), scope)) {
				return false;
			}
		}
		return true;
	}

	private boolean asks(String name, String property, Outlook scope) {
		if (name.equals("execution")) {
			return property == null || property.equals("processBusinessKey");
		}
		return WORDS.contains(name) || ANSWERING.contains(name) || name.endsWith("Panel")
				|| (property == null && scope.hasVariable(name));
	}

	private static String rootMessage(Throwable ex) {
		var root = ex;
		while (root.getCause() != null && root.getCause() != root) {
			root = root.getCause();
		}
		return root.getMessage();
	}

}
