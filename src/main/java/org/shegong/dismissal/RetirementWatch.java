package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Objection;
import org.shegong.policy.RetirementAge;
import org.shegong.worker.Gender;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;
import org.shegong.worker.Workers;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.dismissal.leaving.DismissalCases;
import org.shegong.dismissal.leaving.DismissalDesk;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.grounds.Ground;

/**
 * Says in time who reaches the statutory age, so that an earlier or later retirement can
 * still be chosen, and opens the retirement once a later one can no longer be agreed on.
 * Looking locks nobody; whoever is concerned is locked alone and looked at again.
 */
@Component("retirementWatch")
@BuildingBlock("每天轮到退休的人员")
@Transactional
public class RetirementWatch {

	/** Nobody retires younger (B.9). */
	private static final int YOUNGEST = 50;

	private final Workers workers;

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final DismissalDesk desk;

	private final RetirementNotice notice;

	private final Clock clock;

	RetirementWatch(Workers workers, DismissalRequests requests, DismissalCases cases, DismissalDesk desk,
			RetirementNotice notice, Clock clock) {
		this.workers = workers;
		this.requests = requests;
		this.cases = cases;
		this.desk = desk;
		this.notice = notice;
		this.clock = clock;
	}

	/** Codes of workers who are to be told today, or whose retirement is to be opened. */
	@Transactional(readOnly = true)
	public List<String> concerned() {
		return this.workers.bornBy(today().minusYears(YOUNGEST).plusYears(1))
			.stream()
			.map(this.workers::get)
			.filter(this::isNear)
			.map(this::retiring)
			.filter((retiring) -> isToBeTold(retiring) || isToBeOpened(retiring))
			.map((retiring) -> retiring.worker().code().value())
			.toList();
	}

	/** Tells a worker and the office once for each date. */
	void announce(WorkerCode code) {
		locked(code).filter(this::isToBeTold).ifPresent(this.notice::tell);
	}

	/** The retirement to be opened today; empty where there is none. */
	Optional<DismissalApplication> opening(WorkerCode code) {
		return locked(code).filter(this::isToBeOpened).map(DismissalCase::form);
	}

	/** Whether it is time to tell; posted people retire at their own unit. */
	private boolean isNear(Worker worker) {
		var policy = this.cases.policyOf(worker.unit(), today());
		var age = RetirementAge.of(worker.birthDate(), worker.gender() == Gender.FEMALE, worker.retirementBase(),
				policy);
		var from = age.month().minusMonths(DismissalNumbers.of(policy).retirementNoticeMonths().value()).atDay(1);
		return !worker.hasLeft() && worker.workerClass() != WorkerClass.POSTED && !today().isBefore(from);
	}

	private boolean isToBeTold(DismissalCase retiring) {
		return !this.notice.isTold(retiring);
	}

	/**
	 * Once: what was opened and taken back, because a later day was agreed on, is left to
	 * the office. The elected stay in office until their term is over (C-13).
	 */
	private boolean isToBeOpened(DismissalCase retiring) {
		return !retiring.isElected() && !today().isBefore(opensOn(retiring)) && !wasOpened(retiring)
				&& Objection.admits(this.desk.asked(retiring.form(), null, today()));
	}

	private static LocalDate opensOn(DismissalCase retiring) {
		return retiring.retirement()
			.date()
			.minusMonths(DismissalNumbers.of(retiring.policy()).retirementOpeningMonths().value());
	}

	private boolean wasOpened(DismissalCase retiring) {
		var from = opensOn(retiring);
		return this.requests.findByWorkerOrderById(retiring.worker().code())
			.stream()
			.filter((request) -> request.ground() == Ground.RETIREMENT)
			.anyMatch((request) -> !LocalDate.ofInstant(request.submittedAt(), this.clock.getZone()).isBefore(from));
	}

	private Optional<DismissalCase> locked(WorkerCode code) {
		return this.workers.lock(code).filter(this::isNear).map(this::retiring);
	}

	/** Whoever has worked on beyond the date does not retire in the past. */
	private DismissalCase retiring(Worker worker) {
		var form = DismissalApplication.retirement(worker.code());
		var retiring = this.cases.open(form, null, today());
		return retiring.retirement().date().isBefore(today()) ? this.cases.open(form.on(today()), null, today())
				: retiring;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
