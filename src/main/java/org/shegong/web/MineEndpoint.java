package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ProcessDoor;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.worker.Balances;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stands above one's own requests: the leave that is left, the newest request, and
 * what the list can be narrowed to.
 */
@RestController
class MineEndpoint {

	private static final String KINDS = "select one.process, min(one.submittedAt) from ApprovalRequest one"
			+ " where %s group by one.process";

	private final EntityManager session;

	private final Workers workers;

	private final ObjectProvider<Balances> balances;

	private final Doors doors;

	private final People people;

	private final SystemRights system;

	private final Clock clock;

	MineEndpoint(EntityManager session, Workers workers, ObjectProvider<Balances> balances, Doors doors, People people,
			SystemRights system, Clock clock) {
		this.session = session;
		this.workers = workers;
		this.balances = balances;
		this.doors = doors;
		this.people = people;
		this.system = system;
		this.clock = clock;
	}

	/**
	 * @param worker whether they are a community worker, who asks for leave
	 * @param latest left out where there is none
	 * @param kinds of which there are requests
	 * @param years in which there may be some, the newest first
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Mine(boolean worker, List<Balances.Balance> balances, RequestNumber latest, List<Kind> kinds,
			List<Integer> years) {
	}

	record Kind(String process, String title) {
	}

	@GetMapping("/api/mine")
	@Transactional(readOnly = true)
	public Mine mine() {
		var me = this.people.acting();
		return this.system.use(() -> mine(me));
	}

	private Mine mine(AccountName me) {
		var worker = this.workers.byAccount(me);
		var kinds = new HashMap<String, Instant>();
		kinds("one.worker = :me", me.worker(), kinds);
		kinds("one.submittedBy = :me", me, kinds);
		return new Mine(worker.isPresent(), worker.map(this::balances).orElse(List.of()), latest(me),
				kinds.keySet()
					.stream()
					.map(this::kind)
					.sorted((one, other) -> one.title().compareTo(other.title()))
					.toList(),
				years(kinds));
	}

	private List<Balances.Balance> balances(Worker worker) {
		var today = LocalDate.now(this.clock);
		return this.balances.stream().flatMap((ledger) -> ledger.of(worker.code(), today).stream()).toList();
	}

	private void kinds(String whose, Object me, Map<String, Instant> kinds) {
		this.session.createQuery(KINDS.formatted(whose), Object[].class)
			.setParameter("me", me)
			.getResultList()
			.forEach((row) -> kinds.merge((String) row[0], (Instant) row[1],
					(one, other) -> one.isBefore(other) ? one : other));
	}

	private Kind kind(String process) {
		return new Kind(process, this.doors.find(process).map(ProcessDoor::title).orElse(process));
	}

	private List<Integer> years(Map<String, Instant> kinds) {
		var last = LocalDate.now(this.clock).getYear();
		var first = kinds.values()
			.stream()
			.mapToInt((at) -> at.atZone(this.clock.getZone()).getYear())
			.min()
			.orElse(last);
		return IntStream.rangeClosed(first, last).map((year) -> last - (year - first)).boxed().toList();
	}

	private RequestNumber latest(AccountName me) {
		return new LongList<>(ApprovalRequest.class)
			.either("one.worker = :worker", "one.submittedBy = :account", Map.of("worker", me.worker(), "account", me))
			.page(this.session, PageRequest.of(0, 1))
			.stream()
			.findFirst()
			.map(ApprovalRequest::number)
			.orElse(null);
	}

}
