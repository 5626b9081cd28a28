package org.shegong.training;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.shegong.approval.Cases;
import org.shegong.policy.Numbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The Java side of processes/training-watch.bpmn. */
@Configuration
class TrainingProcess {

	private final TrainingWatch watch;

	private final Cases cases;

	TrainingProcess(TrainingWatch watch, Cases cases) {
		this.watch = watch;
		this.cases = cases;
	}

	@Bean
	static Numbers<TrainingNumbers> trainingNumbers() {
		return TrainingNumbers.BOUND;
	}

	@Bean
	JavaDelegate remindOfTraining() {
		return this.cases.doing((daily) -> this.watch.remind(daily.text("town")));
	}

}
