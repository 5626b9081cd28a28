package org.shegong.renewal;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The Java side of processes/renewal-watch.bpmn: one bean per service task, named after
 * it; each is about one worker.
 */
@Configuration
class RenewalWatchProcess {

	private final RenewalWatch watch;

	RenewalWatchProcess(RenewalWatch watch) {
		this.watch = watch;
	}

	/** Whoever has left has nothing to be renewed any more. */
	@Bean
	JavaDelegate dropForLeavers() {
		return (daily) -> this.watch.overtakenByLeaving().forEach((number) -> {
			this.watch.drop(number);
			end(number, "workerHasLeft", daily);
		});
	}

	/** What was still being decided is over: the contract runs on by law. */
	@Bean
	JavaDelegate letProtectedRunOn() {
		return (daily) -> {
			this.watch.settle(worker(daily));
			this.watch.runOn(worker(daily)).ifPresent((number) -> end(number, "contractRunsOn", daily));
		};
	}

	private static void end(String number, String message, DelegateExecution daily) {
		daily.getProcessEngineServices()
			.getRuntimeService()
			.createMessageCorrelation(message)
			.processInstanceBusinessKey(number)
			.correlate();
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	JavaDelegate openDueRenewal() {
		return (daily) -> {
			if (this.watch.isDue(worker(daily))) {
				daily.getProcessEngineServices()
					.getRuntimeService()
					.startProcessInstanceByKey("renewal", Map.of("worker", worker(daily)));
			}
		};
	}

	@Bean
	JavaDelegate remindOfRenewal() {
		return (daily) -> this.watch.remind(worker(daily));
	}

	@Bean
	JavaDelegate alarmLapsedContract() {
		return (daily) -> this.watch.alarm(worker(daily));
	}

	private static String worker(DelegateExecution daily) {
		return (String) daily.getVariable("worker");
	}

}
