package org.shegong.leave;

import java.time.Clock;
import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.AccountName;
import org.shegong.approval.Case;
import org.shegong.approval.CaseAnswers;
import org.shegong.approval.Cases;
import org.shegong.approval.Refusal;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.request.LeaveDesk;
import org.shegong.leave.request.ReturnDesk;
import org.shegong.leave.request.ReturnReport;
import org.shegong.leave.request.Revision;
import org.shegong.policy.Numbers;

/** The Java side of processes/leave.bpmn: one bean per service task, named after it. */
@Configuration
class LeaveProcess {

	private final LeaveDesk desk;

	private final ReturnDesk returns;

	private final Cases cases;

	private final Clock clock;

	LeaveProcess(LeaveDesk desk, ReturnDesk returns, Cases cases, Clock clock) {
		this.desk = desk;
		this.returns = returns;
		this.cases = cases;
		this.clock = clock;
	}

	@Bean
	static Numbers<LeaveNumbers> leaveNumbers() {
		return LeaveNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerLeave() {
		return this.cases.doing((leave) -> {
			var form = leave.take(LeaveApplication.class);
			var applicant = (form.applicant() != null) ? form.applicant() : AccountName.workerOrNull(leave.acting());
			var registered = this.desk.register(form, applicant, leave.acting());
			Refusal.unlessAdmitted(registered.objections());
			leave.begin(registered.number());
			route(leave);
		});
	}

	@Bean
	JavaDelegate reviseLeave() {
		return this.cases.doing((leave) -> {
			Refusal.unlessAdmitted(this.desk.revise(leave.number(), leave.take(Revision.class)));
			route(leave);
		});
	}

	/** Earlier leaves that go on in this one end with it, and so do their cases. */
	@Bean
	JavaDelegate grantLeave() {
		return this.cases.doing((leave) -> this.desk.grant(leave.number())
			.forEach((earlier) -> leave.engine()
				.getRuntimeService()
				.createMessageCorrelation("leaveContinued")
				.processInstanceBusinessKey(earlier.toString())
				.correlateAll()));
	}

	@Bean
	JavaDelegate refuseLeave() {
		return this.cases.doingBy(this.desk::refuse);
	}

	@Bean
	JavaDelegate returnLeave() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	/** The applicant gives up after the request came back. */
	@Bean
	JavaDelegate withdrawLeave() {
		return this.cases.doing((leave) -> {
			leave.take(Revision.class);
			this.desk.withdraw(leave.number());
		});
	}

	/** The applicant takes the request back while others still decide. */
	@Bean
	JavaDelegate retractLeave() {
		return this.cases.doingBy(this.desk::withdraw);
	}

	@Bean
	JavaDelegate closeLeave() {
		return this.cases.doing((leave) -> {
			var report = leave.take(ReturnReport.class);
			var overstay = this.returns.report(leave.number(), report, leave.acting());
			leave.answer(LeaveAnswers.returned(overstay.isPresent()));
		});
	}

	/** After a late return. */
	@Bean
	JavaDelegate registerOverstay() {
		return this.cases.doing(this::reportMissing);
	}

	/** After nobody reported back in time. */
	@Bean
	JavaDelegate openAbsence() {
		return this.cases.doing(this::reportMissing);
	}

	private void reportMissing(Case leave) {
		this.returns.overstay(leave.number(), LocalDate.now(this.clock))
			.ifPresent((missed) -> leave.asSystem(() -> leave.start("absence", missed.report())));
	}

	/** Only who applied stays in the case; the rest is asked at once and then gone. */
	private void route(Case leave) {
		CaseAnswers.variables(this.desk.route(leave.number()))
			.forEach((name, value) -> leave.execution()
				.setVariable(name, Variables.untypedValue(value, !name.equals("applicant"))));
	}

}
