package org.shegong.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.policy.Area;

/** What assessments show to the outside. */
@Component
class AssessmentDoor implements ProcessDoor<AssessmentApplication> {

	private final AssessmentSteps steps;

	private final AssessmentBrief brief;

	private final AssessmentPreview preview;

	private final AssessmentWeighing weighing;

	AssessmentDoor(AssessmentSteps steps, AssessmentBrief brief, AssessmentPreview preview,
			AssessmentWeighing weighing) {
		this.steps = steps;
		this.brief = brief;
		this.preview = preview;
		this.weighing = weighing;
	}

	@Override
	public String process() {
		return "assessment";
	}

	@Override
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return this.weighing.of(number);
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.ASSESSMENT);
	}

	@Override
	public LocalDate judgedBy(RequestNumber number) {
		return this.brief.yearEnd(number);
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
	public WorkerCode subject(AssessmentApplication application) {
		return null;
	}

	@Override
	public boolean isAboutUnits() {
		return true;
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
	public Preview preview(AssessmentApplication application, WorkerCode subject, LocalDate asOf) {
		return this.preview.preview(application, asOf);
	}

	@Override
	public Class<AssessmentAnswers> answers() {
		return AssessmentAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return task.equals("closeJointReview") ? new AssessmentAnswers(true) : null;
	}

	@Override
	public List<Step<?>> steps() {
		return this.steps.all();
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.brief.about(number, one);
	}

	@Override
	public String title(RequestNumber number) {
		return this.brief.title(number);
	}

}
