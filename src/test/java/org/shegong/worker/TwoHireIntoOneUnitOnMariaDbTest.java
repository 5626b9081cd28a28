package org.shegong.worker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.shegong.account.WorkerCode;
import org.shegong.organization.Organization;
import org.shegong.support.City;
import org.shegong.support.CityOnMariaDb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes that take people on in one community at the same moment. */
@CityOnMariaDb
class TwoHireIntoOneUnitOnMariaDbTest {

	private static final int NODES = 4;

	private static final int ROUNDS = 20;

	@LocalServerPort
	int port;

	@Autowired
	Workers workers;

	@Autowired
	Headcounts headcounts;

	@Autowired
	Organization organization;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void no_count_is_lost() throws Exception {
		assertThat(new City(this.port).importRoster("two-counties").status()).isEqualTo(200);
		var before = people();
		var pool = Executors.newFixedThreadPool(NODES);
		try {
			for (var round = 0; round < ROUNDS; round++) {
				atOnce(pool, round);
			}
		}
		finally {
			pool.shutdown();
		}
		assertThat(people()).isEqualTo(before + NODES / 2 * ROUNDS);
		new Recount(this.workers, this.headcounts, this.organization).agrees();
	}

	/**
	 * Half of them stay; the others leave as they come, each in their own transaction.
	 */
	private void atOnce(ExecutorService pool, int round) throws Exception {
		var together = new CyclicBarrier(NODES);
		var works = new ArrayList<Future<?>>();
		for (var node = 0; node < NODES; node++) {
			var code = WorkerCode.of("w" + round + "-" + node);
			var stays = node % 2 == 0;
			var position = (round % 2 == 0) ? Position.SOCIAL_WORKER : Position.DEPUTY_SECRETARY;
			works.add(pool.submit(() -> {
				together.await();
				alone(() -> this.workers.save(new Worker(code, "某某", Gender.FEMALE, LocalDate.parse("1990-05-01"),
						WorkerClass.GRADUATE_PROJECT, List.of(position), "qh-dm")));
				if (!stays) {
					alone(() -> this.workers.lock(code).orElseThrow().leave(LocalDate.parse("2026-03-23"), "辞职"));
				}
				return null;
			}));
		}
		for (var work : works) {
			work.get();
		}
	}

	private void alone(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> work.run());
	}

	private int people() {
		return this.headcounts.within(List.of("qh")).stream().mapToInt(Heads::people).sum();
	}

}
