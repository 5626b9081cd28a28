package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Objection;
import org.shegong.assessment.scores.NoticeDesk;
import org.shegong.assessment.scores.Remark;
import org.shegong.audit.AuditAction;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.Post;
import org.shegong.worker.Workers;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where 社建办 and the town offices put down inspections and notices of their workers
 * (XX-19), and learn what these come to.
 */
@RestController
class NoticeEndpoint {

	private static final Set<Post> RECORDERS = EnumSet.of(Post.COMMUNITY_AFFAIRS_OFFICE, Post.TOWN_OFFICE);

	private final NoticeDesk desk;

	private final Workers workers;

	private final Access access;

	private final Standing standing;

	private final People people;

	private final Witness witness;

	private final Clock clock;

	NoticeEndpoint(NoticeDesk desk, Workers workers, Access access, Standing standing, People people, Witness witness,
			Clock clock) {
		this.witness = witness;
		this.desk = desk;
		this.workers = workers;
		this.access = access;
		this.standing = standing;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param notices of the worker in the calendar year of the day
	 * @param objections warnings about what follows from them
	 */
	record Kept(String message, int notices, List<Objection> objections) {
	}

	/** What stands against a worker this year, and what one notice more would come to. */
	@GetMapping("/api/notices")
	public ResponseEntity<?> outlook(@RequestParam WorkerCode worker) {
		if (!mayRecord(worker)) {
			return forbidden(worker);
		}
		this.witness.read(AuditAction.NOTICES_READ, worker, null, null);
		var year = LocalDate.now(this.clock).getYear();
		var notices = this.desk.count(worker, year);
		return ResponseEntity
			.ok(new Kept("%d年已登记通报%d次".formatted(year, notices), notices, this.desk.outlook(worker, year)));
	}

	@Transactional
	@PostMapping("/api/notices")
	public ResponseEntity<?> record(@RequestBody Remark remark) {
		if (!mayRecord(remark.worker())) {
			return forbidden(remark.worker());
		}
		var objections = this.desk.record(remark, this.people.acting());
		if (Objection.admits(objections)) {
			this.witness.changed(AuditAction.NOTICE_ENTERED, remark.worker(), remark.date().toString(), null);
		}
		return Objection.admits(objections)
				? ResponseEntity
					.ok(new Kept("已记入档案", this.desk.count(remark.worker(), remark.date().getYear()), objections))
				: ResponseEntity.unprocessableEntity()
					.body(Map.of("message", String.join("；", objections.stream().map(Objection::inWords).toList()),
							"objections", objections));
	}

	private boolean mayRecord(WorkerCode code) {
		return this.workers.find(code)
			.filter((worker) -> !this.people.acting().isOf(code))
			.filter((worker) -> this.standing.administers() || this.access.holds(RECORDERS, worker.unit()))
			.isPresent();
	}

	private static ResponseEntity<?> forbidden(WorkerCode code) {
		return ResponseEntity.status(403).body(Map.of("message", "只有社建办和所属街道（镇）党政办可以为“%s”登记检查和通报".formatted(code)));
	}

}
