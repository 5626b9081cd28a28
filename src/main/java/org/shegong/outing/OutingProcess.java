package org.shegong.outing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.FormBinder;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.TaskForm;

/** The Java side of processes/outing.bpmn: one bean per service task, named after it. */
@Configuration
class OutingProcess implements ProcessDoor<OutingApplication> {

	private final OutingDesk desk;

	private final OutingRoute route;

	private final OutingTasks tasks;

	private final FormBinder forms;

	OutingProcess(OutingDesk desk, OutingRoute route, OutingTasks tasks, FormBinder forms) {
		this.desk = desk;
		this.route = route;
		this.tasks = tasks;
		this.forms = forms;
	}

	@Bean
	JavaDelegate registerOuting() {
		return (outing) -> {
			var asked = take(outing, OutingApplication.class);
			var account = acting(outing);
			var applicant = (asked.applicant() != null) ? asked.applicant() : account;
			outing.setProcessBusinessKey(this.desk.register(asked, applicant, account));
			outing.setVariable("applicant", applicant);
			outing.setVariable("leadsCommunity", this.route.leadsCommunity(applicant));
		};
	}

	@Bean
	JavaDelegate reviseOuting() {
		return (outing) -> {
			this.desk.revise(outing.getProcessBusinessKey(), take(outing, OutingRevision.class));
			var applicant = (String) outing.getVariable("applicant");
			outing.setVariable("leadsCommunity", this.route.leadsCommunity(applicant));
		};
	}

	@Bean
	JavaDelegate grantOuting() {
		return (outing) -> this.desk.grant(outing.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate refuseOuting() {
		return (outing) -> this.desk.refuse(outing.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate returnOuting() {
		return (outing) -> this.desk.giveBack(outing.getProcessBusinessKey());
	}

	/** The applicant gives up after the request came back. */
	@Bean
	JavaDelegate withdrawOuting() {
		return (outing) -> {
			take(outing, OutingRevision.class);
			this.desk.withdraw(outing.getProcessBusinessKey());
		};
	}

	/** The applicant takes the request back while others still decide. */
	@Bean
	JavaDelegate retractOuting() {
		return (outing) -> this.desk.withdraw(outing.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate closeOuting() {
		return (outing) -> {
			var report = take(outing, OutingReturn.class);
			outing.setVariable("late", this.desk.close(outing.getProcessBusinessKey(), report, acting(outing)));
		};
	}

	/** What a form submitted; its fields do not stay in the case, except the decision. */
	private <T extends Record> T take(DelegateExecution outing, Class<T> form) {
		var submitted = this.forms.read(outing.getVariables(), form);
		outing.removeVariables(this.forms.passing(form));
		return submitted;
	}

	private static String acting(DelegateExecution outing) {
		var acting = outing.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (acting != null) ? acting.getUserId() : null;
	}

	@Override
	public String process() {
		return "outing";
	}

	@Override
	public String title() {
		return "因公外出";
	}

	@Override
	public Class<OutingApplication> startForm() {
		return OutingApplication.class;
	}

	@Override
	public String subject(OutingApplication application) {
		return application.applicant();
	}

	@Override
	public boolean selfService() {
		return true;
	}

	@Override
	public Set<String> registrars() {
		return Set.of("town-office");
	}

	@Override
	public Preview preview(OutingApplication application, String subject, LocalDate asOf) {
		return this.route.preview(application, subject, asOf);
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return this.tasks.forms();
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.tasks.brief(number, task);
	}

	@Override
	public Record filledIn(String number, String task) {
		return this.tasks.filledIn(number, task);
	}

	@Override
	public LocalDate reportDue(String number) {
		return this.desk.reportDue(number);
	}

	@Override
	public Set<String> tasksForLater() {
		return Set.of("reportBack");
	}

	@Override
	public String instead() {
		return "不去了或提前回来的，在“以后要办的”里报告返岗，填写实际返岗日期";
	}

	@Override
	public LocalDate doableFrom(String number) {
		return this.desk.lastDay(number);
	}

}
