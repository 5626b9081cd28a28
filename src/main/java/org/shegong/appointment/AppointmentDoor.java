package org.shegong.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.policy.Area;

/** What appointment shows to the outside. */
@Component
class AppointmentDoor implements ProcessDoor<AppointmentApplication> {

	/** Who proposes: the town, or the county's departments (ORD-04, XX-04). */
	static final Set<String> REGISTRARS = Set.of("town-office", "organization-department", "civil-affairs");

	private final AppointmentSteps steps;

	private final AppointmentBrief brief;

	AppointmentDoor(AppointmentSteps steps, AppointmentBrief brief) {
		this.steps = steps;
		this.brief = brief;
	}

	@Override
	public String process() {
		return "appointment";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.APPOINTMENT);
	}

	@Override
	public String title() {
		return "选任";
	}

	@Override
	public Class<AppointmentApplication> startForm() {
		return AppointmentApplication.class;
	}

	@Override
	public WorkerCode subject(AppointmentApplication application) {
		return application.candidate();
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
		return REGISTRARS;
	}

	@Override
	public Preview preview(AppointmentApplication application, WorkerCode subject, LocalDate asOf) {
		return preview(application, subject, asOf, null);
	}

	@Override
	public Preview preview(AppointmentApplication application, WorkerCode subject, LocalDate asOf,
			AccountName account) {
		return this.brief.preview(application, asOf, account);
	}

	@Override
	public Class<? extends Record> answers() {
		return AppointmentAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return task.equals("keepResult") ? AppointmentAnswers.NOW : null;
	}

	@Override
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return this.brief.weighed(number);
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

}
