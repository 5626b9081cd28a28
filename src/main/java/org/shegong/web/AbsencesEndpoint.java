package org.shegong.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.engine.Doors;
import org.shegong.engine.seats.LeadersAway;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.Deputation;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who stands in for holders of posts while they are away: entered by the holder, by the
 * town office for the holders of its town, by administrators.
 */
@RestController
class AbsencesEndpoint {

	private static final String KNOWN = """
			one.account in (select posting.account from Posting posting
				where posting.account = :me or :everybody = true or\s""";

	private static final String CALLED = """
			lower(cast(one.account as String)) like :pattern escape '!'
			or lower(cast(one.deputy as String)) like :pattern escape '!'
			or exists (select 1 from Posting named where named.account in (one.account, one.deputy)
				and lower(named.personName) like :pattern escape '!')
			or cast(one.deputy as String) in (select cast(named.code as String) from Worker named
				where lower(named.name) like :pattern escape '!')
			""";

	private final EntityManager session;

	private final LeadersAway absences;

	private final Colleagues colleagues;

	private final Doors doors;

	private final People people;

	private final Standing standing;

	private final Clock clock;

	AbsencesEndpoint(EntityManager session, LeadersAway absences, Colleagues colleagues, Doors doors, People people,
			Standing standing, Clock clock) {
		this.session = session;
		this.standing = standing;
		this.absences = absences;
		this.colleagues = colleagues;
		this.doors = doors;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * @param holders for whom the acting person may enter an absence, themselves first
	 * @param people who may stand in
	 * @param totals how many there are of each; the lists are the first fifty
	 */
	record Page(List<HoldersAndWorkers.Person> holders, List<HoldersAndWorkers.Person> people, List<Process> processes,
			List<Line> absences, Totals totals) {
	}

	record Totals(long holders, long people, long absences) {
	}

	record Process(String id, String title) {
	}

	record Line(long id, AccountName account, String name, AccountName deputy, String deputyName, String from,
			String until, List<String> processes, String state, boolean endable) {
	}

	/**
	 * @param account the holder; the acting account where it is left out
	 * @param deputy an account, or a name that only one of the colleagues bears
	 */
	record Asked(String account, String deputy, LocalDate from, LocalDate until, List<String> processes) {
	}

	/** Of each list the first page. */
	@Transactional(readOnly = true)
	@GetMapping("/api/absences")
	public Page page() {
		var first = new Wanted(null, null);
		var holders = holders(first);
		var people = people(first);
		var lines = lines(first);
		return new Page(holders.rows(), people.rows(), processes(), lines.rows(),
				new Totals(holders.total(), people.total(), lines.total()));
	}

	@GetMapping("/api/absences/holders")
	public Paged<HoldersAndWorkers.Person> holders(Wanted wanted) {
		return this.colleagues.holders(wanted);
	}

	@GetMapping("/api/absences/people")
	public Paged<HoldersAndWorkers.Person> people(Wanted wanted) {
		return this.colleagues.deputies(wanted);
	}

	/** Found by the name or account of either. */
	@Transactional(readOnly = true)
	@GetMapping(path = "/api/absences", params = "page")
	public Paged<Line> lines(Wanted wanted) {
		var list = new LongList<>(Deputation.class);
		list.where(KNOWN + list.below("posting.unit", this.colleagues.offices()) + ")",
				Map.of("me", this.people.acting(), "everybody", this.standing.administers()));
		if (!wanted.pattern().isEmpty()) {
			list.where(CALLED, Map.of("pattern", wanted.pattern()));
		}
		var found = list.page(this.session, wanted.request());
		var running = this.absences.counting(found.stream().filter(this::isRunning).toList());
		var names = this.people.names(found.stream().flatMap((one) -> Stream.of(one.account(), one.deputy())).toList());
		var titles = processes().stream().collect(Collectors.toMap(Process::id, Process::title));
		return Paged.ofLong(found, (one) -> line(one, running.contains(one), names, titles));
	}

	@PostMapping("/api/absences")
	public ResponseEntity<?> enter(@RequestBody Asked asked) {
		var me = this.people.acting();
		var account = AccountName.read(asked.account()).orElse(me);
		if (!this.colleagues.answersFor(account)) {
			return answer(403, "只能为自己设置代理；党政办可以为本镇（街道）任职人员设置。您没有任职的不需要设置");
		}
		var namesakes = this.colleagues.namesakes(asked.deputy());
		if (!namesakes.isEmpty()) {
			return answer(422, "有%d人叫“%s”，请填写其中一人的账号：%s".formatted(namesakes.size(), asked.deputy().strip(),
					String.join("、", namesakes)));
		}
		var objections = this.absences.enter(new LeadersAway.Absence(account, this.colleagues.meant(asked.deputy()),
				asked.from(), asked.until(), asked.processes()), me);
		return objections.isEmpty() ? answer(200, "已设置代理：到期自动结束，可以提前结束" + notCovered(account))
				: ResponseEntity.unprocessableEntity()
					.body(Map.of("message", objections.get(0).message(), "objections", objections));
	}

	private String notCovered(AccountName account) {
		var posts = this.absences.notCovered(account);
		return posts.isEmpty() ? "" : "；%s的职责不能代理，仍由本人或该组织的其他任职人员办理".formatted(String.join("、", posts));
	}

	@PostMapping("/api/absences/{id}/end")
	public ResponseEntity<?> end(@PathVariable long id) {
		var known = this.absences.find(id).filter((one) -> this.colleagues.answersFor(one.account()));
		if (known.isEmpty()) {
			return answer(404, "没有这项代理设置，或您无权结束");
		}
		this.absences.end(id, this.people.acting());
		return answer(200, "代理已结束，未办的任务回到任职人员");
	}

	@DeleteMapping("/api/absences/{id}")
	public ResponseEntity<?> remove(@PathVariable long id) {
		return end(id);
	}

	private boolean isRunning(Deputation one) {
		return !one.ended() && !one.until().isBefore(LocalDate.now(this.clock));
	}

	private List<Process> processes() {
		return this.doors.all()
			.stream()
			.map((door) -> new Process(door.process(), door.title()))
			.sorted((one, other) -> one.id().compareTo(other.id()))
			.toList();
	}

	private Line line(Deputation one, boolean counts, Map<AccountName, String> names, Map<String, String> processes) {
		var today = LocalDate.now(this.clock);
		var titles = one.processes().stream().map((process) -> processes.getOrDefault(process, process)).toList();
		var state = !isRunning(one) ? "已结束" : !counts ? "已失效" : one.from().isAfter(today) ? "未开始" : "代理中";
		return new Line(one.id(), one.account(), names.get(one.account()), one.deputy(), names.get(one.deputy()),
				one.from().toString(), one.until().toString(), titles, state, isRunning(one));
	}

	private static ResponseEntity<?> answer(int status, String message) {
		return ResponseEntity.status(status).body(Map.of("message", message));
	}

}
