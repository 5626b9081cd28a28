package org.shegong.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.Brief;
import org.shegong.approval.Cases;
import org.shegong.approval.Choice;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.Step;
import org.shegong.policy.Numbers;

/**
 * The Java side of processes/retention.bpmn and retention-watch.bpmn: one bean per
 * service task, named after it.
 */
@Configuration
class RetentionProcess implements ProcessDoor<RetentionOpening> {

	private final RetentionDesk desk;

	private final RetentionBrief brief;

	private final RetentionWatch watch;

	private final Cases cases;

	RetentionProcess(RetentionDesk desk, RetentionBrief brief, RetentionWatch watch, Cases cases) {
		this.desk = desk;
		this.brief = brief;
		this.watch = watch;
		this.cases = cases;
	}

	@Bean
	static Numbers<RetentionNumbers> retentionNumbers() {
		return RetentionNumbers.BOUND;
	}

	/** The system asks every county that keeps something for too long. */
	@Bean
	JavaDelegate openRetentions() {
		return this.cases.doing((yearly) -> {
			this.watch.forgetSystemLines();
			this.watch.due().forEach((county) -> yearly.start("retention", Map.of("unit", county)));
		});
	}

	@Bean
	JavaDelegate listDueData() {
		return this.cases.doing((retention) -> retention
			.begin(this.desk.open(retention.take(RetentionOpening.class), retention.acting())));
	}

	/** The decision and the opinion go to the record of opinions. */
	@Bean
	TaskListener keepHeld() {
		return this.cases.keeping((task) -> this.desk.hold(task.number(), task.read(ErasureDecision.class)));
	}

	/** The account bears the name as well. */
	@Bean
	JavaDelegate eraseDueData() {
		return this.cases.doing((retention) -> this.desk.erase(retention.number(), retention.acting())
			.stream()
			.map(AccountName::value)
			.forEach(retention.engine().getIdentityService()::deleteUser));
	}

	@Bean
	JavaDelegate keepDueData() {
		return this.cases.doingBy(this.desk::keep);
	}

	@Override
	public String process() {
		return "retention";
	}

	@Override
	public String title() {
		return "保存期限清理";
	}

	@Override
	public Class<RetentionOpening> startForm() {
		return RetentionOpening.class;
	}

	@Override
	public WorkerCode subject(RetentionOpening opening) {
		return null;
	}

	@Override
	public boolean isAboutUnits() {
		return true;
	}

	@Override
	public String place(RetentionOpening opening) {
		return (opening.unit() != null) ? opening.unit() : "";
	}

	@Override
	public boolean selfService() {
		return false;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("human-resources", "organization-department");
	}

	@Override
	public Preview preview(RetentionOpening opening, WorkerCode subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public List<Step<?>> steps() {
		return List.of(Step.of("confirmErasure", ErasureDecision.class)
			.offering(Choice.APPROVE.as("同意清理"), Choice.REFUSE.as("今年暂不清理"))
			.checked((number, said, account) -> this.desk.holding(number, said)));
	}

	@Override
	public Brief about(RequestNumber number, String one) {
		return this.brief.about(number);
	}

}
