package org.shegong.dismissal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.FormBinder;

/**
 * The Java side of processes/dismissal.bpmn: one bean per service task, named after it.
 */
@Configuration
class DismissalProcess {

	private final DismissalDesk desk;

	private final EndingDesk ending;

	private final OpenWork work;

	private final OpenCases open;

	private final FormBinder forms;

	DismissalProcess(DismissalDesk desk, EndingDesk ending, OpenWork work, OpenCases open, FormBinder forms) {
		this.desk = desk;
		this.ending = ending;
		this.work = work;
		this.open = open;
		this.forms = forms;
	}

	@Bean
	JavaDelegate registerDismissal() {
		return (leaving) -> {
			var number = this.desk.register(take(leaving, DismissalApplication.class), acting(leaving));
			leaving.setProcessBusinessKey(number);
			answer(leaving, DismissalAnswers.registered(this.desk.path(number), this.desk.countyPost(number),
					this.ending.isDue(number)));
		};
	}

	@Bean
	JavaDelegate recordOwnWords() {
		return (leaving) -> this.desk.state(leaving.getProcessBusinessKey(), take(leaving, Statement.class));
	}

	@Bean
	JavaDelegate recordOwnSilence() {
		return (leaving) -> this.desk.keepSilent(leaving.getProcessBusinessKey());
	}

	/** Without anybody who could answer, the case waits for the union. */
	@Bean
	JavaDelegate recordUnionSilence() {
		return (leaving) -> answer(leaving,
				DismissalAnswers.unionHeld(this.desk.unionKeepsSilent(leaving.getProcessBusinessKey())));
	}

	/** Keeps the answer to the union before the form's fields leave the case. */
	@Bean
	TaskListener keepUnionReply() {
		return (task) -> this.desk.replyToUnion(task.getExecution().getProcessBusinessKey(),
				this.forms.read(task.getVariables(), Meeting.class).unionReply());
	}

	/** Nothing agreed ends before both sides agreed to it. */
	@Bean
	TaskListener keepAgreement() {
		return (task) -> this.desk.agree(task.getExecution().getProcessBusinessKey());
	}

	@Bean
	JavaDelegate returnDismissal() {
		return (leaving) -> this.desk.giveBack(leaving.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate reviseDismissal() {
		return (leaving) -> {
			this.desk.revise(leaving.getProcessBusinessKey(), take(leaving, DismissalApplication.Revision.class));
			checkTheDay(leaving);
		};
	}

	/** The office gives up after the request came back. */
	@Bean
	JavaDelegate withdrawDismissal() {
		return (leaving) -> {
			take(leaving, DismissalApplication.Revision.class);
			this.desk.withdraw(leaving.getProcessBusinessKey(), null);
		};
	}

	/** The office takes the request back while others still decide. */
	@Bean
	JavaDelegate retractDismissal() {
		return (leaving) -> this.desk.withdraw(leaving.getProcessBusinessKey(), (String) leaving.getVariable("reason"));
	}

	@Bean
	JavaDelegate dropDismissal() {
		return (leaving) -> this.desk.drop(leaving.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate recordDelivery() {
		return (leaving) -> {
			this.ending.deliver(leaving.getProcessBusinessKey(), take(leaving, Delivery.class));
			checkTheDay(leaving);
		};
	}

	@Bean
	JavaDelegate recheckProtection() {
		return (leaving) -> answer(leaving,
				DismissalAnswers.kept(this.ending.keepIfProtected(leaving.getProcessBusinessKey())));
	}

	@Bean
	JavaDelegate endContract() {
		return (leaving) -> this.ending.end(leaving.getProcessBusinessKey(), this.work, this.open);
	}

	@Bean
	JavaDelegate endOffice() {
		return (leaving) -> this.ending.end(leaving.getProcessBusinessKey(), this.work, this.open);
	}

	@Bean
	JavaDelegate recordHandOver() {
		return (leaving) -> this.ending.handOver(leaving.getProcessBusinessKey(), take(leaving, HandOver.class),
				this.work);
	}

	private void checkTheDay(DelegateExecution leaving) {
		answer(leaving, DismissalAnswers.due(this.ending.isDue(leaving.getProcessBusinessKey())));
	}

	private static void answer(DelegateExecution leaving, DismissalAnswers answers) {
		leaving.setVariables(CaseAnswers.variables(answers));
	}

	/** What a form submitted; its fields do not stay in the case, except the decision. */
	private <T extends Record> T take(DelegateExecution leaving, Class<T> form) {
		var submitted = this.forms.read(leaving.getVariables(), form);
		leaving.removeVariables(this.forms.passing(form));
		return submitted;
	}

	private static String acting(DelegateExecution leaving) {
		var acting = leaving.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

}
