package org.shegong.leave;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Refusal;

/** The Java side of processes/leave.bpmn: one bean per service task, named after it. */
@Configuration
class LeaveProcess {

	private final LeaveDesk desk;

	private final ReturnDesk returns;

	private final FormBinder forms;

	private final Clock clock;

	LeaveProcess(LeaveDesk desk, ReturnDesk returns, FormBinder forms, Clock clock) {
		this.desk = desk;
		this.returns = returns;
		this.forms = forms;
		this.clock = clock;
	}

	@Bean
	JavaDelegate registerLeave() {
		return (leave) -> {
			var form = take(leave, LeaveApplication.class);
			var registered = this.desk.register(form, (form.applicant() != null) ? form.applicant() : user(leave),
					user(leave));
			Refusal.unlessAdmitted(registered.objections());
			leave.setProcessBusinessKey(registered.number());
			route(leave, registered.number());
		};
	}

	@Bean
	JavaDelegate reviseLeave() {
		return (leave) -> {
			var revision = take(leave, Revision.class);
			Refusal.unlessAdmitted(this.desk.revise(leave.getProcessBusinessKey(), revision));
			route(leave, leave.getProcessBusinessKey());
		};
	}

	/** Earlier leaves that go on in this one end with it, and so do their cases. */
	@Bean
	JavaDelegate grantLeave() {
		return (leave) -> this.desk.grant(leave.getProcessBusinessKey())
			.forEach((earlier) -> leave.getProcessEngineServices()
				.getRuntimeService()
				.createMessageCorrelation("leaveContinued")
				.processInstanceBusinessKey(earlier)
				.correlateAll());
	}

	@Bean
	JavaDelegate refuseLeave() {
		return (leave) -> this.desk.refuse(leave.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate returnLeave() {
		return (leave) -> this.desk.giveBack(leave.getProcessBusinessKey());
	}

	/** The applicant gives up after the request came back. */
	@Bean
	JavaDelegate withdrawLeave() {
		return (leave) -> {
			take(leave, Revision.class);
			this.desk.withdraw(leave.getProcessBusinessKey());
		};
	}

	/** The applicant takes the request back while others still decide. */
	@Bean
	JavaDelegate retractLeave() {
		return (leave) -> this.desk.withdraw(leave.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate closeLeave() {
		return (leave) -> {
			var report = take(leave, ReturnReport.class);
			var late = this.returns.report(leave.getProcessBusinessKey(), report, user(leave)).isPresent();
			leave.setVariables(CaseAnswers.variables(LeaveAnswers.returned(late)));
		};
	}

	/** After a late return. */
	@Bean
	JavaDelegate registerOverstay() {
		return this::openAbsence;
	}

	/** After nobody reported back in time. */
	@Bean
	JavaDelegate openAbsence() {
		return this::openAbsence;
	}

	private void openAbsence(DelegateExecution leave) {
		this.returns.overstay(leave.getProcessBusinessKey(), LocalDate.now(this.clock))
			.ifPresent((missed) -> asSystem(leave.getProcessEngineServices(),
					(engine) -> engine.getRuntimeService().startProcessInstanceByKey("absence", missed.report())));
	}

	/**
	 * What a form submitted; it leaves the engine's variables, the room keeps it. Only
	 * gateways still ask for the decision.
	 */
	private <T extends Record> T take(DelegateExecution leave, Class<T> form) {
		var submitted = this.forms.read(leave.getVariables(), form);
		Arrays.stream(form.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((field) -> !field.equals("decision"))
			.forEach(leave::removeVariable);
		return submitted;
	}

	/** Only who applied stays in the case; the rest is asked at once and then gone. */
	private void route(DelegateExecution leave, String number) {
		CaseAnswers.variables(this.desk.route(number))
			.forEach(
					(name, value) -> leave.setVariable(name, Variables.untypedValue(value, !name.equals("applicant"))));
	}

	private static String user(DelegateExecution leave) {
		var user = leave.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (user == null) ? null : user.getUserId();
	}

	/** What the system does of itself, whoever caused it. */
	static <T> T asSystem(ProcessEngineServices engine, Function<ProcessEngineServices, T> work) {
		var acting = engine.getIdentityService().getCurrentAuthentication();
		engine.getIdentityService().clearAuthentication();
		try {
			return work.apply(engine);
		}
		finally {
			engine.getIdentityService().setAuthentication(acting);
		}
	}

}
