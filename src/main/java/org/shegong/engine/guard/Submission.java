package org.shegong.engine.guard;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;

/**
 * What a command of the engine submits.
 *
 * @param inside what holds its variables
 * @param field under this name
 * @param process to be started by its id, in its newest version; else null
 * @param definition to be started; else null
 * @param task to be completed; null where a process is started
 */
public record Submission(Inside inside, String field, String process, String definition, String task) {

	/** Empty for commands that submit nothing. */
	public static Optional<Submission> of(Command<?> command) {
		var inside = Inside.of(command);
		if (command instanceof SubmitStartFormCmd) {
			return Optional.of(new Submission(inside, "variables", null, inside.get("processDefinitionId"), null));
		}
		if (command instanceof StartProcessInstanceCmd) {
			ProcessInstantiationBuilderImpl start = inside.get("instantiationBuilder");
			return Optional.of(new Submission(new Inside(new Inside(start).get("modificationBuilder")),
					"processVariables", start.getProcessDefinitionKey(), start.getProcessDefinitionId(), null));
		}
		if (command instanceof SubmitTaskFormCmd) {
			return Optional.of(new Submission(inside, "properties", null, null, inside.get("taskId")));
		}
		return (command instanceof CompleteTaskCmd && !(command instanceof ResolveTaskCmd))
				? Optional.of(new Submission(inside, "variables", null, null, inside.get("taskId"))) : Optional.empty();
	}

	boolean starts() {
		return this.process != null || this.definition != null;
	}

	Map<String, Object> given() {
		Map<String, Object> given = this.inside.get(this.field);
		return (given != null) ? given : Map.of();
	}

	/**
	 * Runs the command with other variables. It may be run again from the start, so it
	 * gets its own back.
	 */
	<T> T with(Map<String, Object> variables, Supplier<T> work) {
		Object own = this.inside.get(this.field);
		var changed = new VariableMapImpl();
		changed.putAll(variables);
		this.inside.put(this.field, changed);
		try {
			return work.get();
		}
		finally {
			this.inside.put(this.field, own);
		}
	}

}
