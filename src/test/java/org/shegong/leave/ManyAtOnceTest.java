package org.shegong.leave;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Twenty applications of one worker in the same moment. */
@LeaveRoom
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ManyAtOnceTest {

	private static final int CLERKS = 20;

	@Autowired
	Office office;

	@Test
	void only_one_of_twenty_gets_the_same_days() throws Exception {
		this.office.member("many-1");
		assertThat(admitted("many-1", (clerk) -> Ask.personal("2026-03-16", "2026-03-18"))).isEqualTo(1);
	}

	@Test
	void twenty_single_days_never_overdraw_five() throws Exception {
		this.office.member("many-2");
		var mondays = java.time.LocalDate.of(2026, 5, 18);
		assertThat(admitted("many-2",
				(clerk) -> Ask.annual(mondays.plusWeeks(clerk).toString(), mondays.plusWeeks(clerk).toString())))
			.isEqualTo(5);
	}

	@Test
	void only_one_of_twenty_gets_the_days_of_a_marriage() throws Exception {
		this.office.man("many-3", Office.CHANGZHOU);
		var first = java.time.LocalDate.of(2027, 1, 11);
		assertThat(admitted("many-3", (clerk) -> Ask.of(LeaveKind.MARRIAGE, first.plusDays(14L * clerk).toString(),
				first.plusDays(14L * clerk + 12).toString())))
			.isEqualTo(1);
	}

	private long admitted(String worker, java.util.function.IntFunction<Ask> asks) throws Exception {
		var begin = new CountDownLatch(1);
		var clerks = Executors.newFixedThreadPool(CLERKS);
		try {
			var answers = IntStream.range(0, CLERKS).mapToObj((clerk) -> clerks.submit(() -> {
				begin.await();
				return this.office.desk
					.register(asks.apply(clerk).form(), WorkerCode.of(worker), AccountName.of(worker))
					.number() != null;
			})).toList();
			begin.countDown();
			long admitted = 0;
			for (Future<Boolean> answer : answers) {
				admitted += answer.get() ? 1 : 0;
			}
			return admitted;
		}
		finally {
			clerks.shutdown();
		}
	}

}
