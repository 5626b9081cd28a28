package org.shegong.dismissal;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Cases;
import org.shegong.dismissal.leaving.DismissalApplication;

/**
 * The Java side of processes/retirement-watch.bpmn: one bean per service task, named
 * after it; each is about one worker.
 */
@Configuration
class RetirementWatchProcess {

	private final RetirementWatch watch;

	private final Cases cases;

	RetirementWatchProcess(RetirementWatch watch, Cases cases) {
		this.watch = watch;
		this.cases = cases;
	}

	@Bean
	JavaDelegate announceRetirement() {
		return this.cases.doing((daily) -> this.watch.announce(WorkerCode.of(daily.text("worker"))));
	}

	/** The office only has to tell the worker and to hand over (Regs 21). */
	@Bean
	JavaDelegate openRetirement() {
		return this.cases.doing((daily) -> this.watch.opening(WorkerCode.of(daily.text("worker")))
			.ifPresent((form) -> daily.start("dismissal", submitted(form))));
	}

	private static Map<String, Object> submitted(DismissalApplication form) {
		var fields = new HashMap<String, Object>(
				Map.of("worker", form.worker().value(), "ground", form.ground().id(), "facts", form.facts()));
		if (form.effective() != null) {
			fields.put("effective", form.effective().toString());
		}
		return fields;
	}

}
