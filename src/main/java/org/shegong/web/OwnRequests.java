package org.shegong.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.shegong.engine.People;
import org.shegong.engine.WaitingTasks;
import org.shegong.engine.forms.Facts;
import org.shegong.engine.steps.Steps;
import org.shegong.engine.steps.Withdrawing;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.springframework.stereotype.Component;

/**
 * The requests a person made or that are about them, of all years: where they are, who
 * holds them since when, every opinion. What all of a page need is asked for once.
 */
@Component
class OwnRequests {

	private final EntityManager session;

	private final Opinions opinions;

	private final Doors doors;

	private final Steps steps;

	private final Facts facts;

	private final People people;

	private final WaitingTasks tasks;

	private final Withdrawing withdrawing;

	private final OrgUnits units;

	private final Clock clock;

	OwnRequests(EntityManager session, Opinions opinions, Doors doors, Steps steps, Facts facts, People people,
			WaitingTasks tasks, Withdrawing withdrawing, OrgUnits units, Clock clock) {
		this.session = session;
		this.opinions = opinions;
		this.doors = doors;
		this.steps = steps;
		this.facts = facts;
		this.people = people;
		this.tasks = tasks;
		this.withdrawing = withdrawing;
		this.units = units;
		this.clock = clock;
	}

	/**
	 * @param waiting the first of its open tasks
	 * @param open how many tasks are open
	 */
	record Line(RequestNumber number, String officialNumber, String process, String title, String state,
			Instant submittedAt, boolean withdrawable, boolean needsReason, List<Waiting> waiting, int open,
			List<Spoken> opinions, List<Facts.Line> facts) {
	}

	/** An open task: its name, who may do it, since when, by when. */
	record Waiting(String task, String who, Instant since, Instant due) {
	}

	record Spoken(String who, String choice, String text, Instant at) {
	}

	/** What is known of all requests of a page. */
	private record Known(Map<RequestNumber, Doors.Drawn> drawn, Map<RequestNumber, String> titles,
			Map<RequestNumber, WaitingTasks.Open> open, Set<RequestNumber> heard, Map<Long, List<Opinion>> said,
			Map<RequestNumber, List<Facts.Line>> facts, Map<AccountName, String> names) {
	}

	Paged<Line> page(AccountName me, Wanted wanted, Chosen chosen) {
		var list = new LongList<>(ApprovalRequest.class).either("one.worker = :worker", "one.submittedBy = :account",
				Map.of("worker", me.worker(), "account", me));
		RequestWords.read(wanted.q(), this.doors, this.clock.getZone())
			.narrow(list, "one.id", (condition) -> condition.replace("asked.", "one."));
		chosen.narrow(list, this.clock.getZone());
		var found = list.page(this.session, wanted.request());
		var known = known(found.getContent(), me);
		return Paged.ofLong(found, (request) -> line(request, me, known));
	}

	private Known known(List<ApprovalRequest> requests, AccountName me) {
		var numbers = requests.stream().map(ApprovalRequest::number).toList();
		var open = this.tasks.of(numbers);
		var said = this.opinions.ofAll(requests.stream().map(ApprovalRequest::id).toList());
		// whoever is told of by name is in the session then
		var names = this.people.names(named(requests, open.values(), said));
		this.units.findAllById(requests.stream().map(ApprovalRequest::unit).filter(Objects::nonNull).toList());
		var drawn = this.doors.ofRequests(numbers);
		var pending = requests.stream().filter((request) -> request.state().pending()).map(ApprovalRequest::number);
		return new Known(drawn, titles(drawn), open, this.withdrawing.heard(pending.toList()),
				said.stream().collect(Collectors.groupingBy(Opinion::request)), facts(requests, me), names);
	}

	private static Map<RequestNumber, String> titles(Map<RequestNumber, Doors.Drawn> drawn) {
		var titles = new HashMap<RequestNumber, String>();
		drawn.keySet()
			.stream()
			.collect(Collectors.groupingBy(RequestNumber::process))
			.values()
			.forEach((alike) -> titles.putAll(drawn.get(alike.get(0)).door().titles(alike)));
		return titles;
	}

	/** Of a request about many people, what was entered about others is not told. */
	private Map<RequestNumber, List<Facts.Line>> facts(List<ApprovalRequest> requests, AccountName me) {
		var facts = new HashMap<RequestNumber, List<Facts.Line>>();
		requests.stream()
			.collect(Collectors.partitioningBy((request) -> request.worker() == null))
			.forEach((aboutMany, some) -> facts.putAll(this.facts.of(some, aboutMany ? me.value() : null)));
		return facts;
	}

	private static List<AccountName> named(List<ApprovalRequest> requests, Collection<WaitingTasks.Open> open,
			List<Opinion> said) {
		var about = requests.stream().map(ApprovalRequest::worker).filter(Objects::nonNull).map(WorkerCode::account);
		var waiting = open.stream()
			.flatMap((each) -> each.first().stream())
			.flatMap((task) -> (task.assignee() != null) ? Stream.of(task.assignee()) : task.users().stream());
		var behalf = said.stream().map(Opinion::onBehalf).filter(Objects::nonNull);
		return Stream.of(about, waiting, behalf).flatMap(Function.identity()).distinct().toList();
	}

	private Line line(ApprovalRequest request, AccountName me, Known known) {
		var number = request.number();
		var drawn = known.drawn().get(number);
		var door = drawn.door();
		var stoppable = door.stoppable(number);
		var open = known.open().getOrDefault(number, WaitingTasks.Open.NOTHING);
		var waiting = open.first()
			.stream()
			.map((task) -> new Waiting(task.name(), who(task, known.names()::get), task.since(), task.due()))
			.toList();
		var said = known.said()
			.getOrDefault(request.id(), List.of())
			.stream()
			.map((opinion) -> new Spoken(People.signed(opinion, known.names()::get),
					this.steps.wording(request, opinion, drawn), opinion.text(), opinion.givenAt()))
			.toList();
		return new Line(number, this.doors.officialNumber(request, door), door.title(), known.titles().get(number),
				door.standing(number, request.state()), request.submittedAt(),
				known.heard().contains(number) && (door.retractable(number, me) || stoppable), stoppable, waiting,
				open.all(), said, known.facts().get(number));
	}

	private static String who(WaitingTasks.Waiting task, Function<AccountName, String> name) {
		if (task.assignee() != null) {
			return name.apply(task.assignee());
		}
		var posts = task.groups()
			.stream()
			.map((group) -> Post.of(group.replaceAll("@.*", "")).map(Post::title).orElse("管理员"));
		var all = Stream.concat(posts, task.users().stream().map(name)).distinct().toList();
		return all.isEmpty() ? "岗位空缺，等待登记任职人员" : String.join("、", all);
	}

}
