package org.shegong.appointment;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.RequestNumber;
import org.shegong.approval.Cases;
import org.shegong.policy.Numbers;

/**
 * The Java side of processes/appointment.bpmn and appointment-watch.bpmn: one bean per
 * service task, named after it.
 */
@Configuration
class AppointmentProcess {

	private final AppointmentDesk desk;

	private final CandidateReviewDesk reviews;

	private final AppointmentWatch watch;

	private final Cases cases;

	AppointmentProcess(AppointmentDesk desk, CandidateReviewDesk reviews, AppointmentWatch watch, Cases cases) {
		this.desk = desk;
		this.reviews = reviews;
		this.watch = watch;
		this.cases = cases;
	}

	@Bean
	static Numbers<AppointmentNumbers> appointmentNumbers() {
		return AppointmentNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerAppointment() {
		return this.cases.doing((candidate) -> candidate
			.begin(this.desk.register(candidate.take(AppointmentApplication.class), candidate.acting())));
	}

	/** Its decision and opinion go to the record of opinions. */
	@Bean
	TaskListener keepCandidateReview() {
		return this.cases.keeping(
				(review) -> this.reviews.answer(review.number(), review.one(), review.read(CandidateAnswer.class)));
	}

	@Bean
	JavaDelegate remindCandidateReviewers() {
		return this.cases.doingBy(this.reviews::remind);
	}

	@Bean
	JavaDelegate refuseAppointment() {
		return this.cases.doingBy(this.desk::refuse);
	}

	@Bean
	JavaDelegate returnAppointment() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	JavaDelegate reviseAppointment() {
		return this.cases
			.doing((candidate) -> this.desk.revise(candidate.number(), candidate.take(AppointmentRevision.class)));
	}

	@Bean
	JavaDelegate withdrawAppointment() {
		return this.cases.doing((candidate) -> {
			candidate.take(AppointmentRevision.class);
			this.desk.stop(candidate.number(), "退回后由申请人撤回");
		});
	}

	/** Whoever works on it may stop it before the result; {@code reason} says why. */
	@Bean
	JavaDelegate stopAppointment() {
		return this.cases
			.doing((candidate) -> this.desk.stop(candidate.number(), String.valueOf(candidate.text("reason"))));
	}

	@Bean
	JavaDelegate keepResult() {
		return this.cases.doing((candidate) -> candidate
			.answer(this.desk.record(candidate.number(), candidate.take(AppointmentResult.class))));
	}

	@Bean
	JavaDelegate takeOffice() {
		return this.cases.doing((candidate) -> this.desk.takeOffice(candidate.number(), candidate.acting()));
	}

	@Bean
	JavaDelegate remindOfTerms() {
		return this.cases.doing((daily) -> this.watch.remind(RequestNumber.of(daily.text("appointment"))));
	}

}
