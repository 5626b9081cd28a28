package org.shegong.recruitment;

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
import org.shegong.recruitment.campaign.RecruitmentApplication;
import org.shegong.recruitment.campaign.RecruitmentRequest;

/** What recruitment shows to the outside. */
@Component
class RecruitmentDoor implements ProcessDoor<RecruitmentApplication> {

	private final RecruitmentSteps steps;

	private final RecruitmentBrief brief;

	private final RecruitmentWeighing weighing;

	RecruitmentDoor(RecruitmentSteps steps, RecruitmentBrief brief, RecruitmentWeighing weighing) {
		this.steps = steps;
		this.brief = brief;
		this.weighing = weighing;
	}

	@Override
	public String process() {
		return "recruitment";
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
		return Set.of(Area.STAFFING, Area.RECRUITMENT);
	}

	@Override
	public String title() {
		return RecruitmentRequest.TITLE;
	}

	@Override
	public Class<RecruitmentApplication> startForm() {
		return RecruitmentApplication.class;
	}

	@Override
	public WorkerCode subject(RecruitmentApplication application) {
		return null;
	}

	@Override
	public boolean isAboutUnits() {
		return true;
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
	public Preview preview(RecruitmentApplication application, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(application, asOf);
	}

	@Override
	public Class<RecruitmentAnswers> answers() {
		return RecruitmentAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return RecruitmentAnswers.after(task, known.get("route"));
	}

	@Override
	public List<Step<?>> steps() {
		return this.steps.all();
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.brief.about(number);
	}

	@Override
	public String title(RequestNumber number) {
		return this.brief.title(number);
	}

	@Override
	public LocalDate reportDue(RequestNumber number) {
		return this.brief.publishedUntil(number);
	}

}
