package org.shegong.leave;

import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.FormBinder;
import org.shegong.approval.Preview;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.Refusal;
import org.shegong.approval.TaskForm;
import org.shegong.policy.Status;

/** The Java side of processes/leave.bpmn: one bean per service task, named after it. */
@Configuration
class LeaveProcess implements ProcessDoor<LeaveApplication> {

	private final LeaveDesk desk;

	private final ReturnDesk returns;

	private final LeavePreview preview;

	private final LeaveChecks checks;

	private final LeaveBrief brief;

	private final FormBinder forms;

	private final Clock clock;

	LeaveProcess(LeaveDesk desk, ReturnDesk returns, LeavePreview preview, LeaveChecks checks, LeaveBrief brief,
			FormBinder forms, Clock clock) {
		this.desk = desk;
		this.returns = returns;
		this.preview = preview;
		this.checks = checks;
		this.brief = brief;
		this.forms = forms;
		this.clock = clock;
	}

	@Bean
	JavaDelegate registerLeave() {
		return (leave) -> {
			var form = take(leave, LeaveApplication.class);
			var registered = this.desk.register(form, (form.applicant() != null) ? form.applicant() : user(leave),
					user(leave));
			Refusal.unlessAdmitted(registered.objections());
			leave.setProcessBusinessKey(registered.number());
			leave.setVariable("applicant", this.desk.applicant(registered.number()));
			route(leave, registered.number());
		};
	}

	@Bean
	JavaDelegate reviseLeave() {
		return (leave) -> {
			var revision = take(leave, Revision.class);
			Refusal.unlessAdmitted(this.desk.revise(leave.getProcessBusinessKey(), revision));
			route(leave, leave.getProcessBusinessKey());
		};
	}

	/** Earlier leaves that go on in this one end with it, and so do their cases. */
	@Bean
	JavaDelegate grantLeave() {
		return (leave) -> this.desk.grant(leave.getProcessBusinessKey())
			.forEach((earlier) -> leave.getProcessEngineServices()
				.getRuntimeService()
				.createMessageCorrelation("leaveContinued")
				.processInstanceBusinessKey(earlier)
				.correlateAll());
	}

	@Bean
	JavaDelegate refuseLeave() {
		return (leave) -> this.desk.refuse(leave.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate returnLeave() {
		return (leave) -> this.desk.giveBack(leave.getProcessBusinessKey());
	}

	/** The applicant gives up after the request came back. */
	@Bean
	JavaDelegate withdrawLeave() {
		return (leave) -> {
			take(leave, Revision.class);
			this.desk.withdraw(leave.getProcessBusinessKey());
		};
	}

	/** The applicant takes the request back while others still decide. */
	@Bean
	JavaDelegate retractLeave() {
		return (leave) -> this.desk.withdraw(leave.getProcessBusinessKey());
	}

	@Bean
	JavaDelegate closeLeave() {
		return (leave) -> {
			var report = take(leave, ReturnReport.class);
			leave.setVariable("late", this.returns.report(leave.getProcessBusinessKey(), report).isPresent());
		};
	}

	/** After a late return. */
	@Bean
	JavaDelegate registerOverstay() {
		return this::openAbsence;
	}

	/** After nobody reported back in time. */
	@Bean
	JavaDelegate openAbsence() {
		return this::openAbsence;
	}

	private void openAbsence(DelegateExecution leave) {
		this.returns.overstay(leave.getProcessBusinessKey(), LocalDate.now(this.clock))
			.ifPresent((missed) -> asSystem(leave,
					() -> leave.getProcessEngineServices()
						.getRuntimeService()
						.startProcessInstanceByKey("absence", missed.report())));
	}

	/** The system reports it, whoever caused it. */
	private static void asSystem(DelegateExecution leave, Runnable start) {
		var identity = leave.getProcessEngineServices().getIdentityService();
		var acting = identity.getCurrentAuthentication();
		identity.clearAuthentication();
		try {
			start.run();
		}
		finally {
			identity.setAuthentication(acting);
		}
	}

	/**
	 * What a form submitted; it leaves the engine's variables, the room keeps it. Only
	 * gateways still ask for the decision.
	 */
	private <T extends Record> T take(DelegateExecution leave, Class<T> form) {
		var submitted = this.forms.read(leave.getVariables(), form);
		Arrays.stream(form.getRecordComponents())
			.map(RecordComponent::getName)
			.filter((field) -> !field.equals("decision"))
			.forEach(leave::removeVariable);
		return submitted;
	}

	private void route(DelegateExecution leave, String number) {
		this.desk.route(number)
			.variables()
			.forEach((name, value) -> leave.setVariable(name, Variables.untypedValue(value, true)));
	}

	private static String user(DelegateExecution leave) {
		var user = leave.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
		return (user == null) ? null : user.getUserId();
	}

	@Bean
	static LeaveRouting leaveRouting(ObjectProvider<DecisionService> decisions) {
		return (inputs) -> {
			var row = decisions.getObject()
				.evaluateDecisionTableByKey("leave-level", inputs.variables())
				.getSingleResult();
			return new LeaveRouting.Level(row.getEntry("level"), row.getEntry("rule"),
					Status.valueOf(row.<String>getEntry("status").toUpperCase(Locale.ROOT)));
		};
	}

	@Override
	public String process() {
		return "leave";
	}

	@Override
	public String title() {
		return "请假";
	}

	@Override
	public Class<LeaveApplication> startForm() {
		return LeaveApplication.class;
	}

	@Override
	public String subject(LeaveApplication application) {
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
	public Preview preview(LeaveApplication application, String subject, LocalDate asOf) {
		return this.preview.of(application, subject, asOf);
	}

	@Override
	public List<TaskForm<?>> taskForms() {
		return this.checks.taskForms();
	}

	@Override
	public LocalDate reportDue(String number) {
		return this.returns.reportDue(number);
	}

	@Override
	public Map<String, Object> brief(String number, String task) {
		return this.brief.of(number, task);
	}

}
