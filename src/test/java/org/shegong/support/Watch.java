package org.shegong.support;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** A watch of the morning, such as {@code renewal-watch}, without waiting for six. */
public record Watch(ManagementService jobs, String process) {

	/** It goes off, and everything it starts is done. */
	public void goesOff() {
		this.jobs.executeJob(this.jobs.createJobQuery()
			.processDefinitionKey(this.process)
			.activityId("dayBegins")
			.singleResult()
			.getId());
		for (var started = started(); started != null; started = started()) {
			this.jobs.executeJob(started.getId());
		}
	}

	private Job started() {
		return this.jobs.createJobQuery()
			.processDefinitionKey(this.process)
			.messages()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.orElse(null);
	}

}
