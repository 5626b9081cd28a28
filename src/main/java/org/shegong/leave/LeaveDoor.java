package org.shegong.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** What leave shows to the outside. */
@Component
class LeaveDoor implements ProcessDoor<LeaveApplication> {

	private final LeavePreview preview;

	private final LeaveChecks checks;

	private final LeaveBrief brief;

	private final ReturnDesk returns;

	LeaveDoor(LeavePreview preview, LeaveChecks checks, LeaveBrief brief, ReturnDesk returns) {
		this.preview = preview;
		this.checks = checks;
		this.brief = brief;
		this.returns = returns;
	}

	@Override
	public String process() {
		return "leave";
	}

	@Override
	public String title() {
		return "请假";
	}

	@Override
	public Class<LeaveApplication> startForm() {
		return LeaveApplication.class;
	}

	@Override
	public String subject(LeaveApplication application) {
		return application.applicant();
	}

	@Override
	public boolean selfService() {
		return true;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office");
	}

	@Override
	public Preview preview(LeaveApplication application, String subject, LocalDate asOf) {
		return this.preview.of(application, subject, asOf);
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return this.checks.taskForms();
	}

	@Override
	public LocalDate reportDue(String number) {
		return this.returns.reportDue(number);
	}

	@Override
	public Set<String> tasksForLater() {
		return Set.of("reportBack");
	}

	@Override
	public String instead() {
		return "提前回来的，在“以后要办的”里点“销假”，没休的天数退回";
	}

	@Override
	public LocalDate doableFrom(String number) {
		return this.returns.lastDay(number);
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.brief.of(number, task);
	}

	@Override
	public Record filledIn(String number, String task) {
		return this.brief.filledIn(number, task);
	}

	@Override
	public String title(String number) {
		return this.brief.title(number);
	}

	@Override
	public boolean isPrivate(String number) {
		return this.brief.isPrivate(number);
	}

	@Override
	public String discreetTitle(String number) {
		return this.brief.discreetTitle(number);
	}

}
