package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import org.shegong.engine.check.CellTest.Answer;

/**
 * The conditions of a model's arrows: what they read, and what is known of them where a
 * case stands. One that several arrows have is answered alike as long as nobody changes
 * what it reads.
 */
class Conditions {

	private static final String DECISION = "decision";

	private static final int MOST = 60;

	private final Map<SequenceFlow, Condition> conditions = new HashMap<>();

	/** Those that several arrows have. */
	private final List<String> shared = new ArrayList<>();

	/**
	 * @param sure what it reads whatever else holds
	 * @param perhaps what it reads only where something else holds, or does not
	 */
	record Condition(String text, Formula formula, Set<String> sure, Set<String> perhaps) {

		boolean asksForDecision() {
			return this.sure.contains(DECISION) || this.perhaps.contains(DECISION);
		}

	}

	Conditions(Drawing drawing) {
		for (var flow : drawing.all(SequenceFlow.class)) {
			if (flow.getConditionExpression() != null) {
				var text = flow.getConditionExpression().getTextContent().strip();
				Formula.read(text).ifPresent((formula) -> this.conditions.put(flow, condition(text, formula)));
			}
		}
		var texts = this.conditions.values()
			.stream()
			.filter((condition) -> !condition.asksForDecision())
			.map(Condition::text)
			.toList();
		texts.stream()
			.distinct()
			.filter((text) -> texts.indexOf(text) != texts.lastIndexOf(text))
			.limit(MOST)
			.forEach(this.shared::add);
	}

	private static Condition condition(String text, Formula formula) {
		var sure = new LinkedHashSet<String>();
		var all = new LinkedHashSet<String>();
		sure(formula, sure);
		names(formula.parts(), all);
		all.removeAll(sure);
		return new Condition(text, formula, sure, all);
	}

	/** What is read before anything else can settle it. */
	private static void sure(Formula formula, Set<String> names) {
		var inside = formula.inside();
		var settles = formula instanceof Formula.Logic logic && logic.kind() != Formula.Logic.Kind.NOT
				|| !(formula instanceof Formula.Call) && inside.size() > 2;
		if (formula instanceof Formula.Name name) {
			names.add(name.name());
		}
		(settles ? inside.subList(0, 1) : inside).forEach((inner) -> sure(inner, names));
	}

	private static void names(List<Formula> parts, Set<String> names) {
		parts.stream()
			.filter(Formula.Name.class::isInstance)
			.forEach((part) -> names.add(((Formula.Name) part).name()));
	}

	/** Null for an arrow without any, or with one that cannot be read. */
	Condition of(SequenceFlow flow) {
		return this.conditions.get(flow);
	}

	Answer answer(SequenceFlow flow, Standing standing) {
		if (flow.getConditionExpression() == null) {
			return Answer.YES;
		}
		var condition = of(flow);
		if (condition == null) {
			return Answer.UNKNOWN;
		}
		if (condition.asksForDecision() && standing.decision() != null) {
			return condition.formula().holds(DECISION, standing.decision());
		}
		var bit = bit(condition);
		return ((standing.yes() & bit) != 0) ? Answer.YES : ((standing.no() & bit) != 0) ? Answer.NO : Answer.UNKNOWN;
	}

	/** What is known once one was answered. */
	Standing answered(SequenceFlow flow, boolean holds, Standing standing) {
		var condition = of(flow);
		var bit = (condition != null) ? bit(condition) : 0;
		return holds ? standing.known(bit, 0) : standing.known(0, bit);
	}

	private long bit(Condition condition) {
		var index = this.shared.indexOf(condition.text());
		return (index < 0) ? 0 : 1L << index;
	}

	/** The conditions that read one of some variables, by their bits. */
	long reading(Set<String> variables) {
		var bits = 0L;
		for (var condition : this.conditions.values()) {
			if (variables.stream()
				.anyMatch((name) -> condition.sure().contains(name) || condition.perhaps().contains(name))) {
				bits |= bit(condition);
			}
		}
		return bits;
	}

}
