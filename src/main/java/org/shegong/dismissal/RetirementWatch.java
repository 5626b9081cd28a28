package org.shegong.dismissal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.WorkerCode;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.FoundOnce;
import org.shegong.approval.Objection;
import org.shegong.organization.UnitPolicies;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.dismissal.leaving.DismissalApplication;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.dismissal.leaving.DismissalCases;
import org.shegong.dismissal.leaving.DismissalDesk;
import org.shegong.dismissal.leaving.DismissalRequest;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.grounds.Ground;

/**
 * Says in time who reaches the statutory age, so that an earlier or later retirement can
 * still be chosen, and opens the retirement once a later one can no longer be agreed on.
 * Looking locks nobody and reads many at once; whoever is concerned is locked alone and
 * looked at again.
 */
@Component("retirementWatch")
@BuildingBlock("每天轮到退休的人员")
@Transactional
public class RetirementWatch {

	private static final Logger log = LoggerFactory.getLogger(RetirementWatch.class);

	private final Workers workers;

	private final PersonnelFile file;

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final DismissalDesk desk;

	private final RetirementNotice notice;

	private final UnitPolicies policies;

	private final FoundOnce found;

	private final Clock clock;

	RetirementWatch(Workers workers, PersonnelFile file, DismissalRequests requests, DismissalCases cases,
			DismissalDesk desk, RetirementNotice notice, UnitPolicies policies, FoundOnce found, Clock clock) {
		this.workers = workers;
		this.file = file;
		this.requests = requests;
		this.cases = cases;
		this.desk = desk;
		this.notice = notice;
		this.policies = policies;
		this.found = found;
		this.clock = clock;
	}

	/** Codes of workers who are to be told today, or whose retirement is to be opened. */
	@Transactional(readOnly = true)
	public List<String> concerned() {
		return this.found.in("retirements", this::look);
	}

	private List<String> look() {
		var near = near();
		var concerned = Workers.inParts(List.copyOf(near.keySet()))
			.flatMap((part) -> waiting(part, near))
			.map((one) -> retiring(one.worker()))
			.filter((retiring) -> isToBeTold(retiring) || isToBeOpened(retiring))
			.map((retiring) -> retiring.worker().code().value())
			.sorted()
			.toList();
		log.info("retirement-watch on {}: {} to be told or opened", today(), concerned.size());
		return concerned;
	}

	/** Everybody whose time to be told has come, whether or not they were. */
	private Map<WorkerCode, NearRetirement> near() {
		var rules = this.policies.on(today());
		var born = NearRetirement.Born.concerned(rules, today());
		return this.workers.bornBy(born.by(), born.menBy())
			.stream()
			.map((worker) -> new NearRetirement(worker, rules.of(worker.unit())))
			.filter((one) -> one.isNear(today()))
			.collect(Collectors.toMap((one) -> one.worker().code(), Function.identity()));
	}

	/** Who of them has not been told yet, or whose retirement was not opened in time. */
	private Stream<NearRetirement> waiting(List<WorkerCode> part, Map<WorkerCode, NearRetirement> near) {
		var lines = this.file.of(part, FileKind.RETIREMENT).stream().collect(Collectors.groupingBy(FileEntry::worker));
		var opened = this.requests.findByWorkerInAndGround(part, Ground.RETIREMENT)
			.stream()
			.collect(Collectors.groupingBy(DismissalRequest::worker));
		return part.stream()
			.map(near::get)
			.filter((one) -> !RetirementNotice.tells(lines.getOrDefault(one.worker().code(), List.of()),
					one.age().month())
					|| (one.opens(today())
							&& !isOpenedSince(one.opensOn(), opened.getOrDefault(one.worker().code(), List.of()))));
	}

	/** Tells a worker and the office once for each date. */
	void announce(WorkerCode code) {
		locked(code).filter(this::isToBeTold).ifPresent((retiring) -> {
			this.notice.tell(retiring);
			log.info("retirement-watch told 1 worker of the coming retirement");
		});
	}

	/** The retirement to be opened today; empty where there is none. */
	Optional<DismissalApplication> opening(WorkerCode code) {
		return locked(code).filter(this::isToBeOpened).map(DismissalCase::form);
	}

	private boolean isToBeTold(DismissalCase retiring) {
		return !this.notice.isTold(retiring);
	}

	/**
	 * Once: what was opened and taken back, because a later day was agreed on, is left to
	 * the office.
	 */
	private boolean isToBeOpened(DismissalCase retiring) {
		var near = new NearRetirement(retiring.worker(), retiring.policy());
		return near.opens(today())
				&& !isOpenedSince(near.opensOn(), this.requests.findByWorkerOrderById(retiring.worker().code()))
				&& Objection.admits(this.desk.asked(retiring.form(), null, today()));
	}

	private boolean isOpenedSince(LocalDate from, Collection<DismissalRequest> requests) {
		return requests.stream()
			.filter((request) -> request.ground() == Ground.RETIREMENT)
			.anyMatch((request) -> !request.submittedOn(this.clock.getZone()).isBefore(from));
	}

	private Optional<DismissalCase> locked(WorkerCode code) {
		return this.workers.lock(code)
			.filter((worker) -> new NearRetirement(worker, this.cases.policyOf(worker.unit(), today())).isNear(today()))
			.map(this::retiring);
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
