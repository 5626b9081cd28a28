package org.shegong.probation;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
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

/**
 * The Java side of processes/probation.bpmn and probation-watch.bpmn: one bean per
 * service task, named after it.
 */
@Configuration
class ProbationProcess implements ProcessDoor<ProbationOpening> {

	private final ProbationDesk desk;

	private final ProbationTasks tasks;

	private final ProbationBrief brief;

	private final ProbationWatch watch;

	private final FormBinder forms;

	ProbationProcess(ProbationDesk desk, ProbationTasks tasks, ProbationBrief brief, ProbationWatch watch,
			FormBinder forms) {
		this.desk = desk;
		this.tasks = tasks;
		this.brief = brief;
		this.watch = watch;
		this.forms = forms;
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	JavaDelegate openDueReviews() {
		return (daily) -> this.watch.due()
			.forEach((worker) -> daily.getProcessEngineServices()
				.getRuntimeService()
				.startProcessInstanceByKey("probation", Map.of("worker", worker)));
	}

	@Bean
	JavaDelegate tellObstacles() {
		return (daily) -> this.watch.tellObstacles();
	}

	@Bean
	JavaDelegate openProbation() {
		return (probation) -> probation
			.setProcessBusinessKey(this.desk.open(take(probation, ProbationOpening.class), acting(probation)));
	}

	@Bean
	JavaDelegate fileTraining() {
		return (probation) -> this.desk.train(probation.getProcessBusinessKey(), take(probation, Training.class));
	}

	/** Keeps the town's grounds before the form's fields leave the case. */
	@Bean
	TaskListener keepVerdict() {
		return (task) -> this.desk.decide(task.getExecution().getProcessBusinessKey(),
				this.forms.read(task.getVariables(), Verdict.class));
	}

	@Bean
	JavaDelegate confirmWorker() {
		return (probation) -> this.desk.confirm(probation.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate recordAnswer() {
		return (probation) -> probation.setVariables(CaseAnswers.variables(ProbationAnswers
			.persuaded(this.desk.answerUnion(probation.getProcessBusinessKey(), take(probation, UnionReply.class)))));
	}

	@Bean
	JavaDelegate recordStatement() {
		return (probation) -> this.desk.state(probation.getProcessBusinessKey(), take(probation, Statement.class));
	}

	@Bean
	JavaDelegate recordNoStatement() {
		return (probation) -> this.desk.keepSilent(probation.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate establishFailure() {
		return (probation) -> probation.setVariables(CaseAnswers
			.variables(ProbationAnswers.established(this.desk.establish(probation.getProcessBusinessKey()))));
	}

	@Bean
	JavaDelegate recordTooLate() {
		return (probation) -> this.desk.runOut(probation.getProcessBusinessKey());
	}

	/** What a form submitted; its fields do not stay in the case. */
	private <T extends Record> T take(DelegateExecution probation, Class<T> form) {
		var submitted = this.forms.read(probation.getVariables(), form);
		probation.removeVariables(Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList());
		return submitted;
	}

	private static String acting(DelegateExecution probation) {
		var acting = probation.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

	@Override
	public String process() {
		return "probation";
	}

	@Override
	public String title() {
		return "试用期考核";
	}

	@Override
	public Class<ProbationOpening> startForm() {
		return ProbationOpening.class;
	}

	@Override
	public String subject(ProbationOpening opening) {
		return opening.worker();
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office", "human-resources", "community-secretary");
	}

	@Override
	public Preview preview(ProbationOpening opening, String subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public Class<ProbationAnswers> answers() {
		return ProbationAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, String number) {
		return switch (task) {
			case "recordAnswer" -> ProbationAnswers.persuaded(false);
			case "establishFailure" -> ProbationAnswers.established(true);
			default -> null;
		};
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
		return this.tasks.filledIn(number, task);
	}

	@Override
	public String wording(String task, Choice choice) {
		return ProbationTasks.wording(task, choice);
	}

}
