package org.shegong.secondment;

import java.time.LocalDate;
import java.util.List;
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

/** What secondment shows to the outside. The town asks, not the borrower (NAT-27). */
@Component
class SecondmentDoor implements ProcessDoor<SecondmentApplication> {

	private final SecondmentSteps steps;

	private final SecondmentBrief brief;

	private final SecondmentPanel panel;

	SecondmentDoor(SecondmentSteps steps, SecondmentBrief brief, SecondmentPanel panel) {
		this.steps = steps;
		this.brief = brief;
		this.panel = panel;
	}

	@Override
	public String process() {
		return "secondment";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.SECONDMENT);
	}

	@Override
	public String title() {
		return "借调";
	}

	@Override
	public Class<SecondmentApplication> startForm() {
		return SecondmentApplication.class;
	}

	@Override
	public WorkerCode subject(SecondmentApplication application) {
		return application.worker();
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
		return Set.of("town-office", "community-secretary");
	}

	@Override
	public Preview preview(SecondmentApplication application, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(application, subject, asOf);
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

	@Override
	public LocalDate reportDue(RequestNumber number) {
		return this.panel.reportDue(number);
	}

	@Override
	public String instead() {
		return "提前结束的，由党政办在“以后要办的”里登记返岗日期";
	}

}
