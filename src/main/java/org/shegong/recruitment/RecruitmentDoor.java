package org.shegong.recruitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.shegong.approval.Choice;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** What recruitment shows to the outside. */
@Component
class RecruitmentDoor implements ProcessDoor<RecruitmentApplication> {

	private final RecruitmentTasks tasks;

	private final RecruitmentBrief brief;

	RecruitmentDoor(RecruitmentTasks tasks, RecruitmentBrief brief) {
		this.tasks = tasks;
		this.brief = brief;
	}

	@Override
	public String process() {
		return "recruitment";
	}

	@Override
	public String title() {
		return "招聘";
	}

	@Override
	public Class<RecruitmentApplication> startForm() {
		return RecruitmentApplication.class;
	}

	@Override
	public String subject(RecruitmentApplication application) {
		return null;
	}

	@Override
	public String place(RecruitmentApplication application) {
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
				"human-resources");
	}

	@Override
	public Preview preview(RecruitmentApplication application, String subject, LocalDate asOf) {
		return this.brief.preview(application, asOf);
	}

	@Override
	public Set<String> jointTasks() {
		return Set.of("reviewQualifications");
	}

	@Override
	public Class<RecruitmentAnswers> answers() {
		return RecruitmentAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, String number) {
		return RecruitmentAnswers.after(task, known.get("route"));
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return this.tasks.forms();
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.brief.brief(number, task);
	}

	@Override
	public Record filledIn(String number, String task) {
		return task.equals("revise") ? this.brief.filledIn(number) : null;
	}

	@Override
	public String wording(String task, Choice choice) {
		return RecruitmentBrief.wording(task, choice);
	}

	@Override
	public LocalDate reportDue(String number) {
		return this.brief.publishedUntil(number);
	}

}
