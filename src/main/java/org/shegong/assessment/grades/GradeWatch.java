package org.shegong.assessment.grades;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.assessment.AssessmentRecords;

/**
 * Raises pay grades on their day. Every worker stays locked until commit and the steps
 * are read after that, so that two nodes do not apply the same.
 */
@Component
@Transactional
public class GradeWatch {

	private final GradeSteps steps;

	private final Workers workers;

	private final AssessmentRecords records;

	private final Clock clock;

	GradeWatch(GradeSteps steps, Workers workers, AssessmentRecords records, Clock clock) {
		this.steps = steps;
		this.workers = workers;
		this.records = records;
		this.clock = clock;
	}

	/** Applies what is due today or was due before. */
	public void applyDue() {
		var today = LocalDate.now(this.clock);
		this.steps.due(today).stream().sorted().forEach((code) -> {
			var worker = this.workers.lock(code).orElseThrow();
			this.steps.dueOf(code, today).forEach((step) -> take(step, worker, today));
		});
	}

	private void take(GradeStep step, Worker worker, LocalDate today) {
		if (worker.hasLeft()) {
			step.lapse(today);
			this.records.lapsed(step, worker);
		}
		else {
			this.records.applied(step, step.apply(worker, today));
		}
	}

}
