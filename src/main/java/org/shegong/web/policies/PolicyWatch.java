package org.shegong.web.policies;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.policy.Policies;
import org.shegong.policy.PolicyFault;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes up what somebody changes in the folder of rules, and logs what is wrong once. */
@Component
class PolicyWatch {

	private static final Logger log = LoggerFactory.getLogger(PolicyWatch.class);

	private static final int SECONDS = 5;

	private final Policies policies;

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((work) -> {
		var thread = new Thread(work, "policy-watch");
		thread.setDaemon(true);
		return thread;
	});

	private List<PolicyFault> told = List.of();

	PolicyWatch(Policies policies) {
		this.policies = policies;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		if (this.policies.areKeptOutside()) {
			this.thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
		}
	}

	@PreDestroy
	void end() {
		this.thread.shutdownNow();
	}

	private void look() {
		try {
			var faults = this.policies.refresh();
			if (!faults.equals(this.told)) {
				faults.forEach((fault) -> log.error("{}; the rules in force stay", fault.inWords()));
				if (PolicyFault.isCutOff(faults)) {
					log.error(PolicyFault.MORE);
				}
			}
			this.told = faults;
		}
		catch (RuntimeException ex) {
			log.error("The folder of rules cannot be read; the rules in force stay", ex);
		}
	}

}
