package org.shegong.engine.walk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Activities that are repeated for each of many. */
class Loops {

	private final Expressions expressions;

	Loops(Expressions expressions) {
		this.expressions = expressions;
	}

	/** One outlook for each of those for whom it is repeated. */
	List<Outlook> instances(Activity activity, MultiInstanceLoopCharacteristics loop, Outlook scope) {
		var elements = elements(activity, loop, scope);
		var each = new ArrayList<Outlook>();
		for (var element : elements) {
			var one = scope.within(activity.getId());
			one.keep("loopCounter", each.size());
			one.keep("nrOfInstances", elements.size());
			if (loop.getCamundaElementVariable() != null) {
				one.keep(loop.getCamundaElementVariable(), element);
			}
			each.add(one);
		}
		return each;
	}

	private Collection<?> elements(Activity activity, MultiInstanceLoopCharacteristics loop, Outlook scope) {
		if (loop.getLoopCardinality() != null) {
			var times = value(loop.getLoopCardinality(), scope, activity);
			return Stream.iterate(0, (at) -> at + 1).limit(Integer.parseInt(String.valueOf(times))).toList();
		}
		var named = loop.getCamundaCollection();
		var found = (named != null && !named.contains("{")) ? scope.getVariable(named)
				: this.expressions.value(named, scope.within(activity.getId()), activity);
		if (found instanceof Collection<?> many) {
			return many;
		}
		throw new Untellable(activity, "“%s”不是可以逐一办理的名单".formatted(named));
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
