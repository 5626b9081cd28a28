package org.shegong.training;

import java.util.List;

import org.shegong.worker.Attended;
import org.shegong.worker.Worker;

/**
 * What one person attended in a calendar year, and what they have to learn.
 */
public record TrainingLine(Worker worker, int year, Attended attended, List<TrainingNeed> needs) {

	/** What has to be done by the end of the year and is not. */
	public List<TrainingNeed> missing() {
		return this.needs.stream().filter((need) -> need.isMissingIn(this.year)).toList();
	}

}
