package org.shegong.assessment.grades;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.FoundOnce;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.assessment.AssessmentRecords;

/**
 * Raises pay grades on their day. Looking locks nobody; whoever is due is locked alone
 * and the steps are read after that, so that two nodes do not apply the same.
 */
@Component("gradeWatch")
@BuildingBlock("每天薪级到期的人员")
@Transactional
public class GradeWatch {

	private static final Logger log = LoggerFactory.getLogger(GradeWatch.class);

	private final GradeSteps steps;

	private final Workers workers;

	private final AssessmentRecords records;

	private final FoundOnce found;

	private final Clock clock;

	GradeWatch(GradeSteps steps, Workers workers, AssessmentRecords records, FoundOnce found, Clock clock) {
		this.steps = steps;
		this.workers = workers;
		this.records = records;
		this.found = found;
		this.clock = clock;
	}

	/** Codes of workers with something that is due today or was due before. */
	@Transactional(readOnly = true)
	public List<String> due() {
		return this.found.in("grades", this::findDue);
	}

	private List<String> findDue() {
		var today = LocalDate.now(this.clock);
		var due = this.steps.due(today).stream().map(WorkerCode::value).toList();
		log.info("assessment-watch on {}: grades of {} to be raised", today, due.size());
		return due;
	}

	/** Applies at once whatever is due. */
	public void applyDue() {
		this.steps.due(LocalDate.now(this.clock)).forEach(this::apply);
	}

	/** Applies what is due to a worker. */
	public void apply(WorkerCode code) {
		var today = LocalDate.now(this.clock);
		this.workers.lock(code)
			.ifPresent((worker) -> this.steps.dueOf(code, today).forEach((step) -> take(step, worker, today)));
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
