package org.shegong.support;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Days pass: the morning's watches run and whatever else is due by then goes off, as the
 * job executor would have it. The watches' own dates follow the machine's clock, so they
 * are called by name.
 */
public record Days(MovableClock clock, ManagementService jobs) {

	private static final int MOST_ROUNDS = 20;

	/** It is the morning of this day; the days between are skipped. */
	public void come(String day) {
		this.clock.setTo(LocalDate.parse(day));
		watch();
		goesOff(day);
	}

	/** It is this day, and only what is due goes off; no morning is watched. */
	public void pass(String day) {
		this.clock.setTo(LocalDate.parse(day));
		goesOff(day);
	}

	private void goesOff(String day) {
		for (int round = 0; goOff(); round++) {
			if (round == MOST_ROUNDS) {
				throw new AssertionError("There is always something due on " + day);
			}
		}
	}

	/** The morning's watches, once more. */
	public void begin() {
		watch();
		goOff();
	}

	private void watch() {
		var watches = started("dayBegins");
		this.jobs.createJobQuery()
			.list()
			.stream()
			.filter((job) -> watches.contains(job.getJobDefinitionId()))
			.map(Job::getId)
			.forEach(this.jobs::executeJob);
	}

	private boolean goOff() {
		var watches = started("dayBegins", "yearBegins");
		var due = this.jobs.createJobQuery()
			.list()
			.stream()
			.filter((job) -> !watches.contains(job.getJobDefinitionId()) && isDue(job))
			.map(Job::getId)
			.toList();
		// one that goes off may take another along
		due.stream().filter((job) -> this.jobs.createJobQuery().jobId(job).count() > 0).forEach(this.jobs::executeJob);
		return !due.isEmpty();
	}

	/** Timers have a date; what only waits for its own transaction has none. */
	private boolean isDue(Job job) {
		return job.getDuedate() == null || job.getDuedate().toInstant().isBefore(this.clock.instant());
	}

	private Set<String> started(String... events) {
		return this.jobs.createJobDefinitionQuery()
			.activityIdIn(events)
			.list()
			.stream()
			.map(JobDefinition::getId)
			.collect(Collectors.toSet());
	}

}
