package org.shegong.engine.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.impl.DmnEvaluationException;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

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
	 * @param done told whether the called model came to an end that is no error
	 */
	void call(CallActivity call, Outlook scope, BooleanSupplier stopped, Consumer<Boolean> done) {
		var called = this.trail.unit.called()
			.apply(call)
			.orElseThrow(() -> new Untellable(call, "没有流程“%s”".formatted(call.getCalledElement())));
		if (this.trail.registers.test(called)) {
			throw new Untellable(call, "“%s”会另外登记一份申请，不能在这份申请中调用".formatted(called.told().title()));
		}
		var process = called.model().<Process>getModelElementById(called.process());
		var starts = process.getChildElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getEventDefinitions().isEmpty())
			.toList();
		var inner = scope.called(given(call, scope));
		new Footsteps(this.trail.within(called, call), inner, stopped, (well) -> {
			returned(call, inner, scope);
			done.accept(well);
		}).begin(process, starts);
	}

	/** What a called model is told; its steps need the number of the request. */
	private Map<String, Object> given(CallActivity call, Outlook scope) {
		var given = new HashMap<String, Object>();
		var ins = mappings(call, CamundaIn.class);
		if (ins.stream().allMatch((in) -> in.getCamundaBusinessKey() == null)) {
			throw new Untellable(call, "没有把申请编号传给所调用的流程，那里的环节不知道是哪一份申请");
		}
		for (var in : ins) {
			if ("all".equals(in.getCamundaVariables())) {
				given.putAll(scope.getVariables());
			}
			else if (in.getCamundaTarget() != null) {
				given.put(in.getCamundaTarget(),
						value(in.getCamundaSource(), in.getCamundaSourceExpression(), scope, call));
			}
		}
		given.remove("execution");
		return given;
	}

	private void returned(CallActivity call, Outlook inner, Outlook scope) {
		for (var out : mappings(call, CamundaOut.class)) {
			if ("all".equals(out.getCamundaVariables())) {
				var all = new HashMap<>(inner.getVariables());
				all.remove("execution");
				scope.setVariables(all);
			}
			else if (out.getCamundaTarget() != null) {
				scope.setVariable(out.getCamundaTarget(),
						value(out.getCamundaSource(), out.getCamundaSourceExpression(), inner, call));
			}
		}
	}

	private Object value(String source, String expression, Outlook scope, CallActivity call) {
		return (source != null) ? scope.getVariable(source) : this.trail.expressions.value(expression, scope, call);
	}

	private static <M extends BpmnModelElementInstance> List<M> mappings(CallActivity call, Class<M> kind) {
		return (call.getExtensionElements() == null) ? List.of()
				: List.copyOf(call.getExtensionElements().getChildElementsByType(kind));
	}

}
