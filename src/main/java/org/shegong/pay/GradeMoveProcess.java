package org.shegong.pay;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.shegong.approval.Cases;
import org.shegong.policy.Numbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Java side of processes/grade.bpmn: one bean per service task, named after it. */
@Configuration
class GradeMoveProcess {

	private final GradeMoveDesk desk;

	private final Cases cases;

	GradeMoveProcess(GradeMoveDesk desk, Cases cases) {
		this.desk = desk;
		this.cases = cases;
	}

	@Bean
	static Numbers<PayNumbers> payNumbers() {
		return PayNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerGradeMove() {
		return this.cases.doing((move) -> {
			var request = this.desk.register(move.take(GradeMoveApplication.class), move.acting());
			move.begin(request.number());
			move.answer(GradeMoveAnswers.decidedBy(this.desk.decider(request)));
		});
	}

	@Bean
	JavaDelegate grantGradeMove() {
		return this.cases
			.doing((move) -> move.answer(GradeMoveAnswers.later(this.desk.grant(move.number(), move.acting()))));
	}

	@Bean
	JavaDelegate applyGradeMove() {
		return this.cases.doingBy(this.desk::apply);
	}

	@Bean
	JavaDelegate refuseGradeMove() {
		return this.cases.doingBy(this.desk::refuse);
	}

	@Bean
	JavaDelegate returnGradeMove() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	JavaDelegate reviseGradeMove() {
		return this.cases.doing((move) -> this.desk.revise(move.number(), move.take(GradeMoveRevision.class)));
	}

	@Bean
	JavaDelegate withdrawGradeMove() {
		return this.cases.doing((move) -> {
			move.take(GradeMoveRevision.class);
			this.desk.stop(move.number());
		});
	}

	/** Whoever works on it may stop it before it is granted; the trail says why. */
	@Bean
	JavaDelegate stopGradeMove() {
		return this.cases.doingBy(this.desk::stop);
	}

}
