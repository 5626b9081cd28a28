package org.shegong.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.Choice;
import org.shegong.approval.FormBinder;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/**
 * The Java side of processes/retention.bpmn and retention-watch.bpmn: one bean per
 * service task, named after it.
 */
@Configuration
class RetentionProcess implements ProcessDoor<RetentionOpening> {

	private final RetentionDesk desk;

	private final RetentionBrief brief;

	private final RetentionWatch watch;

	private final FormBinder forms;

	RetentionProcess(RetentionDesk desk, RetentionBrief brief, RetentionWatch watch, FormBinder forms) {
		this.desk = desk;
		this.brief = brief;
		this.watch = watch;
		this.forms = forms;
	}

	/** The system asks every county that keeps something for too long. */
	@Bean
	JavaDelegate openRetentions() {
		return (yearly) -> {
			this.watch.forgetSystemLines();
			this.watch.due()
				.forEach((county) -> yearly.getProcessEngineServices()
					.getRuntimeService()
					.startProcessInstanceByKey("retention", Map.of("unit", county)));
		};
	}

	@Bean
	JavaDelegate listDueData() {
		return (retention) -> {
			var opening = this.forms.read(retention.getVariables(), RetentionOpening.class);
			retention.removeVariable("unit");
			retention.setProcessBusinessKey(this.desk.open(opening, acting(retention)));
		};
	}

	/** The decision and the opinion go to the record of opinions. */
	@Bean
	TaskListener keepHeld() {
		return (task) -> this.desk.hold(task.getExecution().getProcessBusinessKey(),
				this.forms.read(task.getVariables(), ErasureDecision.class));
	}

	/** The account bears the name as well. */
	@Bean
	JavaDelegate eraseDueData() {
		return (retention) -> this.desk.erase(retention.getProcessBusinessKey(), acting(retention))
			.forEach(retention.getProcessEngineServices().getIdentityService()::deleteUser);
	}

	@Bean
	JavaDelegate keepDueData() {
		return (retention) -> this.desk.keep(retention.getProcessBusinessKey());
	}

	private static String acting(DelegateExecution retention) {
		var acting = retention.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
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
	public String subject(RetentionOpening opening) {
		return null;
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
	public Preview preview(RetentionOpening opening, String subject, LocalDate asOf) {
		return this.brief.preview(opening, asOf);
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return List.of(new TaskForm<>("confirmErasure", ErasureDecision.class,
				(number, said, account) -> this.desk.deciding(number, said)));
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.brief.brief(number);
	}

	@Override
	public String wording(String task, Choice choice) {
		return RetentionBrief.wording(choice);
	}

}
