package org.shegong.engine.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.DmnEvaluationException;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Decision tables that a model asks, and models that it calls. */
class Calls {

	private final Trail trail;

	Calls(Trail trail) {
		this.trail = trail;
	}

	void decide(BusinessRuleTask rule, Outlook scope) {
		if (rule.getCamundaDecisionRef() == null) {
			return;
		}
		var table = this.trail.unit.decisions()
			.apply(rule)
			.orElseThrow(() -> new Untellable(rule, "没有决策表“%s”".formatted(rule.getCamundaDecisionRef())));
		try {
			var result = this.trail.tables.evaluateDecision(table, scope.getVariables().asVariableContext());
			scope.keep("decisionResult", result);
			scope.decides(result.isEmpty() ? Map.of() : new HashMap<>(result.get(0).getEntryMap()));
			if (rule.getCamundaResultVariable() != null) {
				scope.setVariable(rule.getCamundaResultVariable(), mapped(result, rule.getCamundaMapDecisionResult()));
			}
		}
		catch (DmnEvaluationException ex) {
			throw new Untellable(rule, "决策表“%s”算不出结果：%s".formatted(rule.getCamundaDecisionRef(), ex.getMessage()));
		}
	}

	private static Object mapped(DmnDecisionResult result, String way) {
		return switch ((way != null) ? way : "resultList") {
			case "singleEntry" -> result.isEmpty() ? null : result.getSingleEntry();
			case "singleResult" -> result.isEmpty() ? null : result.getSingleResult().getEntryMap();
			case "collectEntries" ->
				result.isEmpty() ? List.of() : result.collectEntries(result.get(0).keySet().iterator().next());
			default -> result.getResultList();
		};
	}

	/**
	 * @return whether the called model came to an end that is no error
	 */
	boolean call(CallActivity call, Outlook scope) {
		var called = this.trail.unit.called()
			.apply(call)
			.orElseThrow(() -> new Untellable(call, "没有流程“%s”".formatted(call.getCalledElement())));
		var starts = called.model()
			.<Process>getModelElementById(called.process())
			.getChildElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty())
			.toList();
		return new Footsteps(this.trail.within(called, call), scope).walk(starts);
	}

}
