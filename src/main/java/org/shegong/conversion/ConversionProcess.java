package org.shegong.conversion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.shegong.policy.Area;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * The Java side of processes/conversion.bpmn: one bean per service task, named after it.
 */
@Configuration
class ConversionProcess implements ProcessDoor<ConversionOpening> {

	private final ConversionDesk desk;

	private final ConversionSteps steps;

	private final ConversionBrief brief;

	private final Cases cases;

	ConversionProcess(ConversionDesk desk, ConversionSteps steps, ConversionBrief brief, Cases cases) {
		this.desk = desk;
		this.steps = steps;
		this.brief = brief;
		this.cases = cases;
	}

	@Bean
	static Numbers<ConversionNumbers> conversionNumbers() {
		return ConversionNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerConversion() {
		return this.cases.doing((conversion) -> conversion
			.begin(this.desk.register(conversion.take(ConversionOpening.class), conversion.acting())));
	}

	@Bean
	JavaDelegate fileCommonTraining() {
		return this.cases
			.doing((conversion) -> this.desk.train(conversion.number(), conversion.take(CommonTraining.class)));
	}

	@Bean
	JavaDelegate keepConversionAssessment() {
		return this.cases.doing((conversion) -> conversion.answer(new ConversionAnswers(
				this.desk.assess(conversion.number(), conversion.take(ConversionAssessment.class)))));
	}

	/** Keeps what a department adds before the form's fields leave the case. */
	@Bean
	TaskListener keepConversionDecision() {
		return this.cases.keeping((task) -> this.desk.decided(task.number(), task.read(ConversionDecision.class)));
	}

	@Bean
	JavaDelegate includeWorker() {
		return this.cases.doing((conversion) -> this.desk.include(conversion.number(), conversion.acting()));
	}

	@Bean
	JavaDelegate keepInOldChannel() {
		return this.cases.doing((conversion) -> this.desk.keepOut(conversion.number(), conversion.acting()));
	}

	/** Whoever works on it may stop it before the end; the trail says why. */
	@Bean
	JavaDelegate stopConversion() {
		return this.cases.doingBy(this.desk::stop);
	}

	@Override
	public String process() {
		return "conversion";
	}

	@Override
	public Set<Area> areas() {
		return Set.of(Area.CONVERSION);
	}

	@Override
	public String title() {
		return "套转";
	}

	@Override
	public Class<ConversionOpening> startForm() {
		return ConversionOpening.class;
	}

	@Override
	public WorkerCode subject(ConversionOpening opening) {
		return opening.worker();
	}

	@Override
	public boolean isOffered(Policy policy) {
		return ConversionNumbers.of(policy).conversion().value();
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
		return Set.of("town-office", "civil-affairs", "human-resources", "organization-department");
	}

	@Override
	public Preview preview(ConversionOpening opening, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public Class<ConversionAnswers> answers() {
		return ConversionAnswers.class;
	}

	@Override
	public Record expected(String task, Map<String, Object> known, RequestNumber number) {
		return task.equals("keepConversionAssessment") ? new ConversionAnswers(true) : null;
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
