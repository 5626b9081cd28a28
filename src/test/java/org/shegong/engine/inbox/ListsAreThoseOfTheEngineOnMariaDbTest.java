package org.shegong.engine.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.shegong.support.MovableClock;
import org.shegong.support.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** … with another database, and where two people work on the same tasks at once. */
@CityOnMariaDb
@Import(SqlCounter.class)
class ListsAreThoseOfTheEngineOnMariaDbTest {

	private static final String ROWS = """
			select task, handler, visible, candidate, due, urgency, follow_up, process, step, county, assignee
			from inbox order by task, handler""";

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@Autowired
	SqlCounter counter;

	@Autowired
	JdbcTemplate database;

	@Test
	void when_two_take_give_back_and_decide_at_once() throws Exception {
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		var city = new City(this.port);
		assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
		var asked = new ArrayList<String>();
		for (var account : List.of("m1", "m2", "m3", "m5", "m6", "yt1")) {
			asked.add(city.started(account, "leave",
					Map.of("kind", "personal", "from", "2026-05-11", "until", "2026-05-15", "reason", "家中有事")));
		}
		atOnce(city, asked);
		new BothAnswers(city, this.engine, this.counter)
			.agree(List.of("m1", "sec", "deputy", "watch", "cz-watch", "admin"));
		var written = this.database.queryForList(ROWS);
		this.database.update("delete from inbox");
		new FilledInbox(this.engine.getProcessEngine()).afterSingletonsInstantiated();
		assertThat(written).isNotEmpty().isEqualTo(this.database.queryForList(ROWS));
	}

	/** Whether each gets through does not matter, only what is left of it. */
	private static void atOnce(City city, List<String> asked) throws Exception {
		var pool = Executors.newFixedThreadPool(2);
		try {
			for (var number : asked) {
				var task = "/engine-rest/task/"
						+ city.get("admin", "/engine-rest/task?processInstanceBusinessKey=" + number)
							.body()
							.path(0)
							.path("id")
							.asText();
				var secretary = number.equals(asked.get(5)) ? "yt-sec" : "sec";
				Callable<City.Answer> take = () -> city.post(secretary, task + "/claim", Map.of("userId", secretary));
				Callable<City.Answer> giveBack = () -> city.post(secretary, task + "/unclaim", Map.of());
				Callable<City.Answer> decide = () -> city.post(secretary, task + "/submit-form",
						Map.of("variables", Map.of("decision", Map.of("value", "approve"))));
				for (var answer : pool.invokeAll(number.equals(asked.get(0)) ? List.of(take, take)
						: (number.equals(asked.get(1))) ? List.of(take, giveBack, take) : List.of(take, decide))) {
					assertThat(answer.get().status()).isLessThan(600);
				}
			}
		}
		finally {
			pool.shutdownNow();
		}
	}

}
