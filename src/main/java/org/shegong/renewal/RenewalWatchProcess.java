package org.shegong.renewal;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Case;
import org.shegong.approval.Cases;
import org.shegong.approval.RequestNumber;

/**
 * The Java side of processes/renewal-watch.bpmn: one bean per service task, named after
 * it; each is about one worker.
 */
@Configuration
class RenewalWatchProcess {

	private final RenewalWatch watch;

	private final Cases cases;

	RenewalWatchProcess(RenewalWatch watch, Cases cases) {
		this.watch = watch;
		this.cases = cases;
	}

	/** Whoever has left has nothing to be renewed any more. */
	@Bean
	JavaDelegate dropForLeavers() {
		return this.cases.doing((daily) -> this.watch.overtakenByLeaving().forEach((number) -> {
			this.watch.drop(number);
			end(number, "workerHasLeft", daily);
		}));
	}

	/** What was still being decided is over: the contract runs on by law. */
	@Bean
	JavaDelegate letProtectedRunOn() {
		return this.cases.doing((daily) -> {
			this.watch.settle(worker(daily));
			this.watch.runOn(worker(daily)).ifPresent((number) -> end(number, "contractRunsOn", daily));
		});
	}

	private static void end(RequestNumber number, String message, Case daily) {
		daily.engine()
			.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceBusinessKey(number.toString())
			.correlate();
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	JavaDelegate openDueRenewal() {
		return this.cases.doing((daily) -> {
			if (this.watch.isDue(worker(daily))) {
				daily.start("renewal", Map.of("worker", daily.text("worker")));
			}
		});
	}

	@Bean
	JavaDelegate remindOfRenewal() {
		return this.cases.doing((daily) -> this.watch.remind(worker(daily)));
	}

	@Bean
	JavaDelegate alarmLapsedContract() {
		return this.cases.doing((daily) -> this.watch.alarm(worker(daily)));
	}

	private static WorkerCode worker(Case daily) {
		return WorkerCode.of(daily.text("worker"));
	}

}
