package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

import org.shegong.engine.check.CellTest.Answer;

/** The ways that a case can take out of an element. */
class Ways {

	private final Net net;

	private final Conditions conditions;

	private final Values values;

	private final Set<Trouble> troubles;

	Ways(Net net, Conditions conditions, Values values, Set<Trouble> troubles) {
		this.net = net;
		this.conditions = conditions;
		this.values = values;
		this.troubles = troubles;
	}

	List<Standing> out(Standing standing, FlowNode node) {
		if (node instanceof ParallelGateway) {
			var all = standing;
			for (var way : this.net.outgoing(node)) {
				all = taken(all, way);
			}
			return List.of(all);
		}
		return (node instanceof ExclusiveGateway || node instanceof ComplexGateway) ? one(standing, node)
				: some(standing, node);
	}

	/** The first that holds. */
	private List<Standing> one(Standing standing, FlowNode node) {
		var otherwise = otherwise(node);
		var next = new ArrayList<Standing>();
		var rest = standing;
		for (var way : this.net.outgoing(node)) {
			if (way.equals(otherwise)) {
				continue;
			}
			rest = asked(rest, way);
			var answer = this.conditions.answer(way, rest);
			if (answer != Answer.NO) {
				next.add(taken(this.conditions.answered(way, true, rest), way));
			}
			if (answer == Answer.YES) {
				return next;
			}
			rest = this.conditions.answered(way, false, rest);
		}
		if (otherwise != null) {
			next.add(taken(rest, otherwise));
		}
		return next;
	}

	/** All that hold. */
	private List<Standing> some(Standing standing, FlowNode node) {
		var otherwise = otherwise(node);
		var next = new ArrayList<Standing>();
		var without = List.of(standing);
		for (var way : this.net.outgoing(node)) {
			if (way.equals(otherwise)) {
				continue;
			}
			var withIt = new ArrayList<Standing>();
			var withoutIt = new ArrayList<Standing>();
			without.forEach((one) -> split(one, way, withIt, withoutIt));
			List.copyOf(next).forEach((one) -> split(one, way, next, null));
			next.addAll(withIt);
			without = withoutIt;
		}
		if (otherwise != null) {
			without.forEach((one) -> next.add(taken(one, otherwise)));
		}
		return next;
	}

	/**
	 * @param withoutIt null where those that do not take it are listed already
	 */
	private void split(Standing standing, SequenceFlow way, List<Standing> withIt, List<Standing> withoutIt) {
		var read = asked(standing, way);
		var answer = this.conditions.answer(way, read);
		if (answer != Answer.NO) {
			withIt.add(taken(this.conditions.answered(way, true, read), way));
		}
		if (withoutIt != null && answer != Answer.YES) {
			withoutIt.add(this.conditions.answered(way, false, read));
		}
		else if (withoutIt == null && answer == Answer.YES) {
			withIt.remove(standing);
		}
	}

	private Standing asked(Standing standing, SequenceFlow way) {
		var condition = this.conditions.of(way);
		if (condition == null) {
			return standing;
		}
		var read = this.values.asked(way, standing, (name) -> lacks(Trouble.Kind.LACKING, way, name),
				(name) -> lacks(Trouble.Kind.PERHAPS_LACKING, way, name));
		return condition.asksForDecision() ? read.heard() : read;
	}

	private void lacks(Trouble.Kind kind, SequenceFlow way, String name) {
		this.troubles.add(new Trouble(kind, way, way.getSource(), null, name));
	}

	private Standing taken(Standing standing, SequenceFlow way) {
		var target = way.getTarget();
		return standing.put(this.net.joins(target) ? this.net.on(way) : this.net.at(target));
	}

	/** Null for none. */
	static SequenceFlow otherwise(FlowNode node) {
		if (node instanceof ExclusiveGateway gateway) {
			return gateway.getDefault();
		}
		if (node instanceof InclusiveGateway gateway) {
			return gateway.getDefault();
		}
		if (node instanceof ComplexGateway gateway) {
			return gateway.getDefault();
		}
		return (node instanceof Activity activity) ? activity.getDefault() : null;
	}

}
