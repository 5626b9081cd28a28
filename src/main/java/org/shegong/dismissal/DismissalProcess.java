package org.shegong.dismissal;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.policy.Numbers;
import org.shegong.approval.Case;
import org.shegong.approval.Cases;
import org.shegong.dismissal.leaving.Delivery;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalDesk;
import org.shegong.dismissal.leaving.EndingDesk;
import org.shegong.dismissal.handover.HandOver;
import org.shegong.dismissal.leaving.Meeting;
import org.shegong.dismissal.handover.OpenCases;
import org.shegong.dismissal.handover.OpenWork;
import org.shegong.dismissal.leaving.Statement;

/**
 * The Java side of processes/dismissal.bpmn: one bean per service task, named after it.
 */
@Configuration
class DismissalProcess {

	private final DismissalDesk desk;

	private final EndingDesk ending;

	private final OpenWork work;

	private final OpenCases open;

	private final Cases cases;

	DismissalProcess(DismissalDesk desk, EndingDesk ending, OpenWork work, OpenCases open, Cases cases) {
		this.desk = desk;
		this.ending = ending;
		this.work = work;
		this.open = open;
		this.cases = cases;
	}

	@Bean
	static Numbers<DismissalNumbers> dismissalNumbers() {
		return DismissalNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerDismissal() {
		return this.cases.doing((leaving) -> {
			var number = this.desk.register(leaving.take(DismissalApplication.class), leaving.acting());
			leaving.begin(number);
			leaving.answer(DismissalAnswers.registered(this.desk.path(number), this.desk.countyPost(number),
					this.ending.isDue(number)));
		});
	}

	@Bean
	JavaDelegate recordOwnWords() {
		return this.cases.doing((leaving) -> this.desk.state(leaving.number(), leaving.take(Statement.class)));
	}

	@Bean
	JavaDelegate recordOwnSilence() {
		return this.cases.doingBy(this.desk::keepSilent);
	}

	/** Without anybody who could answer, the case waits for the union. */
	@Bean
	JavaDelegate recordUnionSilence() {
		return this.cases.doing(
				(leaving) -> leaving.answer(DismissalAnswers.unionHeld(this.desk.unionKeepsSilent(leaving.number()))));
	}

	/** Keeps the answer to the union before the form's fields leave the case. */
	@Bean
	TaskListener keepUnionReply() {
		return this.cases
			.keeping((leaving) -> this.desk.replyToUnion(leaving.number(), leaving.read(Meeting.class).unionReply()));
	}

	/** Nothing agreed ends before both sides agreed to it. */
	@Bean
	TaskListener keepAgreement() {
		return this.cases.keeping((leaving) -> this.desk.agree(leaving.number()));
	}

	@Bean
	JavaDelegate returnDismissal() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	JavaDelegate reviseDismissal() {
		return this.cases.doing((leaving) -> {
			this.desk.revise(leaving.number(), leaving.take(DismissalApplication.Revision.class));
			checkTheDay(leaving);
		});
	}

	/** The office gives up after the request came back. */
	@Bean
	JavaDelegate withdrawDismissal() {
		return this.cases.doing((leaving) -> {
			leaving.take(DismissalApplication.Revision.class);
			this.desk.withdraw(leaving.number(), null);
		});
	}

	/** The office takes the request back while others still decide. */
	@Bean
	JavaDelegate retractDismissal() {
		return this.cases.doing((leaving) -> this.desk.withdraw(leaving.number(), leaving.text("reason")));
	}

	@Bean
	JavaDelegate dropDismissal() {
		return this.cases.doingBy(this.desk::drop);
	}

	@Bean
	JavaDelegate recordDelivery() {
		return this.cases.doing((leaving) -> {
			this.ending.deliver(leaving.number(), leaving.take(Delivery.class));
			checkTheDay(leaving);
		});
	}

	@Bean
	JavaDelegate recheckProtection() {
		return this.cases
			.doing((leaving) -> leaving.answer(DismissalAnswers.kept(this.ending.keepIfProtected(leaving.number()))));
	}

	@Bean
	JavaDelegate endContract() {
		return this.cases.doingBy((number) -> this.ending.end(number, this.work, this.open));
	}

	@Bean
	JavaDelegate endOffice() {
		return this.cases.doingBy((number) -> this.ending.end(number, this.work, this.open));
	}

	@Bean
	JavaDelegate recordHandOver() {
		return this.cases
			.doing((leaving) -> this.ending.handOver(leaving.number(), leaving.take(HandOver.class), this.work));
	}

	private void checkTheDay(Case leaving) {
		leaving.answer(DismissalAnswers.due(this.ending.isDue(leaving.number())));
	}

}
