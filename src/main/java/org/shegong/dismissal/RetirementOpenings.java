package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * Sees to it that nobody works on past the statutory age unnoticed (Regs 21). Each worker
 * who is due stays locked until commit and is looked at after that, so that two nodes do
 * not open the same.
 */
@Component
@Transactional
class RetirementOpenings {

	/** Nobody retires younger (B.9). */
	private static final int YOUNGEST = 50;

	private final DismissalDesk desk;

	private final DismissalCases cases;

	private final DismissalRequests requests;

	private final Workers workers;

	private final Clock clock;

	RetirementOpenings(DismissalDesk desk, DismissalCases cases, DismissalRequests requests, Workers workers,
			Clock clock) {
		this.desk = desk;
		this.cases = cases;
		this.requests = requests;
		this.workers = workers;
		this.clock = clock;
	}

	/** Workers whose retirement should be under way today and never was. */
	List<String> due() {
		return this.workers.bornBy(today().minusYears(YOUNGEST).plusYears(1))
			.stream()
			.filter((code) -> isNear(this.workers.get(code)))
			.map((code) -> this.workers.lock(code).orElseThrow())
			.filter(this::isNear)
			.map(Worker::code)
			.filter((code) -> Objection.admits(this.desk.objections(of(code), today())))
			.toList();
	}

	/** The day follows from the birth month. */
	private boolean isNear(Worker worker) {
		if (worker.hasLeft() || wasOpened(worker.code())) {
			return false;
		}
		var leaving = this.cases.open(of(worker.code()), null, today());
		return !today()
			.isBefore(leaving.retirement().date().minusDays(leaving.policy().number("retirement-opening-days")));
	}

	/** Once only: whoever stopped it agreed on a later day. */
	private boolean wasOpened(String worker) {
		return this.requests.findByWorkerOrderById(worker)
			.stream()
			.anyMatch((request) -> request.ground() == Ground.RETIREMENT);
	}

	private static DismissalApplication of(String worker) {
		return new DismissalApplication(worker, Ground.RETIREMENT, null, null, null, null, null, null, null, null, null,
				null, null, null, null);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
