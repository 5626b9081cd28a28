package org.shegong.assessment;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.FormBinder;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/**
 * The Java side of processes/assessment.bpmn and assessment-watch.bpmn: one bean per
 * service task, named after it.
 */
@Configuration
class AssessmentProcess implements ProcessDoor<AssessmentApplication> {

	private final AssessmentDesk desk;

	private final ScoreDesk scores;

	private final GradeDesk grades;

	private final JointDesk reviews;

	private final HearingDesk hearings;

	private final ResultDesk results;

	private final GradeWatch watch;

	private final AssessmentTasks tasks;

	private final AssessmentBrief brief;

	private final AssessmentPreview preview;

	private final FormBinder forms;

	AssessmentProcess(AssessmentDesk desk, ScoreDesk scores, GradeDesk grades, JointDesk reviews, HearingDesk hearings,
			ResultDesk results, GradeWatch watch, AssessmentTasks tasks, AssessmentBrief brief,
			AssessmentPreview preview, FormBinder forms) {
		this.desk = desk;
		this.scores = scores;
		this.grades = grades;
		this.reviews = reviews;
		this.hearings = hearings;
		this.results = results;
		this.watch = watch;
		this.tasks = tasks;
		this.brief = brief;
		this.preview = preview;
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
		return (campaign) -> campaign.setVariable("agreed", this.reviews.close(campaign.getProcessBusinessKey()));
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

	@Override
	public String process() {
		return "assessment";
	}

	@Override
	public String title() {
		return "年度考核";
	}

	@Override
	public Class<AssessmentApplication> startForm() {
		return AssessmentApplication.class;
	}

	@Override
	public String subject(AssessmentApplication application) {
		return null;
	}

	@Override
	public String place(AssessmentApplication application) {
		return (application.unit() != null) ? application.unit() : "";
	}

	@Override
	public boolean stoppable() {
		return true;
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office", "civil-affairs", "social-work-department", "organization-department",
				"human-resources", "community-affairs-office");
	}

	@Override
	public Preview preview(AssessmentApplication application, String subject, LocalDate asOf) {
		return this.preview.preview(application, asOf);
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return this.tasks.forms();
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.brief.brief(number, task, null);
	}

	@Override
	public Map<String, Object> brief(String number, String task, String one) {
		return this.brief.brief(number, task, one);
	}

}
