package org.shegong.engine.seats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.organization.Deputation;
import org.shegong.organization.Deputations;
import org.shegong.policy.Period;
import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.shegong.support.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes begin the same day, while absences are entered and ended: on a real server
 * every task is given to its deputy once, and taken back from them.
 */
@CityOnMariaDb
class TwoMorningsAtOnceOnMariaDbTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

	private static final int ROUNDS = 8;

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	Deputations deputations;

	@Autowired
	RuntimeService runtime;

	@Autowired
	JdbcTemplate database;

	City city;

	@Test
	void no_task_is_given_twice_and_none_is_left() throws Exception {
		this.clock.setTo(BEGIN);
		this.city = new City(this.port);
		assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		for (var worker : List.of("m1", "m2", "m3", "m4", "m6", "m7", "m8")) {
			this.city.started(worker, "leave",
					Map.of("kind", "personal", "from", "2026-06-08", "until", "2026-06-08", "reason", "家中有事"));
		}
		var tasks = tasksOf("sec");
		assertThat(tasks).hasSize(7);
		for (var round = 0; round < ROUNDS; round++) {
			var first = BEGIN.plusDays(1 + round * 2);
			this.deputations.save(new Deputation(AccountName.of("sec"), AccountName.of("m5"), new Period(first, first),
					List.of(), AccountName.of("office")));
			this.clock.setTo(first);
			atOnce(this::morning, this::morning, this::another);
			assertThat(links("m5")).as("day %s", first).containsExactlyInAnyOrderElementsOf(tasks);
			this.clock.setTo(first.plusDays(1));
			atOnce(this::morning, this::morning, this::ends);
			assertThat(links("m5")).as("day after %s", first).isEmpty();
			assertThat(tasksOf("sec")).containsExactlyInAnyOrderElementsOf(tasks);
		}
	}

	private Void morning() {
		this.runtime.startProcessInstanceByKey("deputy-watch");
		return null;
	}

	/** Somebody else's absence moves tasks as well. */
	private Void another() {
		var day = LocalDate.now(this.clock).toString();
		var answer = this.city.post("lead", "/api/absences", Map.of("deputy", "principal", "from", day, "until", day));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return null;
	}

	private Void ends() {
		for (var line : this.city.get("lead", "/api/absences").body().path("absences")) {
			if (line.path("endable").asBoolean()) {
				this.city.post("lead", "/api/absences/" + line.path("id").asLong() + "/end", Map.of());
			}
		}
		return null;
	}

	/** One for each link there is. */
	private List<String> links(String account) {
		return this.database.queryForList(
				"select TASK_ID_ from ACT_RU_IDENTITYLINK where USER_ID_ = ? and TYPE_ = 'candidate'", String.class,
				account);
	}

	private List<String> tasksOf(String account) {
		var ids = new ArrayList<String>();
		this.city.get(account, "/engine-rest/task?taskDefinitionKey=secretaryDecides")
			.body()
			.forEach((task) -> ids.add(task.path("id").asText()));
		return ids;
	}

	@SafeVarargs
	private static void atOnce(Callable<Void>... all) throws Exception {
		var begin = new CyclicBarrier(all.length);
		var pool = Executors.newFixedThreadPool(all.length);
		try {
			var pending = new ArrayList<java.util.concurrent.Future<Void>>();
			for (var one : all) {
				pending.add(pool.submit(() -> {
					begin.await();
					return one.call();
				}));
			}
			for (var one : pending) {
				one.get();
			}
		}
		finally {
			pool.shutdown();
		}
	}

}
