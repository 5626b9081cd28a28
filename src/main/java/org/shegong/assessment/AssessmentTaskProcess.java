package org.shegong.assessment;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.Decision;
import org.shegong.approval.FormBinder;

/**
 * What processes/assessment.bpmn keeps of a form the moment a task is completed, so that
 * its fields do not stay in the case. {@code one} is the worker or department a repeated
 * task is for.
 */
@Configuration
class AssessmentTaskProcess {

	private final GradeDesk grades;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final ResultDesk results;

	private final FormBinder forms;

	AssessmentTaskProcess(GradeDesk grades, JointDesk reviews, HearingDesk hearings, ResultDesk results,
			FormBinder forms) {
		this.grades = grades;
		this.reviews = reviews;
		this.hearings = hearings;
		this.results = results;
		this.forms = forms;
	}

	/** Its decision and opinion go to the record of opinions. */
	@Bean
	TaskListener keepJointReview() {
		return (task) -> this.reviews.answer(number(task), one(task),
				this.forms.read(task.getVariables(), Decision.class).decision());
	}

	/** What one department or appeal got is no start for the next. */
	@Bean
	TaskListener forgetDecision() {
		return (task) -> task.removeVariable("decision");
	}

	@Bean
	TaskListener keepBoard() {
		return (task) -> this.hearings.publish(number(task), take(task, Publication.class));
	}

	@Bean
	TaskListener keepSignature() {
		return (task) -> this.hearings.sign(number(task), one(task), take(task, Signature.class));
	}

	@Bean
	TaskListener keepAppealAnswer() {
		return (task) -> this.grades.answer(number(task), one(task),
				this.forms.read(task.getVariables(), AppealAnswer.class));
	}

	@Bean
	TaskListener keepArrangement() {
		return (task) -> this.results.arrange(number(task), one(task), take(task, Arrangement.class));
	}

	@Bean
	TaskListener keepLateOpinion() {
		return (task) -> {
			this.hearings.signLate(number(task), one(task), take(task, LateOpinion.class));
			this.results.late(number(task), one(task));
		};
	}

	private <T extends Record> T take(DelegateTask task, Class<T> form) {
		var submitted = this.forms.read(task.getVariables(), form);
		task.removeVariables(Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList());
		return submitted;
	}

	private static String number(DelegateTask task) {
		return task.getExecution().getProcessBusinessKey();
	}

	private static String one(DelegateTask task) {
		return (String) task.getVariable("one");
	}

}
