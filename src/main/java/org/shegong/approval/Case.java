package org.shegong.approval;

import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

import org.shegong.account.AccountName;

/** A running case, as the delegates of its model see it. */
public final class Case {

	private static final Logger log = LoggerFactory.getLogger(Case.class);

	/** The variable in which a model says for whom of many a task is. */
	public static final String ONE = "one";

	private final VariableScope variables;

	private final DelegateExecution execution;

	private final FormBinder forms;

	Case(DelegateExecution execution, FormBinder forms) {
		this.variables = execution;
		this.execution = execution;
		this.forms = forms;
	}

	Case(DelegateTask task, FormBinder forms) {
		this.variables = task;
		this.execution = task.getExecution();
		this.forms = forms;
	}

	/** Id of its process. */
	public String process() {
		return engine().getRepositoryService().getProcessDefinition(this.execution.getProcessDefinitionId()).getKey();
	}

	/** Number of the request; null until it is registered. */
	public RequestNumber number() {
		return RequestNumber.read(this.execution.getProcessBusinessKey()).orElse(null);
	}

	/** The case carries the number from now on. */
	public void begin(RequestNumber number) {
		this.execution.setProcessBusinessKey(number.toString());
	}

	/**
	 * What a form submitted; its fields do not stay in the case, but for the decision.
	 */
	public <F extends Record> F take(Class<F> form) {
		var submitted = read(form);
		this.variables.removeVariables(this.forms.passing(form));
		return submitted;
	}

	/** What a form submitted, where others still ask for it. */
	public <F extends Record> F read(Class<F> form) {
		return this.forms.read(this.variables.getVariables(), form);
	}

	/** What gateways will ask. */
	public void answer(Record answers) {
		this.variables.setVariables(CaseAnswers.variables(answers));
	}

	/** Who acts; null where it is the system. */
	public AccountName acting() {
		var acting = engine().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? AccountName.of(acting.getUserId()) : null;
	}

	/** For whom of many a repeated task is; null for all others. */
	public String one() {
		return (String) this.variables.getVariable(ONE);
	}

	public String text(String variable) {
		return (String) this.variables.getVariable(variable);
	}

	/** Starts another process, in the name of whoever acts; the log says which case. */
	public void start(String process, Map<String, Object> application) {
		var started = engine().getRuntimeService().startProcessInstanceByKey(process, application);
		log.info("{} opened {}", process(), started.getBusinessKey());
	}

	/** What the system does of itself, whoever caused it. */
	public void asSystem(Runnable work) {
		var identities = engine().getIdentityService();
		var acting = identities.getCurrentAuthentication();
		identities.clearAuthentication();
		try {
			work.run();
		}
		finally {
			identities.setAuthentication(acting);
		}
	}

	/** For what only the engine can do. */
	public ProcessEngineServices engine() {
		return this.execution.getProcessEngineServices();
	}

	public DelegateExecution execution() {
		return this.execution;
	}

}
