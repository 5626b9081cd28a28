package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.FoundOnce;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.UnitPolicies;
import org.shegong.worker.Workers;

/**
 * Sees to it that no contract ends unnoticed. Looking locks nobody and reads many at
 * once. Whoever something has to be done about is locked alone, in a transaction of their
 * own, and looked at again, so that two nodes do not open or tell the same.
 */
@Component("renewalWatch")
@BuildingBlock("每天轮到续聘的人员")
@Transactional
public class RenewalWatch {

	private static final Logger log = LoggerFactory.getLogger(RenewalWatch.class);

	private final RenewalDesk desk;

	private final RenewalReader reader;

	private final RenewalRecords records;

	private final RenewalRequests requests;

	private final Workers workers;

	private final UnitPolicies policies;

	private final FoundOnce found;

	private final Clock clock;

	RenewalWatch(RenewalDesk desk, RenewalReader reader, RenewalRecords records, RenewalRequests requests,
			Workers workers, UnitPolicies policies, FoundOnce found, Clock clock) {
		this.desk = desk;
		this.reader = reader;
		this.records = records;
		this.requests = requests;
		this.workers = workers;
		this.policies = policies;
		this.found = found;
		this.clock = clock;
	}

	/** Codes of workers about whose contract something has to be done today. */
	@Transactional(readOnly = true)
	public List<String> concerned() {
		return this.found.in("renewals", this::look);
	}

	private List<String> look() {
		var today = LocalDate.now(this.clock);
		var rules = this.policies.on(today);
		var opens = today.plusDays(rules.most((policy) -> RenewalNumbers.of(policy).leadDays().value()));
		var reminds = today.plusDays(rules.most((policy) -> RenewalNumbers.of(policy).reminderDays().value()));
		var perhaps = Stream
			.concat(this.requests.perhapsDue(later(opens, reminds), reminds, today).stream(),
					this.requests.runningOnAfter(today).stream())
			.distinct()
			.toList();
		var concerned = Workers.inParts(perhaps)
			.flatMap((part) -> this.reader.watched(part, rules).stream())
			.filter(Watched::concerns)
			.map((watched) -> watched.ending().worker().code().value())
			.sorted()
			.toList();
		log.info("renewal-watch on {}: {} of which something is to be done", today, concerned.size());
		return concerned;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** Numbers of renewals that are still being decided for somebody who has left. */
	@Transactional(readOnly = true)
	List<RequestNumber> overtakenByLeaving() {
		return this.requests.ofLeavers().stream().map(RenewalRequest::number).toList();
	}

	void drop(RequestNumber number) {
		this.desk.drop(number);
		log.info("renewal-watch dropped {}", number);
	}

	/**
	 * Lets a contract run on whose worker has become protected after it was decided, or
	 * before anything was (LCL 45).
	 * @return number of the undecided renewal that is overtaken by it
	 */
	Optional<RequestNumber> runOn(WorkerCode worker) {
		var request = locked(worker).flatMap(Watched::runsOnNow);
		var undecided = request.filter((about) -> about.state().pending()).map(RenewalRequest::number);
		request.ifPresent((about) -> {
			this.desk.runOn(about.number());
			log.info("renewal-watch let the contract of {} run on", about.number());
		});
		return undecided;
	}

	/** Enters the day to which a contract runs on once it is known (LCL 45). */
	void settle(WorkerCode worker) {
		locked(worker).flatMap(Watched::toBeSettled).ifPresent((request) -> {
			this.desk.settle(request.number());
			log.info("renewal-watch settled the end of the contract of {}", request.number());
		});
	}

	/** Whether a worker's renewal should be open today and is not. */
	boolean isDue(WorkerCode worker) {
		return locked(worker).filter(Watched::isDue).isPresent();
	}

	/** Reports a renewal that is undecided shortly before the contract ends, once. */
	void remind(WorkerCode worker) {
		locked(worker).ifPresent((watched) -> watched.toBeReminded().ifPresent((request) -> {
			request.remind(watched.ending().today());
			this.records.reminded(request, watched.ending());
			log.info("renewal-watch reminded of {}", request.number());
		}));
	}

	/**
	 * Puts into the file that the contract ran out while work goes on, once for each
	 * consequence, and tells the office and its main leader until it is settled.
	 */
	void alarm(WorkerCode worker) {
		locked(worker).filter(Watched::hasLapsedHere).ifPresent((watched) -> {
			var ending = watched.ending();
			this.records.lapsed(ending);
			watched.about()
				.filter((request) -> request.isAlarmDue(ending.today(),
						RenewalNumbers.of(ending.policy()).alarmDays().value()))
				.ifPresent((request) -> {
					request.alarm(ending.today());
					this.records.alarmed(request, ending);
					log.info("renewal-watch warned of {}", request.number());
				});
		});
	}

	/** The latest contract of a worker who is locked from here on. */
	private Optional<Watched> locked(WorkerCode worker) {
		return this.workers.lock(worker).map((held) -> this.reader.watched(held.code())).filter(Watched::isEnding);
	}

}
