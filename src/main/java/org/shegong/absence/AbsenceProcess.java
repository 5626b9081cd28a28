package org.shegong.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Cases;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.policy.Area;
import org.shegong.policy.Numbers;

/** The Java side of processes/absence.bpmn: one bean per service task, named after it. */
@Configuration
class AbsenceProcess implements ProcessDoor<AbsenceReport> {

	private final AbsenceDesk desk;

	private final AbsenceSteps steps;

	private final AbsenceBrief brief;

	private final Cases cases;

	AbsenceProcess(AbsenceDesk desk, AbsenceSteps steps, AbsenceBrief brief, Cases cases) {
		this.desk = desk;
		this.steps = steps;
		this.brief = brief;
		this.cases = cases;
	}

	@Bean
	static Numbers<AbsenceNumbers> absenceNumbers() {
		return AbsenceNumbers.BOUND;
	}

	/**
	 * A person's report is refused aloud. One of the system is dropped without a word
	 * where nothing remains of it, so that it does not stop the return it came from.
	 */
	@Bean
	JavaDelegate registerAbsence() {
		return this.cases.doing((absence) -> {
			var report = absence.take(AbsenceReport.class);
			// nobody reports their own absence: then it is the system that noticed
			var registrar = Optional.ofNullable(absence.acting())
				.filter((acting) -> !acting.isOf(report.worker()))
				.orElse(null);
			var registers = registrar != null || this.desk.admits(report);
			if (registers) {
				absence.begin(this.desk.register(report, registrar));
			}
			absence.answer(AbsenceAnswers.registered(registers));
		});
	}

	@Bean
	JavaDelegate recordExplanation() {
		return this.cases.doing((absence) -> this.desk.explain(absence.number(), absence.take(Explanation.class)));
	}

	@Bean
	JavaDelegate recordSilence() {
		return this.cases.doingBy(this.desk::keepSilent);
	}

	/** Keeps the town's days before the form's fields leave the case. */
	@Bean
	TaskListener keepFoundDays() {
		return this.cases.keeping((absence) -> this.desk.correct(absence.number(), absence.read(Finding.class)));
	}

	@Bean
	JavaDelegate recordFinding() {
		return this.cases.doing((absence) -> absence.answer(AbsenceAnswers.found(this.desk.find(absence.number()))));
	}

	@Bean
	JavaDelegate dropAbsence() {
		return this.cases.doingBy(this.desk::drop);
	}

	@Bean
	JavaDelegate returnAbsence() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	JavaDelegate reviseAbsence() {
		return this.cases.doing((absence) -> this.desk.revise(absence.number(), absence.take(AbsenceRevision.class)));
	}

	@Bean
	JavaDelegate withdrawAbsence() {
		return this.cases.doing((absence) -> {
			absence.take(AbsenceRevision.class);
			this.desk.withdraw(absence.number());
		});
	}

	@Bean
	JavaDelegate recordDiscipline() {
		return this.cases.doingBy(this.desk::takeUp);
	}

	@Bean
	JavaDelegate waiveDiscipline() {
		return this.cases.doingBy(this.desk::leaveAtFinding);
	}

	@Override
	public String process() {
		return "absence";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.ABSENCE);
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
	public WorkerCode subject(AbsenceReport report) {
		return report.worker();
	}

	/** The deduction tells the wage. */
	@Override
	public Set<String> privateFacts() {
		return Set.of("deduction");
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
	public Preview preview(AbsenceReport report, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(report, asOf);
	}

	@Override
	public Class<AbsenceAnswers> answers() {
		return AbsenceAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return (task.equals("recordFinding") && number != null) ? AbsenceAnswers.found(this.desk.reckon(number)) : null;
	}

	@Override
	public boolean weighs() {
		return true;
	}

	@Override
	public Optional<Weighed> weighed(RequestNumber number) {
		return Optional.of(this.desk.weighed(number));
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
