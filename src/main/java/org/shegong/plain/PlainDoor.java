package org.shegong.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.approval.DrawnProcess;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** What a process without a room shows to the outside, as its model draws it. */
class PlainDoor implements ProcessDoor<PlainApplication> {

	private final DrawnProcess drawn;

	private final PlainDesk desk;

	private final PlainTasks tasks;

	PlainDoor(DrawnProcess drawn, PlainDesk desk, PlainTasks tasks) {
		this.drawn = drawn;
		this.desk = desk;
		this.tasks = tasks;
	}

	@Override
	public String process() {
		return this.drawn.process();
	}

	@Override
	public String title() {
		return this.drawn.title();
	}

	@Override
	public Class<PlainApplication> startForm() {
		return PlainApplication.class;
	}

	@Override
	public String subject(PlainApplication application) {
		return application.applicant();
	}

	@Override
	public boolean selfService() {
		return this.drawn.isForWorkers();
	}

	@Override
	public boolean retractable(String number, String account) {
		return this.drawn.retractable();
	}

	@Override
	public Set<String> registrars() {
		return this.drawn.starters()
			.stream()
			.filter((starter) -> !starter.equals(DrawnProcess.WORKER))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public boolean forOwnUnit() {
		return !this.drawn.asksApplicant();
	}

	@Override
	public Preview preview(PlainApplication application, String subject, LocalDate asOf) {
		return new Preview(this.desk.objections(this.drawn, application), List.of(), Map.of(), Map.of());
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		var forms = new ArrayList<TaskForm<?>>();
		forms.add(new TaskForm<>(PlainTasks.REVISE, PlainRevision.class, this.tasks::mayRevise));
		this.drawn.later().forEach((task) -> forms.add(new TaskForm<>(task, PlainReport.class, this.tasks::mayReport)));
		return forms;
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.tasks.brief(number, task);
	}

	@Override
	public String title(String number) {
		return this.tasks.title(number);
	}

	@Override
	public LocalDate reportDue(String number) {
		return this.desk.reportDue(number);
	}

	@Override
	public Set<String> tasksForLater() {
		return this.drawn.later();
	}

	@Override
	public LocalDate doableFrom(String number) {
		return this.desk.lastDay(number);
	}

}
