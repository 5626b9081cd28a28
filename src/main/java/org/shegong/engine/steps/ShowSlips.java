package org.shegong.engine.steps;

import java.util.function.Supplier;
import java.util.Collection;
import java.util.Map;

import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

import org.shegong.engine.guard.Inside;

/**
 * Adds the slip of a task to what the engine answers when somebody reads the task's
 * variables. The engine has looked by then whether they may. The brief is the text of its
 * JSON, which REST would otherwise show as a description of a Java object.
 */
public class ShowSlips extends CommandInterceptor {

	private final Supplier<Slips> slips;

	public ShowSlips(Supplier<Slips> slips) {
		this.slips = slips;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T execute(Command<T> command) {
		var answer = this.next.execute(command);
		var inside = Inside.of(command);
		if (command instanceof GetTaskFormVariablesCmd) {
			var shown = shown(inside.get("resourceId"), false, false);
			return (T) with((VariableMap) answer, shown, inside.get("formVariableNames"));
		}
		if (command instanceof GetTaskVariablesCmd) {
			var shown = shown(inside.get("taskId"), inside.get("isLocal"), false);
			return (T) with((VariableMap) answer, shown, inside.get("variableNames"));
		}
		if (answer == null && command instanceof GetTaskVariableCmdTyped) {
			return (T) shown(inside.get("taskId"), inside.get("isLocal"), false)
				.get(inside.<String>get("variableName"));
		}
		if (answer == null && command instanceof GetTaskVariableCmd) {
			var shown = shown(inside.get("taskId"), inside.get("isLocal"), true)
				.get(inside.<String>get("variableName"));
			return (shown != null) ? (T) shown.getValue() : null;
		}
		return answer;
	}

	private Map<String, TypedValue> shown(String task, boolean local, boolean deserialized) {
		return this.slips.get().shown(task, local, deserialized);
	}

	private static VariableMap with(VariableMap known, Map<String, TypedValue> shown, Collection<String> asked) {
		shown.forEach((name, value) -> {
			if (asked == null || asked.isEmpty() || asked.contains(name)) {
				known.putValueTyped(name, value);
			}
		});
		return known;
	}

}
