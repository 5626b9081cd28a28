package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.Objection;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

/**
 * Sees to it that no contract ends unnoticed. Every worker looked at stays locked until
 * commit and is looked at after that, so that two nodes do not open or tell the same.
 */
@Component
@Transactional
class RenewalWatch {

	/** No policy opens a renewal earlier. */
	private static final int LONGEST_LEAD_DAYS = 366;

	private final RenewalDesk desk;

	private final RenewalReader reader;

	private final RenewalRecords records;

	private final RenewalRequests requests;

	private final Employments employments;

	private final Workers workers;

	private final Clock clock;

	RenewalWatch(RenewalDesk desk, RenewalReader reader, RenewalRecords records, RenewalRequests requests,
			Employments employments, Workers workers, Clock clock) {
		this.desk = desk;
		this.reader = reader;
		this.records = records;
		this.requests = requests;
		this.employments = employments;
		this.workers = workers;
		this.clock = clock;
	}

	/**
	 * Lets contracts run on whose worker has become protected after it was decided, or
	 * before anything was (LCL 45).
	 * @return numbers of the undecided renewals that are overtaken by it
	 */
	List<String> runOn() {
		return contracts().filter(RenewalCase::runsOn).flatMap((ending) -> interfering(ending).stream()).toList();
	}

	private Optional<String> interfering(RenewalCase ending) {
		var request = this.requests.about(ending.contract().orElseThrow()).filter((about) -> isDue(about, ending));
		var undecided = request.filter((about) -> about.state().pending()).map(RenewalRequest::number);
		request.ifPresent((about) -> this.desk.runOn(about.number()));
		return undecided;
	}

	/** While a renewal can still come about, it has until the last day. */
	private static boolean isDue(RenewalRequest request, RenewalCase ending) {
		return request.mayStillRunOn() && !(request.state().pending() && ending.today().isBefore(ending.endsOn()));
	}

	/** Puts into the files whose contract ran out while work goes on. */
	void alarm() {
		contracts().filter(RenewalWatch::hasLapsedHere).forEach((ending) -> {
			this.records.lapsed(ending);
			if (ending.workedOn()) {
				this.records.workedOn(ending);
			}
		});
	}

	private static boolean hasLapsedHere(RenewalCase ending) {
		return ending.hasLapsed() && RenewalRules.isRenewedHere(ending.worker().workerClass()) && !ending.runsOn();
	}

	/** Workers whose renewal should be open today and is not. */
	List<String> due() {
		return contracts().filter(this::isDue).map((ending) -> ending.worker().code()).toList();
	}

	/** A decided renewal is opened again only when silence lets the worker demand it. */
	private boolean isDue(RenewalCase ending) {
		var handled = this.requests.about(ending.contract().orElseThrow()).isPresent() && !ending.workedOn();
		return !ending.today().isBefore(ending.opensOn()) && !handled
				&& Objection.admits(RenewalRules.objections(ending));
	}

	/**
	 * Reports renewals that are undecided shortly before the contract ends, each once.
	 */
	void remind() {
		contracts().filter((ending) -> !ending.today().isBefore(ending.reminderOn()))
			.forEach((ending) -> this.requests.pending(ending.worker().code())
				.filter((request) -> request.remindedOn() == null && !request.isOffered())
				.ifPresent((request) -> {
					request.remind(ending.today());
					this.records.reminded(request, ending);
				}));
	}

	/** Contracts that end soon or have ended, of workers locked from here on. */
	private Stream<RenewalCase> contracts() {
		return this.employments.endingBy(LocalDate.now(this.clock).plusDays(LONGEST_LEAD_DAYS))
			.stream()
			.map((code) -> this.workers.lock(code).orElseThrow())
			.map((worker) -> this.reader.ending(worker.code()))
			.filter((ending) -> ending.endsOn() != null && !ending.worker().hasLeft());
	}

}
