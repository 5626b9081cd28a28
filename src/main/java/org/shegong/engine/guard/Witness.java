package org.shegong.engine.guard;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;
import org.shegong.audit.AuditTrail;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Organization;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.engine.seats.Concerned;
import org.shegong.engine.BatchOrder;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.springframework.stereotype.Component;

/**
 * Notes in the audit trail what the acting person does, with the posts they hold now and
 * the unit it lies in.
 */
@Component
public class Witness {

	private final AuditTrail trail;

	private final People people;

	private final Standing standing;

	private final BatchOrder batch;

	private final Postings postings;

	private final Workers workers;

	private final ApprovalRequests requests;

	private final Doors doors;

	private final OrgUnits units;

	private final Organization organization;

	private final Clock clock;

	Witness(AuditTrail trail, People people, Standing standing, BatchOrder batch, Postings postings, Workers workers,
			ApprovalRequests requests, Doors doors, OrgUnits units, Organization organization, Clock clock) {
		this.trail = trail;
		this.people = people;
		this.standing = standing;
		this.batch = batch;
		this.postings = postings;
		this.workers = workers;
		this.requests = requests;
		this.doors = doors;
		this.units = units;
		this.organization = organization;
		this.clock = clock;
	}

	/** They read what is a worker's; reading one's own is nobody's business. */
	public void read(AuditAction action, WorkerCode worker, String subject, String detail) {
		if (isOfAnother(worker)) {
			var whose = worker.account();
			this.trail.read(line(action).about(whose, unitOf(whose)).on(subject, detail));
		}
	}

	/** They tried what would come of a request about a worker, or else about a unit. */
	public void tried(Concerned about, String process) {
		if (isOfAnother(about.worker())) {
			this.trail.readWhileTrying(
					line(AuditAction.CASE_TRIED).about(whose(about.worker()), about.unit()).on(process, null));
		}
	}

	/** They read what belongs to a request: about a worker or about a unit. */
	public void readOf(AuditAction action, ApprovalRequest request, String detail) {
		if (isOfAnother(request.worker())) {
			this.trail.read(line(action).about(whose(request.worker()), request.unit())
				.on(this.doors.officialNumber(request), detail));
		}
	}

	public void readOf(AuditAction action, RequestNumber number, String detail) {
		readOf(action, this.requests.get(number), detail);
	}

	/** They read what belongs to a unit and to nobody. */
	public void readAt(AuditAction action, String unit, String subject, String detail) {
		this.trail.read(line(action).about(null, unit).on(subject, detail));
	}

	/**
	 * They took a register of several units: a line for each that lies below no other.
	 */
	public void readAll(AuditAction action, Collection<String> read, String subject, String detail) {
		var counties = read.stream()
			.filter(this.organization::knows)
			.collect(Collectors.groupingBy((unit) -> this.organization.countyOf(unit).code(), LinkedHashMap::new,
					Collectors.toSet()));
		counties.values()
			.forEach((county) -> county.stream()
				.map(this.units::get)
				.filter((unit) -> !county.contains(String.valueOf(unit.parent())))
				.forEach((unit) -> this.trail.read(line(action).about(null, unit.code()).on(subject, detail))));
	}

	/** They changed what is a worker's. */
	public void changed(AuditAction action, WorkerCode worker, String subject, String detail) {
		changed(action, worker.account(), subject, detail);
	}

	/** They changed what belongs to a request: about a worker or about a unit. */
	public void changedOf(AuditAction action, ApprovalRequest request, String subject, String detail) {
		changed(action, whose(request.worker()), request.unit(), subject, detail);
	}

	/** They changed what is an account's. */
	public void changed(AuditAction action, AccountName account, String subject, String detail) {
		changed(action, account, unitOf(account), subject, detail);
	}

	/**
	 * They changed something.
	 * @param account whose it is; null where it is nobody's
	 * @param unit it lies in; null where it concerns the whole system
	 */
	public void changed(AuditAction action, AccountName account, String unit, String subject, String detail) {
		this.trail.changed(noted(action, account, unit, subject, detail));
	}

	/** The same as a line that is kept with many others. */
	public AuditLine noted(AuditAction action, AccountName account, String unit, String subject, String detail) {
		return line(action).about(account, unit).on(subject, detail);
	}

	public void changed(Collection<AuditLine> many) {
		this.trail.changed(many);
	}

	private boolean isOfAnother(WorkerCode worker) {
		return Optional.ofNullable(this.people.acting()).filter((acting) -> acting.isOf(worker)).isEmpty();
	}

	static AccountName whose(WorkerCode worker) {
		return (worker != null) ? worker.account() : null;
	}

	private AuditLine line(AuditAction action) {
		var account = this.people.acting();
		return new AuditLine(this.clock.instant(), account, (account != null) ? office(account) : null, action);
	}

	private String office(AccountName account) {
		if (this.standing.administers() || this.batch.by().isPresent()) {
			return "系统管理员";
		}
		var posts = this.postings.findByAccount(account)
			.stream()
			.map((posting) -> name(posting.unit()) + posting.post().title())
			.distinct()
			.collect(Collectors.joining("、"));
		return posts.isEmpty() ? this.workers.byAccount(account)
			.map((worker) -> name(worker.unit()) + worker.positionTitles())
			.orElse(null) : posts;
	}

	private String unitOf(AccountName account) {
		return (account == null) ? null
				: this.workers.byAccount(account)
					.map(Worker::unit)
					.or(() -> this.postings.findByAccount(account).stream().map(Posting::unit).findFirst())
					.orElse(null);
	}

	private String name(String unit) {
		return this.units.findById(unit).map(OrgUnit::name).orElse(unit);
	}

}
