package org.shegong.dismissal;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The Java side of processes/retirement-watch.bpmn: one bean per service task, named
 * after it; each is about one worker.
 */
@Configuration
class RetirementWatchProcess {

	private final RetirementWatch watch;

	RetirementWatchProcess(RetirementWatch watch) {
		this.watch = watch;
	}

	@Bean
	JavaDelegate announceRetirement() {
		return (daily) -> this.watch.announce(worker(daily));
	}

	/** The office only has to tell the worker and to hand over (Regs 21). */
	@Bean
	JavaDelegate openRetirement() {
		return (daily) -> this.watch.opening(worker(daily))
			.ifPresent((form) -> daily.getProcessEngineServices()
				.getRuntimeService()
				.startProcessInstanceByKey("dismissal", submitted(form)));
	}

	private static Map<String, Object> submitted(DismissalApplication form) {
		var fields = new HashMap<String, Object>(
				Map.of("worker", form.worker(), "ground", form.ground().id(), "facts", form.facts()));
		if (form.effective() != null) {
			fields.put("effective", form.effective().toString());
		}
		return fields;
	}

	private static String worker(DelegateExecution daily) {
		return (String) daily.getVariable("worker");
	}

}
