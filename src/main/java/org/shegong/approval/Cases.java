package org.shegong.approval;

import java.util.function.Consumer;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/** Makes the beans that models name out of what a room does with a case. */
@Component
public class Cases {

	private final FormBinder forms;

	public Cases(FormBinder forms) {
		this.forms = forms;
	}

	/** For a service task. */
	public JavaDelegate doing(Work work) {
		return (execution) -> work.on(new Case(execution, this.forms));
	}

	/** … that needs no more than the number of the request. */
	public JavaDelegate doingBy(Consumer<RequestNumber> verb) {
		return (execution) -> verb.accept(RequestNumber.of(execution.getProcessBusinessKey()));
	}

	/** For a listener of a user task. */
	public TaskListener keeping(Work work) {
		return (task) -> work.on(new Case(task, this.forms));
	}

	/** What is to be done with a case. */
	@FunctionalInterface
	public interface Work {

		void on(Case running);

	}

}
