package org.shegong.leave;

import java.time.DayOfWeek;
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
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.request.LeaveDesk;
import org.shegong.leave.request.ReturnDesk;
import org.shegong.policy.Area;

/** What leave shows to the outside. */
@Component
class LeaveDoor implements ProcessDoor<LeaveApplication> {

	private final LeavePreview preview;

	private final LeaveSteps steps;

	private final LeaveBrief brief;

	private final ReturnDesk returns;

	private final LeaveDesk desk;

	LeaveDoor(LeavePreview preview, LeaveSteps steps, LeaveBrief brief, ReturnDesk returns, LeaveDesk desk) {
		this.preview = preview;
		this.steps = steps;
		this.brief = brief;
		this.returns = returns;
		this.desk = desk;
	}

	@Override
	public String process() {
		return "leave";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.LEAVE);
	}

	@Override
	public LocalDate judgedBy(RequestNumber number) {
		return this.brief.firstDay(number);
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
	public WorkerCode subject(LeaveApplication application) {
		return application.applicant();
	}

	/** Most people ask for a day a few weeks ahead, for something of their own. */
	@Override
	public Map<String, Object> rehearsed(LocalDate today) {
		var day = today.plusWeeks(3).with(DayOfWeek.TUESDAY).toString();
		return Map.of("kind", "personal", "from", day, "until", day, "reason", title());
	}

	@Override
	public LeaveApplication asked(RequestNumber number) {
		return this.steps.asked(number);
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
	public Preview preview(LeaveApplication application, WorkerCode subject, LocalDate asOf) {
		return this.preview.of(application, subject, asOf);
	}

	@Override
	public Class<LeaveAnswers> answers() {
		return LeaveAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return switch (task) {
			case "reviseLeave" -> (number != null) ? this.desk.route(number) : null;
			case "closeLeave" -> LeaveAnswers.returned(false);
			default -> null;
		};
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
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return Optional.of(this.brief.weighed(number));
	}

	@Override
	public LocalDate reportDue(RequestNumber number) {
		return this.returns.reportDue(number);
	}

	@Override
	public String instead() {
		return "提前回来的，在“以后要办的”里点“销假”，没休的天数退回";
	}

	@Override
	public String title(RequestNumber number) {
		return this.brief.title(number);
	}

	@Override
	public boolean isPrivate(RequestNumber number) {
		return this.brief.isPrivate(number);
	}

	@Override
	public String discreetTitle(RequestNumber number) {
		return this.brief.discreetTitle(number);
	}

}
