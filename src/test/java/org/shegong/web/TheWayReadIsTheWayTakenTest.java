package org.shegong.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.approval.ProcessDoor;
import org.shegong.engine.Doors;
import org.shegong.engine.walk.Pace;
import org.shegong.engine.walk.Route;
import org.shegong.engine.walk.Units;
import org.shegong.engine.walk.Walk;
import org.shegong.engine.walk.WalkedStep;
import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.web.models.Thoughts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks random requests of all processes and then makes them: the engine takes the same
 * steps, in the same order, to the same people. Every request is undone afterwards, so
 * that none stands in the way of another.
 */
@RunningCity
class TheWayReadIsTheWayTakenTest {

	private static final int REQUESTS = 200;

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

	private static final List<String> ADMINISTRATORS = List.of("camunda-admin");

	private static final List<String> STAFF = List.of("staff");

	@LocalServerPort
	int port;

	@Autowired
	Thoughts thoughts;

	@Autowired
	Doors doors;

	@Autowired
	Units units;

	@Autowired
	Walk walk;

	@Autowired
	Workers workers;

	@Autowired
	OrgUnits places;

	@Autowired
	RepositoryService models;

	@Autowired
	FormService forms;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService cases;

	@Autowired
	IdentityService identity;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	MovableClock clock;

	private final Random random = new Random(20260511);

	/** Ids of the versions a start uses, by process. */
	private final Map<String, String> versions = new HashMap<>();

	private final Map<String, Integer> walked = new TreeMap<>();

	private final Map<String, Integer> completed = new TreeMap<>();

	@Test
	void two_hundred_random_requests() {
		this.clock.setTo(TODAY);
		assertThat(new City(this.port).importRoster("upgrade").status()).isEqualTo(200);
		this.models.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.forEach((version) -> this.versions.put(version.getKey(), version.getId()));
		var people = this.workers.findAll();
		var made = 0;
		for (var tries = 0; made < REQUESTS && tries < 2500; tries++) {
			var worker = people.get(this.random.nextInt(people.size()));
			made += goes(worker) ? 1 : 0;
		}
		assertThat(made).as("%s", this.walked).isEqualTo(REQUESTS);
		assertThat(this.walked.keySet()).as("%s, to the end %s", this.walked, this.completed)
			.contains("leave", "outing", "absence", "secondment", "renewal", "dismissal", "recruitment", "assessment");
		assertThat(this.completed.values().stream().mapToInt(Integer::intValue).sum()).as("%s", this.completed)
			.isGreaterThan(REQUESTS / 3);
	}

	/** Whether it was admitted and went as the walk said. */
	private boolean goes(Worker worker) {
		var asked = new RandomRequests(this.random, TODAY).of(worker, this.places.findAll());
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return goes(asked);
		}));
	}

	private boolean goes(RandomRequests.Asked asked) {
		this.identity.setAuthentication(asked.account(), asked.isAdministrators() ? ADMINISTRATORS : STAFF);
		try {
			var door = this.doors.find(asked.process()).orElseThrow();
			var thought = this.thoughts.of(door, asked.fields(), AccountName.of(asked.account()), TODAY);
			if (!thought.preview().admissible()) {
				return false;
			}
			var pace = new Mixed(Pace.turning(this.random.nextInt(3), pick("approve", "refuse", "return")));
			var route = this.walk.before(this.units.newest(asked.process()).orElseThrow(), thought.about(),
					thought.preview().course(), thought.fields(), TODAY, pace);
			assertThat(route.halt()).as("%s", asked).isNull();
			take(door, asked, route);
			return true;
		}
		finally {
			this.identity.clearAuthentication();
		}
	}

	private record Mixed(Pace pace) implements Pace {

		@Override
		public String decision(WalkedStep step, List<String> offered) {
			var decision = this.pace.decision(step, offered);
			return (offered.isEmpty() || offered.contains(decision)) ? decision
					: Pace.APPROVING.decision(step, offered);
		}

		@Override
		public int rounds() {
			return 2;
		}

	}

	private String pick(String... words) {
		return words[this.random.nextInt(words.length)];
	}

	private void take(ProcessDoor<?> door, RandomRequests.Asked asked, Route route) {
		var running = this.forms.submitStartForm(this.versions.get(door.process()), asked.fields());
		this.identity.clearAuthentication();
		this.walked.merge(door.process(), 1, Integer::sum);
		var reached = new ArrayList<String>();
		var open = new ArrayList<Task>();
		for (var at = 0; at < route.steps().size(); at++) {
			created(running.getId(), open, reached);
			if (open.isEmpty() || !completes(open.remove(0), route.steps().get(at), asked)) {
				break;
			}
		}
		var read = route.steps().stream().map(TheWayReadIsTheWayTakenTest::inShort).toList();
		assertThat(reached).as("%s %s", asked, read).isEqualTo(read.subList(0, Math.min(read.size(), reached.size())));
		if (this.cases.createProcessInstanceQuery().processInstanceId(running.getId()).count() == 0) {
			assertThat(reached).as("%s ended", asked).isEqualTo(read);
			this.completed.merge(door.process(), 1, Integer::sum);
		}
	}

	/** Adds the tasks that are new, those that stand side by side in any order. */
	private void created(String running, List<Task> open, List<String> reached) {
		var known = open.stream().map(Task::getId).toList();
		var found = this.tasks.createTaskQuery().processInstanceId(running).list();
		var added = found.stream()
			.filter((task) -> !known.contains(task.getId()))
			.map((task) -> Map.entry(inShort(task), task))
			.sorted(Map.Entry.comparingByKey())
			.toList();
		added.forEach((task) -> {
			reached.add(task.getKey());
			open.add(task.getValue());
		});
		open.removeIf((task) -> found.stream().noneMatch((still) -> still.getId().equals(task.getId())));
	}

	private String inShort(Task task) {
		var links = this.tasks.getIdentityLinksForTask(task.getId());
		var who = Stream
			.concat(links.stream().map(IdentityLink::getGroupId), links.stream().map(IdentityLink::getUserId))
			.filter((id) -> id != null)
			.sorted()
			.distinct()
			.toList();
		return task.getTaskDefinitionKey() + " " + who;
	}

	private static String inShort(WalkedStep step) {
		var groups = step.isOneOfSeveral() ? Stream.<String>of()
				: step.seatings().stream().flatMap((seating) -> seating.group().stream());
		return step.task() + " " + Stream.concat(groups, step.people().stream()).sorted().distinct().toList();
	}

	/** Whether this test knows what to fill in. */
	private boolean completes(Task task, WalkedStep step, RandomRequests.Asked asked) {
		if (!task.getTaskDefinitionKey().equals(step.task())) {
			return false;
		}
		var fields = new HashMap<String, Object>();
		if (step.decision() != null) {
			fields.putAll(Map.of("decision", step.decision(), "opinion", "按规定办理"));
		}
		var facts = RandomRequests.facts(task.getTaskDefinitionKey(), asked);
		if (facts == null && step.decision() == null) {
			return false;
		}
		fields.putAll((facts != null) ? facts : new LinkedHashMap<>());
		this.tasks.complete(task.getId(), fields);
		return true;
	}

}
