package org.shegong.recruitment;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.FormBinder;

/**
 * What processes/recruitment.bpmn keeps of a form the moment a task is completed, so that
 * its fields do not stay in the case.
 */
@Configuration
class RecruitmentTaskProcess {

	private final RecruitmentDesk desk;

	private final ReviewDesk reviews;

	private final PublicationDesk publications;

	private final FormBinder forms;

	RecruitmentTaskProcess(RecruitmentDesk desk, ReviewDesk reviews, PublicationDesk publications, FormBinder forms) {
		this.desk = desk;
		this.reviews = reviews;
		this.publications = publications;
		this.forms = forms;
	}

	@Bean
	TaskListener keepPlan() {
		return (task) -> this.desk.plan(number(task), take(task, Plan.class));
	}

	@Bean
	TaskListener keepNotice() {
		return (task) -> this.desk.announce(number(task), take(task, Notice.class));
	}

	/** Says in lists which department a review is for. */
	@Bean
	TaskListener nameReview() {
		return (task) -> task
			.setName("%s（%s）".formatted(task.getName(), this.reviews.get(number(task), party(task)).title()));
	}

	/** Its decision and opinion go to the record of opinions. */
	@Bean
	TaskListener keepReview() {
		return (task) -> this.reviews.answer(number(task), party(task),
				this.forms.read(task.getVariables(), ReviewAnswer.class), acting(task));
	}

	@Bean
	TaskListener keepPublication() {
		return (task) -> this.publications.publish(number(task), take(task, Publication.class));
	}

	@Bean
	TaskListener keepDecisions() {
		return (task) -> this.publications.decide(number(task), take(task, ChallengeDecisions.class), acting(task));
	}

	private <T extends Record> T take(DelegateTask task, Class<T> form) {
		var submitted = this.forms.read(task.getVariables(), form);
		task.removeVariables(Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList());
		return submitted;
	}

	private static String number(DelegateTask task) {
		return task.getExecution().getProcessBusinessKey();
	}

	private static String party(DelegateTask task) {
		return (String) task.getVariable("party");
	}

	private static String acting(DelegateTask task) {
		var acting = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

}
