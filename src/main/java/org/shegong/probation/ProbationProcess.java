package org.shegong.probation;

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
import org.shegong.policy.Numbers;
import org.shegong.approval.Brief;
import org.shegong.approval.Cases;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.approval.Weighed;
import org.shegong.policy.Area;

/**
 * The Java side of processes/probation.bpmn and probation-watch.bpmn: one bean per
 * service task, named after it.
 */
@Configuration
class ProbationProcess implements ProcessDoor<ProbationOpening> {

	private final ProbationDesk desk;

	private final ProbationSteps steps;

	private final ProbationBrief brief;

	private final ProbationWatch watch;

	private final Cases cases;

	ProbationProcess(ProbationDesk desk, ProbationSteps steps, ProbationBrief brief, ProbationWatch watch,
			Cases cases) {
		this.desk = desk;
		this.steps = steps;
		this.brief = brief;
		this.watch = watch;
		this.cases = cases;
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	static Numbers<ProbationNumbers> probationNumbers() {
		return ProbationNumbers.BOUND;
	}

	@Bean
	JavaDelegate openDueReviews() {
		return this.cases.doing((daily) -> {
			if (this.watch.isDue(WorkerCode.of(daily.text("worker")))) {
				daily.start("probation", Map.of("worker", daily.text("worker")));
			}
		});
	}

	@Bean
	JavaDelegate tellObstacles() {
		return this.cases.doing((daily) -> this.watch.tellObstacles(WorkerCode.of(daily.text("worker"))));
	}

	@Bean
	JavaDelegate openProbation() {
		return this.cases.doing((probation) -> probation
			.begin(this.desk.open(probation.take(ProbationOpening.class), probation.acting())));
	}

	@Bean
	JavaDelegate fileTraining() {
		return this.cases.doing((probation) -> this.desk.train(probation.number(), probation.take(Training.class)));
	}

	/** Keeps the town's grounds before the form's fields leave the case. */
	@Bean
	TaskListener keepVerdict() {
		return this.cases.keeping((task) -> this.desk.decide(task.number(), task.read(Verdict.class)));
	}

	@Bean
	JavaDelegate confirmWorker() {
		return this.cases.doingBy(this.desk::confirm);
	}

	@Bean
	JavaDelegate recordAnswer() {
		return this.cases.doing((probation) -> probation.answer(ProbationAnswers
			.persuaded(this.desk.answerUnion(probation.number(), probation.take(UnionReply.class)))));
	}

	@Bean
	JavaDelegate recordStatement() {
		return this.cases.doing((probation) -> this.desk.state(probation.number(), probation.take(Statement.class)));
	}

	@Bean
	JavaDelegate recordNoStatement() {
		return this.cases.doingBy(this.desk::keepSilent);
	}

	@Bean
	JavaDelegate establishFailure() {
		return this.cases.doing(
				(probation) -> probation.answer(ProbationAnswers.established(this.desk.establish(probation.number()))));
	}

	@Bean
	JavaDelegate recordTooLate() {
		return this.cases.doingBy(this.desk::runOut);
	}

	@Override
	public String process() {
		return "probation";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.PROBATION);
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
	public WorkerCode subject(ProbationOpening opening) {
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
	public Preview preview(ProbationOpening opening, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public Class<ProbationAnswers> answers() {
		return ProbationAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return switch (task) {
			case "recordAnswer" -> ProbationAnswers.persuaded(false);
			case "establishFailure" -> ProbationAnswers.established(true);
			default -> null;
		};
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
