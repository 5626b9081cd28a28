package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.MariaDb;
import org.shegong.support.Morning;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several nodes on one MariaDB that begin the same day at the same moment, as when a
 * timer is taken twice: every watch runs in each of them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "shegong.demo=false", "camunda.bpm.job-execution.enabled=false" })
@Tag("mariadb")
@DirtiesContext
@ActiveProfiles("mysql")
@ContextConfiguration(initializers = MariaDb.class)
@Import(RunningCity.TestClock.class)
class TwoNodesBeginTheDayTest {

	private static final LocalDate DAY = LocalDate.parse("2026-03-23");

	private static final List<String> WATCHES = List.of("assessment-watch", "contract-watch", "dismissal-watch",
			"probation-watch", "renewal-watch");

	private static final int NODES = 3;

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	RuntimeService cases;

	@Test
	void everything_is_opened_once() throws Exception {
		this.clock.setTo(DAY);
		var morning = new Morning(new City(this.port), DAY).comes();
		for (var watch : WATCHES) {
			atOnce(watch);
		}
		assertThat(morning.opened()).isEqualTo(Morning.EACH_ONCE);
	}

	private void atOnce(String watch) throws Exception {
		var together = new CyclicBarrier(NODES);
		Callable<Object> begin = () -> {
			together.await();
			return this.cases.startProcessInstanceByKey(watch);
		};
		var nodes = Executors.newFixedThreadPool(NODES);
		try {
			var begun = new ArrayList<Future<Object>>();
			for (int node = 0; node < NODES; node++) {
				begun.add(nodes.submit(begin));
			}
			for (var one : begun) {
				one.get();
			}
		}
		finally {
			nodes.shutdown();
		}
	}

}
