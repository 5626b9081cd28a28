package org.shegong.transfer;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.approval.Cases;
import org.shegong.policy.Numbers;

/**
 * The Java side of processes/transfer.bpmn: one bean per service task, named after it.
 */
@Configuration
class TransferProcess {

	private final TransferDesk desk;

	private final TransferMoves moves;

	private final Cases cases;

	TransferProcess(TransferDesk desk, TransferMoves moves, Cases cases) {
		this.desk = desk;
		this.moves = moves;
		this.cases = cases;
	}

	@Bean
	static Numbers<TransferNumbers> transferNumbers() {
		return TransferNumbers.BOUND;
	}

	@Bean
	JavaDelegate registerTransfer() {
		return this.cases.doing((transfer) -> {
			var request = this.desk.register(transfer.take(TransferApplication.class), transfer.acting());
			transfer.begin(request.number());
			transfer.answer(TransferAnswers.route(request.kind()));
		});
	}

	@Bean
	JavaDelegate reviseTransfer() {
		return this.cases
			.doing((transfer) -> this.desk.revise(transfer.number(), transfer.take(TransferRevision.class)));
	}

	@Bean
	JavaDelegate returnTransfer() {
		return this.cases.doingBy(this.desk::giveBack);
	}

	@Bean
	JavaDelegate refuseTransfer() {
		return this.cases.doingBy(this.desk::refuse);
	}

	@Bean
	JavaDelegate withdrawTransfer() {
		return this.cases.doing((transfer) -> {
			transfer.take(TransferRevision.class);
			this.desk.stop(transfer.number(), "退回后由申请人撤回");
		});
	}

	/** Whoever works on it may stop it before it is granted; {@code reason} says why. */
	@Bean
	JavaDelegate stopTransfer() {
		return this.cases
			.doing((transfer) -> this.desk.stop(transfer.number(), String.valueOf(transfer.text("reason"))));
	}

	@Bean
	JavaDelegate grantTransfer() {
		return this.cases
			.doing((transfer) -> transfer.answer(TransferAnswers.later(this.desk.grant(transfer.number()))));
	}

	@Bean
	JavaDelegate moveWorker() {
		return this.cases.doing((transfer) -> transfer.answer(this.moves.carryOut(transfer.number())));
	}

	/** Somebody posted in comes back by themselves. */
	@Bean
	JavaDelegate returnWorker() {
		return this.cases.doingBy(this.moves::comeBack);
	}

}
