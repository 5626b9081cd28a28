package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Opinion;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.WaitingTasks;
import org.shegong.engine.operations.TakingBack;
import org.shegong.engine.steps.Steps;
import org.springframework.data.domain.Page;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What whoever is logged in decided, of all years: whose request of which kind, and how.
 * Whoever decided on a request may read it ({@link CaseEndpoint}); the list itself tells
 * nothing of what is in it, such as of which leave it was (PIPL 28).
 */
@RestController
class DecisionsEndpoint {

	/** So many people are looked for by their requests; more by what was decided. */
	private static final int FEW = 200;

	private static final String CALLED = "(lower(worker.name) like :pattern escape '!'"
			+ " or lower(cast(worker.code as String)) like :pattern escape '!')";

	private static final String OF_REQUEST = "exists (select 1 from ApprovalRequest asked"
			+ " where asked.id = one.request and (%s))";

	private static final String ROWS = """
			select one, asked, worker.name, unit.name from Opinion one
			join ApprovalRequest asked on asked.id = one.request
			left join Worker worker on worker.code = asked.worker
			left join OrgUnit unit on unit.code = asked.unit
			where one.id in :ids order by one.id desc""";

	private final EntityManager session;

	private final Doors doors;

	private final Steps steps;

	private final People people;

	private final WaitingTasks tasks;

	private final TakingBack takingBack;

	private final SystemRights system;

	private final Clock clock;

	DecisionsEndpoint(EntityManager session, Doors doors, Steps steps, People people, WaitingTasks tasks,
			TakingBack takingBack, SystemRights system, Clock clock) {
		this.tasks = tasks;
		this.takingBack = takingBack;
		this.session = session;
		this.doors = doors;
		this.steps = steps;
		this.people = people;
		this.system = system;
		this.clock = clock;
	}

	/**
	 * @param person whom the request is about; left out where it is about a unit
	 * @param unit where they were when they asked
	 * @param struck whether it was taken back, or was to be decided anew
	 * @param takeBack whether it can be, as far as is told from where the request stands
	 * @param onBehalfOf in whose place it was decided; left out where in nobody's
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Line(RequestNumber number, String officialNumber, String kind, String person, String unit, String decision,
			Instant at, boolean struck, boolean takeBack, String onBehalfOf) {
	}

	/** A decision with what is told of its request. */
	private record Row(Opinion opinion, ApprovalRequest request, String person, String unit) {

		Row(Object[] columns) {
			this((Opinion) columns[0], (ApprovalRequest) columns[1], (String) columns[2], (String) columns[3]);
		}

	}

	/** Found by the name or the code of a person, or by kind, year or number. */
	@GetMapping("/api/decisions")
	@Transactional(readOnly = true)
	public Paged<Line> page(Wanted wanted) {
		var asked = wanted.request();
		var me = this.people.acting();
		return this.system.use(() -> {
			var mine = new LongList<>(Opinion.class).where("one.account = :me", Map.of("me", me));
			search(mine, wanted);
			return shown(mine.page(this.session, asked, this::rows));
		});
	}

	private void search(LongList<Opinion> mine, Wanted wanted) {
		var words = RequestWords.read(wanted.q(), this.doors, this.clock.getZone());
		if (words.isOfRequest()) {
			words.narrow(mine, "one.request", OF_REQUEST::formatted);
		}
		else {
			about(mine, wanted.pattern());
		}
	}

	private void about(LongList<Opinion> mine, String pattern) {
		var found = this.session.createQuery("select worker.code from Worker worker where " + CALLED, WorkerCode.class)
			.setParameter("pattern", pattern)
			.setMaxResults(FEW + 1)
			.getResultList();
		if (found.isEmpty()) {
			mine.where("1 = 0", Map.of());
		}
		else if (found.size() <= FEW) {
			mine.where("one.request in (select asked.id from ApprovalRequest asked where asked.worker in :found)",
					Map.of("found", found));
		}
		else {
			mine.where(
					OF_REQUEST
						.formatted("asked.worker in (select worker.code from Worker worker where " + CALLED + ")"),
					Map.of("pattern", pattern));
		}
	}

	private List<Row> rows(List<Long> ids) {
		return this.session.createQuery(ROWS, Object[].class)
			.setParameter("ids", ids)
			.getResultList()
			.stream()
			.map(Row::new)
			.toList();
	}

	private Paged<Line> shown(Page<Row> found) {
		var drawn = this.doors
			.ofRequests(found.stream().map(Row::request).map(ApprovalRequest::number).distinct().toList());
		var names = this.people
			.names(found.stream().map(Row::opinion).map(Opinion::onBehalf).filter(Objects::nonNull).toList());
		var open = this.tasks.of(found.stream()
			.filter((row) -> row.request().state() == RequestState.SUBMITTED && !row.opinion().isStruck())
			.map((row) -> row.request().number())
			.distinct()
			.toList());
		return Paged.ofLong(found, (row) -> {
			var number = row.request().number();
			return line(row, drawn.get(number), open.getOrDefault(number, WaitingTasks.Open.NOTHING), names);
		});
	}

	private Line line(Row row, Doors.Drawn drawn, WaitingTasks.Open open, Map<AccountName, String> names) {
		var door = drawn.door();
		return new Line(row.request().number(), this.doors.officialNumber(row.request(), door), door.title(),
				row.person(), row.unit(), row.opinion().marked(this.steps.wording(row.request(), row.opinion(), drawn)),
				row.opinion().givenAt(), row.opinion().isStruck(), canTakeBack(row, drawn, open),
				names.get(row.opinion().onBehalf()));
	}

	private boolean canTakeBack(Row row, Doors.Drawn drawn, WaitingTasks.Open open) {
		var steps = open.first().stream().map(WaitingTasks.Waiting::step).toList();
		return !row.opinion().isStruck() && drawn.version()
			.filter((version) -> this.takingBack.looksOpen(row.request(), version, row.opinion(), steps))
			.isPresent();
	}

}
