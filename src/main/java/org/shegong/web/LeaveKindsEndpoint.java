package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.shegong.account.AccountName;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.leave.LeaveKind;
import org.shegong.organization.Organization;
import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Locality;
import org.shegong.policy.Policies;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * Which leaves somebody can ask for, for the form. Rules are nobody's secret; where
 * somebody serves is told to those alone who may ask for leave for them.
 */
@RestController
class LeaveKindsEndpoint {

	private final Policies policies;

	private final Organization organization;

	private final Workers workers;

	private final People people;

	private final Doors doors;

	private final Standing standing;

	private final Clock clock;

	LeaveKindsEndpoint(Policies policies, Organization organization, Workers workers, People people, Doors doors,
			Standing standing, Clock clock) {
		this.policies = policies;
		this.organization = organization;
		this.workers = workers;
		this.people = people;
		this.doors = doors;
		this.standing = standing;
		this.clock = clock;
	}

	/**
	 * One of them.
	 *
	 * @param unit {@code working} or {@code calendar} days
	 * @param evidence the paper it needs; empty where none
	 */
	record Kind(String id, String title, String unit, boolean halfDays, String evidence) {
	}

	/**
	 * Those of the jurisdiction where somebody serves, in the order of the rule book.
	 * @param applicant whoever asks, where it is left out; for people who are nowhere in
	 * the roster, or for whom the acting account asks for no leave, those of the whole
	 * country
	 */
	@GetMapping("/api/leave-kinds")
	@Transactional(readOnly = true)
	public List<Kind> kinds(@RequestParam(required = false) String applicant) {
		var account = (applicant == null || applicant.isBlank()) ? this.people.acting()
				: AccountName.of(applicant.strip());
		var place = this.workers.byAccount(account)
			.filter(this::isMine)
			.map(Worker::unit)
			.map(this.organization::localityOf)
			.orElseGet(() -> Locality.of(null));
		return KindOfLeave.all(this.policies.at(place, LocalDate.now(this.clock)))
			.stream()
			.filter(KindOfLeave::isGranted)
			.map((kind) -> new Kind(kind.id(), new LeaveKind(kind.id()).title(), kind.unit().value(), kind.halfDays(),
					kind.evidence().value()))
			.toList();
	}

	private boolean isMine(Worker worker) {
		return this.doors.find("leave")
			.filter((door) -> this.standing.startsFor(door, worker, this.people.acting()))
			.isPresent();
	}

}
