package org.shegong.races;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people at the same instant, many times over: one gets through, the other reads who
 * did what, nobody meets a fault. {@code mvn -Praces test} runs 300 rounds of each; the
 * table of outcomes is in target/races.txt.
 */
@CityOnMariaDb
class RacesOnMariaDbTest {

	private static final int ROUNDS = Integer.getInteger("races.rounds", 20);

	private static final Path TABLE = Path.of("target/races.txt");

	private static final BiConsumer<Integer, List<City.Answer>> NOTHING_LEFT = (round, answers) -> {
	};

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService cases;

	City city;

	RaceTown town;

	@BeforeAll
	static void aNewTable() throws IOException {
		Files.deleteIfExists(TABLE);
	}

	@BeforeEach
	void aTownWithItsPeople() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		this.town = new RaceTown(this.city);
		if (this.units.count() == 0) {
			var settled = this.town.settle();
			assertThat(settled.status()).as(settled.text()).isEqualTo(200);
		}
	}

	@Test
	void a_leave_is_approved_or_withdrawn() throws Exception {
		var race = run("approve / withdraw a leave", (round) -> {
			var number = leave(0, round);
			return List.of(decides("dm-sec", number, "approve"), withdraws(round, number));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void an_outing_is_approved_or_withdrawn() throws Exception {
		var race = run("approve / withdraw an outing", (round) -> {
			var number = outing(1, round);
			this.city.approves("dm-sec", number, "communityDecides");
			return List.of(decides("deputy", number, "approve"), withdraws(round, number));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void an_opinion_is_taken_back_or_acted_on() throws Exception {
		var race = run("take back / decide an outing", (round) -> {
			var number = outing(5, round);
			this.city.approves("dm-sec", number, "communityDecides");
			return List.of(decides("deputy", number, "approve"), takesBack("dm-sec", number));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	/**
	 * What was given back may be withdrawn still, so both may get through, in this order.
	 */
	@Test
	void a_leave_that_is_withdrawn_is_not_given_back() throws Exception {
		var race = run("return / withdraw a leave", (round) -> {
			var number = leave(2, round);
			return List.of(decides("dm-sec", number, "return"), withdraws(round, number));
		}, (round, answers) -> assertThat(answers.get(1).status()).isEqualTo(200));
		assertThat(race.rounds(0)).isZero();
	}

	@Test
	void two_holders_do_not_become_each_others_deputies() throws Exception {
		var race = run("mutual deputies", (round) -> {
			var day = LocalDate.of(2026, 5, 1).plusDays(2L * round).toString();
			return List.of(names("lead", "deputy", day), names("deputy", "lead", day));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void a_double_click_starts_one_leave() throws Exception {
		var race = run("double click", (round) -> {
			var day = RaceTown.day(3, round).toString();
			return List.of(asks(round, "leave", personal(day, day)), asks(round, "leave", personal(day, day)));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void a_leave_and_an_outing_do_not_overlap() throws Exception {
		var race = run("overlapping starts", (round) -> {
			var day = RaceTown.day(4, round);
			return List.of(asks(round, "leave", personal(day.toString(), day.plusDays(1).toString())),
					asks(round, "outing", training(day.plusDays(1).toString())));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void two_approvers_decide_once() throws Exception {
		var race = run("two approvers", (round) -> {
			var number = outing(6, round);
			return List.of(decides("dm-sec", number, "approve"), decides("dm-dir", number, "refuse"));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void a_task_is_taken_once() throws Exception {
		var race = run("claim / claim", (round) -> {
			var number = outing(7, round);
			return List.of(claims("dm-sec", number), claims("dm-dir", number));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void five_days_of_annual_leave_are_not_six() throws Exception {
		var race = run("annual balance", (round) -> List.of(asks(round, "leave", annual("2026-11-02", "2026-11-04")),
				asks(round, "leave", annual("2026-11-09", "2026-11-11"))), this::withdrawn);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void facts_are_entered_and_struck_while_somebody_decides() throws Exception {
		var race = run("facts / decide", (round) -> {
			var number = leave(8, round);
			return List.of(decides("dm-sec", number, "approve"),
					() -> this.city.post("office", "/api/workers/" + RaceTown.worker(round) + "/facts", Map.of("kind",
							"commendation", "date", "2026-03-06", "value", "县级先进" + round, "paper", "表彰 " + round)));
		}, this::strike);
		assertThat(race.rounds(2)).isEqualTo(ROUNDS);
	}

	@Test
	void a_roster_is_brought_while_somebody_decides() throws Exception {
		var race = run("import / decide", (round) -> {
			var number = leave(9, round);
			return List.of(decides("dm-sec", number, "approve"),
					() -> this.town.correct(Math.min(round % RaceTown.WORKERS, RaceTown.WORKERS - 3)));
		}, NOTHING_LEFT);
		assertThat(race.rounds(2)).isEqualTo(ROUNDS);
	}

	@Test
	void two_rosters_are_brought_one_after_the_other() throws Exception {
		var race = run("import / import", (round) -> List.of(() -> this.town.correct(0), () -> this.town.correct(1)),
				NOTHING_LEFT);
		assertThat(race.rounds(2)).isEqualTo(ROUNDS);
	}

	/** What the owner sets first is not drawn over unseen. */
	@Test
	void a_password_is_drawn_while_its_owner_changes_it() throws Exception {
		var race = run("draw / change a password", (round) -> List.of(
				() -> this.city.post("office", "/api/accounts/" + RaceTown.worker(round) + "/password", Map.of()),
				() -> this.city.changesPassword(RaceTown.worker(round), "own secret no " + round)), this::comesIn);
		assertThat(race.rounds(0)).isZero();
	}

	/** A deadline that passes brings the task to the next level, unless it is done. */
	@Test
	void a_deadline_passes_while_somebody_decides() throws Exception {
		var race = run("deadline / decide", (round) -> {
			var number = leave(10, round);
			var deadline = this.jobs.createJobQuery()
				.processInstanceId(this.cases.createProcessInstanceQuery()
					.processInstanceBusinessKey(number)
					.singleResult()
					.getId())
				.list()
				.get(0)
				.getId();
			return List.of(decides("dm-sec", number, "approve"),
					() -> this.city.post("admin", "/engine-rest/job/" + deadline + "/execute", Map.of()));
		}, (round, answers) -> assertThat(answers.get(0).status()).as(answers.get(0).text()).isLessThan(300));
		assertThat(race.rounds(0)).isZero();
	}

	@Test
	void a_word_is_said_or_taken_back() throws Exception {
		var race = run("answer / take back", (round) -> {
			var task = asked(11, round, Map.of("to", "office", "reason", "请把关", "when", "before"));
			return List.of(does("office", task, "answer", Map.of("choice", "approve")),
					does("dm-sec", task, "recall", Map.of()));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	@Test
	void whoever_signs_after_decides_or_is_taken_back() throws Exception {
		var race = run("decide / take back", (round) -> {
			var task = asked(12, round, Map.of("to", "deputy", "reason", "请定", "when", "after"));
			return List.of(does("deputy", task, "decision", Map.of("decision", "approve")),
					does("dm-sec", task, "recall", Map.of()));
		}, NOTHING_LEFT);
		assertThat(race.rounds(1)).isEqualTo(ROUNDS);
	}

	/** Of a task that somebody is asked a word on. */
	private String asked(int race, int round, Map<String, Object> question) {
		var task = task("dm-sec", leave(race, round));
		call(does("dm-sec", task, "add-signer", question));
		return task;
	}

	private Race.Act does(String account, String task, String operation, Map<String, Object> fields) {
		return () -> this.city.post(account, "/api/tasks/" + task + "/" + operation, fields);
	}

	private Race run(String name, Race.Round arrangement, BiConsumer<Integer, List<City.Answer>> over)
			throws Exception {
		var race = new Race(name);
		race.run(ROUNDS, arrangement, over);
		System.out.print(race.table());
		Files.writeString(TABLE, race.table(), StandardCharsets.UTF_8, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
		assertThat(race.faults()).as(race.table()).isZero();
		assertThat(race.foreign()).isEmpty();
		assertThat(race.nameless()).isEmpty();
		return race;
	}

	private String leave(int race, int round) {
		var day = RaceTown.day(race, round).toString();
		return this.city.started(RaceTown.worker(round), "leave", personal(day, day));
	}

	private String outing(int race, int round) {
		return this.city.started(RaceTown.worker(round), "outing", training(RaceTown.day(race, round).toString()));
	}

	private static Map<String, Object> personal(String from, String until) {
		return Map.of("kind", "personal", "from", from, "until", until, "reason", "家中有事");
	}

	private static Map<String, Object> annual(String from, String until) {
		return Map.of("kind", "annual", "from", from, "until", until, "reason", "休假");
	}

	private static Map<String, Object> training(String day) {
		return Map.of("destination", "市委党校", "purpose", "业务培训", "from", day, "until", day);
	}

	private Race.Act asks(int round, String process, Map<String, Object> fields) {
		return () -> this.city.start(RaceTown.worker(round), process, fields);
	}

	private Race.Act decides(String account, String number, String decision) {
		var task = task(account, number);
		return () -> this.city.post(account, "/engine-rest/task/" + task + "/submit-form",
				Map.of("variables", Map.of("decision", Map.of("value", decision), "opinion", Map.of("value", "请再看看"))));
	}

	private Race.Act claims(String account, String number) {
		var task = task(account, number);
		return () -> this.city.post(account, "/engine-rest/task/" + task + "/claim", Map.of("userId", account));
	}

	private String task(String account, String number) {
		return this.city.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number)
			.body()
			.path(0)
			.path("id")
			.asText();
	}

	private Race.Act withdraws(int round, String number) {
		return () -> this.city.post(RaceTown.worker(round), "/api/requests/" + number + "/withdraw", Map.of());
	}

	private Race.Act takesBack(String account, String number) {
		return () -> this.city.post(account, "/api/requests/" + number + "/take-back", Map.of("reason", "再看看"));
	}

	private Race.Act names(String account, String deputy, String day) {
		return () -> this.city.post(account, "/api/absences", Map.of("deputy", deputy, "from", day, "until", day));
	}

	private void withdrawn(int round, List<City.Answer> answers) {
		answers.stream()
			.filter(Race::won)
			.map((answer) -> answer.body().path("businessKey").asText())
			.forEach((number) -> call(withdraws(round, number)));
	}

	private void comesIn(int round, List<City.Answer> answers) {
		if (Race.won(answers.get(0))) {
			this.city.comesIn(RaceTown.worker(round), answers.get(0).body().path("password").asText());
		}
	}

	private void strike(int round, List<City.Answer> answers) {
		var line = answers.get(1).body().path("id").asText();
		var struck = this.city.post("office", "/api/workers/" + RaceTown.worker(round) + "/facts/" + line + "/strike",
				Map.of("reason", "登错"));
		assertThat(struck.status()).as(struck.text()).isEqualTo(200);
	}

	private static void call(Race.Act act) {
		try {
			assertThat(act.call().status()).isEqualTo(200);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
