package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Objection;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.Employments;
import org.shegong.worker.Workers;

/**
 * Sees to it that no contract ends unnoticed. Looking locks nobody. Whoever something has
 * to be done about is locked alone, in a transaction of their own, and looked at again,
 * so that two nodes do not open or tell the same.
 */
@Component("renewalWatch")
@BuildingBlock("每天轮到续聘的人员")
@Transactional
public class RenewalWatch {

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

	/** Codes of workers about whose contract something has to be done today. */
	@Transactional(readOnly = true)
	public List<String> concerned() {
		var today = LocalDate.now(this.clock);
		return Stream
			.concat(this.employments.endingBy(today.plusDays(this.reader.longestLead(today))).stream(),
					this.requests.runningOnAfter(today).stream())
			.distinct()
			.map(this.reader::ending)
			.filter(RenewalWatch::isWatched)
			.filter((ending) -> runsOnNow(ending).isPresent() || isToBeSettled(ending).isPresent() || isDue(ending)
					|| isToBeReminded(ending).isPresent() || hasLapsedHere(ending))
			.map((ending) -> ending.worker().code().value())
			.toList();
	}

	/** Numbers of renewals that are still being decided for somebody who has left. */
	@Transactional(readOnly = true)
	List<RequestNumber> overtakenByLeaving() {
		return this.requests.ofLeavers().stream().map(RenewalRequest::number).toList();
	}

	void drop(RequestNumber number) {
		this.desk.drop(number);
	}

	/**
	 * Lets a contract run on whose worker has become protected after it was decided, or
	 * before anything was (LCL 45).
	 * @return number of the undecided renewal that is overtaken by it
	 */
	Optional<RequestNumber> runOn(WorkerCode worker) {
		var request = locked(worker).flatMap(this::runsOnNow);
		var undecided = request.filter((about) -> about.state().pending()).map(RenewalRequest::number);
		request.ifPresent((about) -> this.desk.runOn(about.number()));
		return undecided;
	}

	/** Enters the day to which a contract runs on once it is known (LCL 45). */
	void settle(WorkerCode worker) {
		locked(worker).flatMap(this::isToBeSettled).ifPresent((request) -> this.desk.settle(request.number()));
	}

	private Optional<RenewalRequest> isToBeSettled(RenewalCase running) {
		return this.requests.keeping(running.contract().orElseThrow())
			.filter((request) -> running.settledEnd(request.endsOn()).isBefore(running.endsOn()));
	}

	private Optional<RenewalRequest> runsOnNow(RenewalCase ending) {
		return ending.runsOn() ? this.requests.about(ending.contract().orElseThrow())
			.filter((request) -> mayInterfere(request, ending)) : Optional.empty();
	}

	/** While a renewal can still come about, it has until the last day. */
	private static boolean mayInterfere(RenewalRequest request, RenewalCase ending) {
		return request.mayStillRunOn() && !(request.state().pending() && ending.today().isBefore(ending.endsOn()));
	}

	/** Whether a worker's renewal should be open today and is not. */
	boolean isDue(WorkerCode worker) {
		return locked(worker).filter(this::isDue).isPresent();
	}

	/** A decided renewal is opened again only when silence lets the worker demand it. */
	private boolean isDue(RenewalCase ending) {
		var handled = this.requests.about(ending.contract().orElseThrow()).isPresent() && !ending.workedOn();
		return !ending.today().isBefore(ending.opensOn()) && !handled
				&& Objection.admits(RenewalRules.objections(ending));
	}

	/** Reports a renewal that is undecided shortly before the contract ends, once. */
	void remind(WorkerCode worker) {
		locked(worker).ifPresent((ending) -> isToBeReminded(ending).ifPresent((request) -> {
			request.remind(ending.today());
			this.records.reminded(request, ending);
		}));
	}

	private Optional<RenewalRequest> isToBeReminded(RenewalCase ending) {
		return ending.today().isBefore(ending.reminderOn()) ? Optional.empty()
				: this.requests.pending(ending.worker().code())
					.filter((request) -> request.remindedOn() == null && !request.isOffered());
	}

	/**
	 * Puts into the file that the contract ran out while work goes on, once for each
	 * consequence, and tells the office and its main leader until it is settled.
	 */
	void alarm(WorkerCode worker) {
		locked(worker).filter(RenewalWatch::hasLapsedHere).ifPresent((ending) -> {
			this.records.lapsed(ending);
			this.requests.about(ending.contract().orElseThrow())
				.filter((request) -> request.isAlarmDue(ending.today(),
						RenewalNumbers.of(ending.policy()).alarmDays().value()))
				.ifPresent((request) -> {
					request.alarm(ending.today());
					this.records.alarmed(request, ending);
				});
		});
	}

	/** A birth is entered within a month; until then nothing has lapsed. */
	private static boolean hasLapsedHere(RenewalCase ending) {
		return ending.hasLapsed() && !(ending.endsBeforeBirth() && !ending.workedOn())
				&& RenewalRules.isRenewedHere(ending.worker().workerClass()) && !ending.runsOn();
	}

	private static boolean isWatched(RenewalCase ending) {
		return ending.endsOn() != null && !ending.worker().hasLeft();
	}

	/** The latest contract of a worker who is locked from here on. */
	private Optional<RenewalCase> locked(WorkerCode worker) {
		return this.workers.lock(worker).map((held) -> this.reader.ending(held.code())).filter(RenewalWatch::isWatched);
	}

}
