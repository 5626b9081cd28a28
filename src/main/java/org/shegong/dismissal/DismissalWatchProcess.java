package org.shegong.dismissal;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Java side of processes/dismissal-watch.bpmn. */
@Configuration
class DismissalWatchProcess {

	private final RetirementOpenings retirements;

	DismissalWatchProcess(RetirementOpenings retirements) {
		this.retirements = retirements;
	}

	/** The system opens what is due; nobody has to think of it. */
	@Bean
	JavaDelegate openDueRetirements() {
		return (daily) -> this.retirements.due()
			.forEach((worker) -> daily.getProcessEngineServices()
				.getRuntimeService()
				.startProcessInstanceByKey("dismissal", Map.of("worker", worker, "ground", Ground.RETIREMENT.id())));
	}

}
