package org.shegong.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.support.City;
import org.shegong.support.Days;
import org.shegong.support.Morning;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes up by the calendar comes up by the engine's own timers, once: on an ordinary
 * morning, on a morning that comes twice, and after a jump of the clock. See
 * {@link RestartedInTheMorningTest} for a restart and {@link TwoNodesBeginTheDayTest} for
 * a second node.
 */
@RunningCity
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TheLifeCycleRunsItselfTest {

	private static final LocalDate DAY = LocalDate.parse("2026-03-23");

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	ManagementService jobs;

	City city;

	Days days;

	Morning morning;

	@BeforeEach
	void aStreet() {
		this.clock.setTo(DAY.minusMonths(1));
		this.city = new City(this.port);
		this.days = new Days(this.clock, this.jobs);
		this.morning = new Morning(this.city, DAY).comes();
	}

	@Test
	void a_morning_that_comes_twice_opens_everything_once() {
		assertThat(this.morning.opened()).isEmpty();
		this.days.come(DAY.toString());
		assertThat(this.morning.opened()).isEqualTo(Morning.EACH_ONCE);
		this.days.begin();
		this.days.come(DAY.plusDays(1).toString());
		assertThat(this.morning.opened()).isEqualTo(Morning.EACH_ONCE);
	}

	@Test
	void a_clock_that_jumps_over_the_days_misses_nothing_and_repeats_nothing() {
		var number = lent();
		var jumped = DAY.plusDays(24);
		this.days.come(jumped.toString());
		assertThat(entries("new", "视为已转正")).isOne();
		var opened = new HashMap<>(this.morning.opened());
		assertThat(opened).isEqualTo(Map.of("contract", 1, "dismissal", 1, "renewal", 1));
		assertThat(entries("lent", "未返岗")).isOne();
		assertThat(filings("sg", "借调逾期未归")).isOne();
		assertThat(filings("office", "借调期满提醒")).isOne();
		this.days.come(jumped.toString());
		this.days.come(jumped.plusDays(1).toString());
		assertThat(this.morning.opened()).isEqualTo(opened);
		assertThat(entries("new", "视为已转正")).isOne();
		assertThat(entries("lent", "未返岗")).isOne();
		assertThat(filings("sg", "借调逾期未归")).isOne();
		assertThat(this.city.tasks("office", number)).containsExactly("reportReturn");
	}

	/** From a week before the morning to two weeks after it. */
	private String lent() {
		var number = this.city.started("office", "secondment",
				Map.of("worker", "lent", "borrower", "云杉街道", "borrowerKind", "town", "from",
						DAY.minusDays(7).toString(), "until", DAY.plusDays(14).toString(), "reason", "普查"));
		this.city.approves("principal", number, "townDecides");
		this.city.approves("sg", number, "approveSecondment");
		return number;
	}

	private long entries(String worker, String said) {
		return this.city.get("office", "/api/workers/" + worker + "/file")
			.body()
			.path("entries")
			.findValuesAsText("summary")
			.stream()
			.filter((summary) -> summary.contains(said))
			.count();
	}

	private long filings(String account, String kind) {
		var filings = this.city.get(account, "/api/filings").body();
		var count = 0;
		for (var filing : filings) {
			count += filing.toString().contains(kind) ? 1 : 0;
		}
		return count;
	}

}
