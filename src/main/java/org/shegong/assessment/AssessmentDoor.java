package org.shegong.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.shegong.approval.Choice;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** What assessments show to the outside. */
@Component
class AssessmentDoor implements ProcessDoor<AssessmentApplication> {

	private final AssessmentTasks tasks;

	private final AssessmentBrief brief;

	private final AssessmentPreview preview;

	AssessmentDoor(AssessmentTasks tasks, AssessmentBrief brief, AssessmentPreview preview) {
		this.tasks = tasks;
		this.brief = brief;
		this.preview = preview;
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
	public Set<String> jointTasks() {
		return Set.of("jointReview");
	}

	@Override
	public Class<AssessmentAnswers> answers() {
		return AssessmentAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, String number) {
		return task.equals("closeJointReview") ? new AssessmentAnswers(true) : null;
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

	@Override
	public String wording(String task, Choice choice) {
		return AssessmentTasks.wording(task, choice);
	}

}
