package org.shegong.secondment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.FormBinder;

/**
 * The Java side of processes/secondment.bpmn: one bean per service task, named after it.
 */
@Configuration
class SecondmentProcess {

	private final SecondmentDesk desk;

	private final SecondmentEnds ends;

	private final FormBinder forms;

	SecondmentProcess(SecondmentDesk desk, SecondmentEnds ends, FormBinder forms) {
		this.desk = desk;
		this.ends = ends;
		this.forms = forms;
	}

	@Bean
	JavaDelegate registerSecondment() {
		return (secondment) -> secondment.setProcessBusinessKey(
				this.desk.register(take(secondment, SecondmentApplication.class), acting(secondment)));
	}

	@Bean
	JavaDelegate reviseSecondment() {
		return (secondment) -> this.desk.revise(secondment.getProcessBusinessKey(),
				take(secondment, SecondmentRevision.class));
	}

	@Bean
	JavaDelegate returnSecondment() {
		return (secondment) -> this.desk.giveBack(secondment.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate refuseSecondment() {
		return (secondment) -> this.desk.refuse(secondment.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate withdrawSecondment() {
		return (secondment) -> {
			take(secondment, SecondmentRevision.class);
			this.desk.stop(secondment.getProcessBusinessKey(), "退回后由申请人撤回");
		};
	}

	/** Whoever works on it may stop it before it is granted; {@code reason} says why. */
	@Bean
	JavaDelegate stopSecondment() {
		return (secondment) -> this.desk.stop(secondment.getProcessBusinessKey(),
				String.valueOf(secondment.getVariable("reason")));
	}

	/** An earlier one that this goes on from ends here, without a return. */
	@Bean
	JavaDelegate grantSecondment() {
		return (secondment) -> this.desk.grant(secondment.getProcessBusinessKey())
			.ifPresent((earlier) -> secondment.getProcessEngineServices()
				.getRuntimeService()
				.createMessageCorrelation("secondmentContinued")
				.processInstanceBusinessKey(earlier)
				.correlate());
	}

	@Bean
	JavaDelegate remindSecondment() {
		return (secondment) -> this.ends.remind(secondment.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate noteOverdueSecondment() {
		return (secondment) -> this.ends.noteOverdue(secondment.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate closeSecondment() {
		return (secondment) -> this.ends.close(secondment.getProcessBusinessKey(),
				take(secondment, SecondmentReturn.class), acting(secondment));
	}

	/** What a form submitted; its fields do not stay in the case, except the decision. */
	private <T extends Record> T take(DelegateExecution secondment, Class<T> form) {
		var submitted = this.forms.read(secondment.getVariables(), form);
		secondment.removeVariables(this.forms.passing(form));
		return submitted;
	}

	private static String acting(DelegateExecution secondment) {
		var acting = secondment.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

}
