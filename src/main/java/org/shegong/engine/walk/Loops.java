package org.shegong.engine.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Activities that are repeated for each of many, and what the engine counts of them. */
class Loops {

	/** More than any sensible model asks for one thing. */
	private static final int MOST = 500;

	private final Expressions expressions;

	Loops(Expressions expressions) {
		this.expressions = expressions;
	}

	/** One outlook for each of those for whom it is repeated. */
	List<Outlook> instances(Activity activity, MultiInstanceLoopCharacteristics loop, Outlook scope) {
		var elements = elements(activity, loop, scope);
		if (elements.size() > MOST) {
			throw new Untellable(activity, "这一步要同时办理%d份，太多，无法试走".formatted(elements.size()));
		}
		var body = scope.within(activity.getId());
		body.keep("nrOfInstances", elements.size());
		body.keep("nrOfCompletedInstances", 0);
		body.keep("nrOfActiveInstances", loop.isSequential() ? 1 : elements.size());
		var each = new ArrayList<Outlook>();
		for (var element : elements) {
			var one = body.within(activity.getId()).turn(each.size());
			one.keep("loopCounter", each.size());
			if (loop.getCamundaElementVariable() != null) {
				one.keep(loop.getCamundaElementVariable(), element);
			}
			each.add(one);
		}
		return each;
	}

	private Collection<?> elements(Activity activity, MultiInstanceLoopCharacteristics loop, Outlook scope) {
		if (loop.getLoopCardinality() != null) {
			return IntStream.range(0, times(activity, loop, scope)).boxed().toList();
		}
		var named = loop.getCamundaCollection();
		var found = (named != null && !named.contains("{")) ? scope.getVariable(named)
				: this.expressions.value(named, scope.within(activity.getId()), activity);
		if (found instanceof Collection<?> many) {
			return many;
		}
		throw new Untellable(activity, "“%s”不是可以逐一办理的名单".formatted(named));
	}

	private int times(Activity activity, MultiInstanceLoopCharacteristics loop, Outlook scope) {
		var said = value(loop.getLoopCardinality(), scope, activity);
		var times = String.valueOf(said).strip();
		if (!times.matches("\\d{1,9}")) {
			throw new Untellable(activity, "“%s”不是办理的份数".formatted(loop.getLoopCardinality().getTextContent().strip()));
		}
		return Integer.parseInt(times);
	}

	/** As the engine counts before it asks whether others are waited for. */
	void count(MultiInstanceLoopCharacteristics loop, Outlook one, int completed, int all) {
		var body = (Outlook) one.getParentVariableScope();
		body.keep("nrOfCompletedInstances", completed);
		if (loop.isSequential()) {
			one.keep("loopCounter", completed);
		}
		else {
			body.keep("nrOfActiveInstances", all - completed);
		}
	}

	/** Whether nobody else is waited for after one. */
	boolean isComplete(MultiInstanceLoopCharacteristics loop, Outlook one, Activity activity) {
		return loop.getCompletionCondition() != null
				&& this.expressions.holds(loop.getCompletionCondition().getTextContent().strip(), one, activity);
	}

	Object value(ModelElementInstance text, Outlook scope, Activity at) {
		return this.expressions.value(text.getTextContent().strip(), scope, at);
	}

}
