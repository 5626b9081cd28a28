package org.shegong.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Choice;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** The Java side of processes/absence.bpmn: one bean per service task, named after it. */
@Configuration
class AbsenceProcess implements ProcessDoor<AbsenceReport> {

	private final AbsenceDesk desk;

	private final AbsenceTasks tasks;

	private final AbsenceBrief brief;

	private final FormBinder forms;

	AbsenceProcess(AbsenceDesk desk, AbsenceTasks tasks, AbsenceBrief brief, FormBinder forms) {
		this.desk = desk;
		this.tasks = tasks;
		this.brief = brief;
		this.forms = forms;
	}

	/**
	 * A person's report is refused aloud. One of the system is dropped without a word
	 * where nothing remains of it, so that it does not stop the return it came from.
	 */
	@Bean
	JavaDelegate registerAbsence() {
		return (absence) -> {
			var report = take(absence, AbsenceReport.class);
			var registrar = registrar(absence, report.worker());
			var registers = registrar != null || this.desk.admits(report);
			if (registers) {
				absence.setProcessBusinessKey(this.desk.register(report, registrar));
			}
			absence.setVariables(CaseAnswers.variables(AbsenceAnswers.registered(registers)));
		};
	}

	@Bean
	JavaDelegate recordExplanation() {
		return (absence) -> this.desk.explain(absence.getProcessBusinessKey(), take(absence, Explanation.class));
	}

	@Bean
	JavaDelegate recordSilence() {
		return (absence) -> this.desk.keepSilent(absence.getProcessBusinessKey());
	}

	/** Keeps the town's days before the form's fields leave the case. */
	@Bean
	TaskListener keepFoundDays() {
		return (task) -> this.desk.correct(task.getExecution().getProcessBusinessKey(),
				this.forms.read(task.getVariables(), Finding.class));
	}

	@Bean
	JavaDelegate recordFinding() {
		return (absence) -> {
			var reckoning = this.desk.find(absence.getProcessBusinessKey());
			absence.setVariables(CaseAnswers.variables(AbsenceAnswers.found(reckoning)));
		};
	}

	@Bean
	JavaDelegate dropAbsence() {
		return (absence) -> this.desk.drop(absence.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate returnAbsence() {
		return (absence) -> this.desk.giveBack(absence.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate reviseAbsence() {
		return (absence) -> this.desk.revise(absence.getProcessBusinessKey(), take(absence, AbsenceRevision.class));
	}

	@Bean
	JavaDelegate withdrawAbsence() {
		return (absence) -> {
			take(absence, AbsenceRevision.class);
			this.desk.withdraw(absence.getProcessBusinessKey());
		};
	}

	@Bean
	JavaDelegate recordDiscipline() {
		return (absence) -> this.desk.takeUp(absence.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate waiveDiscipline() {
		return (absence) -> this.desk.leaveAtFinding(absence.getProcessBusinessKey());
	}

	/** What a form submitted; its fields do not stay in the case, except the decision. */
	private <T extends Record> T take(DelegateExecution absence, Class<T> form) {
		var submitted = this.forms.read(absence.getVariables(), form);
		absence.removeVariables(this.forms.passing(form));
		return submitted;
	}

	/** Nobody reports their own absence: then it is the system that noticed. */
	private static String registrar(DelegateExecution absence, String worker) {
		var acting = absence.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting == null || acting.getUserId().equals(worker)) ? null : acting.getUserId();
	}

	@Override
	public String process() {
		return "absence";
	}

	@Override
	public String title() {
		return "旷工认定";
	}

	@Override
	public Class<AbsenceReport> startForm() {
		return AbsenceReport.class;
	}

	@Override
	public String subject(AbsenceReport report) {
		return report.worker();
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("community-secretary", "community-director", "town-office", "community-affairs-office");
	}

	@Override
	public Preview preview(AbsenceReport report, String subject, LocalDate asOf) {
		return this.brief.preview(report, asOf);
	}

	@Override
	public Class<AbsenceAnswers> answers() {
		return AbsenceAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, String number) {
		return (task.equals("recordFinding") && number != null) ? AbsenceAnswers.found(this.desk.reckon(number)) : null;
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
	public String wording(String task, Choice choice) {
		return AbsenceTasks.wording(task, choice);
	}

	@Override
	public Record filledIn(String number, String task) {
		return this.tasks.filledIn(number, task);
	}

}
