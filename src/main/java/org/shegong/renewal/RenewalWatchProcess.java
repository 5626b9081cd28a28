package org.shegong.renewal;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The Java side of processes/renewal-watch.bpmn: one bean per service task, named after
 * it.
 */
@Configuration
class RenewalWatchProcess {

	private final RenewalWatch watch;

	private final RetirementWatch retirements;

	RenewalWatchProcess(RenewalWatch watch, RetirementWatch retirements) {
		this.watch = watch;
		this.retirements = retirements;
	}

	/** What was still being decided is over: the contract runs on by law. */
	@Bean
	JavaDelegate letProtectedRunOn() {
		return (daily) -> this.watch.runOn()
			.forEach((number) -> daily.getProcessEngineServices()
				.getRuntimeService()
				.createMessageCorrelation("contractRunsOn")
				.processInstanceBusinessKey(number)
				.correlate());
	}

	@Bean
	JavaDelegate alarmLapsedContracts() {
		return (daily) -> this.watch.alarm();
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	JavaDelegate openDueRenewals() {
		return (daily) -> this.watch.due()
			.forEach((worker) -> daily.getProcessEngineServices()
				.getRuntimeService()
				.startProcessInstanceByKey("renewal", Map.of("worker", worker)));
	}

	@Bean
	JavaDelegate remindOfRenewals() {
		return (daily) -> this.watch.remind();
	}

	@Bean
	JavaDelegate announceRetirements() {
		return (daily) -> this.retirements.announce();
	}

}
