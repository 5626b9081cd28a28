package org.shegong.secondment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** What secondment shows to the outside. The town asks, not the borrower (NAT-27). */
@Component
class SecondmentDoor implements ProcessDoor<SecondmentApplication> {

	private final SecondmentTasks tasks;

	private final SecondmentBrief brief;

	private final SecondmentPanel panel;

	SecondmentDoor(SecondmentTasks tasks, SecondmentBrief brief, SecondmentPanel panel) {
		this.tasks = tasks;
		this.brief = brief;
		this.panel = panel;
	}

	@Override
	public String process() {
		return "secondment";
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
	public String subject(SecondmentApplication application) {
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
	public Preview preview(SecondmentApplication application, String subject, LocalDate asOf) {
		return this.brief.preview(application, subject, asOf);
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
		return this.brief.filledIn(number, task);
	}

	@Override
	public LocalDate reportDue(String number) {
		return this.panel.reportDue(number);
	}

	@Override
	public Set<String> tasksForLater() {
		return Set.of("reportReturn");
	}

	@Override
	public String instead() {
		return "提前结束的，由党政办在“以后要办的”里登记返岗日期";
	}

	@Override
	public LocalDate doableFrom(String number) {
		return this.panel.lastDay(number);
	}

}
