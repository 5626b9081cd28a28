package org.shegong.assessment;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.FormBinder;

/**
 * The Java side of processes/assessment.bpmn and assessment-watch.bpmn: one bean per
 * service task, named after it.
 */
@Configuration
class AssessmentProcess {

	private final AssessmentDesk desk;

	private final ScoreDesk scores;

	private final GradeDesk grades;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final ResultDesk results;

	private final GradeWatch watch;

	private final FormBinder forms;

	AssessmentProcess(AssessmentDesk desk, ScoreDesk scores, GradeDesk grades, JointDesk reviews, HearingDesk hearings,
			ResultDesk results, GradeWatch watch, FormBinder forms) {
		this.desk = desk;
		this.scores = scores;
		this.grades = grades;
		this.reviews = reviews;
		this.hearings = hearings;
		this.results = results;
		this.watch = watch;
		this.forms = forms;
	}

	@Bean
	JavaDelegate registerAssessment() {
		return (campaign) -> {
			var asked = this.forms.read(campaign.getVariables(), AssessmentApplication.class);
			campaign.removeVariables(Arrays.stream(AssessmentApplication.class.getRecordComponents())
				.map(RecordComponent::getName)
				.toList());
			campaign.setProcessBusinessKey(this.desk.open(asked, acting(campaign)));
		};
	}

	/**
	 * Whoever works on it may stop it before it takes effect; {@code reason} says why.
	 */
	@Bean
	JavaDelegate stopAssessment() {
		return (campaign) -> this.desk.stop(campaign.getProcessBusinessKey(),
				String.valueOf(campaign.getVariable("reason")));
	}

	@Bean
	JavaDelegate adviseGrades() {
		return (campaign) -> this.scores.close(campaign.getProcessBusinessKey());
	}

	/** Takes the places from the pool and asks the departments. */
	@Bean
	JavaDelegate takeFromPool() {
		return (campaign) -> {
			this.grades.take(campaign.getProcessBusinessKey());
			this.reviews.open(campaign.getProcessBusinessKey());
		};
	}

	@Bean
	JavaDelegate closeJointReview() {
		return (campaign) -> campaign.setVariables(
				CaseAnswers.variables(new AssessmentAnswers(this.reviews.close(campaign.getProcessBusinessKey()))));
	}

	@Bean
	JavaDelegate recordNoSignature() {
		return (campaign) -> this.hearings.keepSilent(campaign.getProcessBusinessKey(),
				(String) campaign.getVariable("one"));
	}

	@Bean
	JavaDelegate takeEffect() {
		return (campaign) -> this.results.takeEffect(campaign.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate applyDueGrades() {
		return (daily) -> this.watch.applyDue();
	}

	private static String acting(DelegateExecution campaign) {
		var acting = campaign.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

}
