package org.shegong.secondment;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.policy.Numbers;
import org.shegong.approval.Cases;

/**
 * The Java side of processes/secondment.bpmn: one bean per service task, named after it.
 */
@Configuration
class SecondmentProcess {

	private final SecondmentDesk desk;

	private final SecondmentEnds ends;

	private final Cases cases;

	SecondmentProcess(SecondmentDesk desk, SecondmentEnds ends, Cases cases) {
		this.desk = desk;
		this.ends = ends;
		this.cases = cases;
	}

	@Bean
	static Numbers<SecondmentNumbers> secondmentNumbers() {
		return SecondmentNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerSecondment() {
		return this.cases.doing((secondment) -> secondment
			.begin(this.desk.register(secondment.take(SecondmentApplication.class), secondment.acting())));
	}

	@Bean
	JavaDelegate reviseSecondment() {
		return this.cases
			.doing((secondment) -> this.desk.revise(secondment.number(), secondment.take(SecondmentRevision.class)));
	}

	@Bean
	JavaDelegate returnSecondment() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	JavaDelegate refuseSecondment() {
		return this.cases.doingBy(this.desk::refuse);
	}

	@Bean
	JavaDelegate withdrawSecondment() {
		return this.cases.doing((secondment) -> {
			secondment.take(SecondmentRevision.class);
			this.desk.stop(secondment.number(), "退回后由申请人撤回");
		});
	}

	/** Whoever works on it may stop it before it is granted; {@code reason} says why. */
	@Bean
	JavaDelegate stopSecondment() {
		return this.cases
			.doing((secondment) -> this.desk.stop(secondment.number(), String.valueOf(secondment.text("reason"))));
	}

	/** An earlier one that this goes on from ends here, without a return. */
	@Bean
	JavaDelegate grantSecondment() {
		return this.cases.doing((secondment) -> this.desk.grant(secondment.number())
			.ifPresent((earlier) -> secondment.engine()
				.getRuntimeService()
				.createMessageCorrelation("secondmentContinued")
				.processInstanceBusinessKey(earlier.toString())
				.correlate()));
	}

	@Bean
	JavaDelegate remindSecondment() {
		return this.cases.doingBy(this.ends::remind);
	}

	@Bean
	JavaDelegate noteOverdueSecondment() {
		return this.cases.doingBy(this.ends::noteOverdue);
	}

	@Bean
	JavaDelegate closeSecondment() {
		return this.cases.doing((secondment) -> this.ends.close(secondment.number(),
				secondment.take(SecondmentReturn.class), secondment.acting()));
	}

}
