package org.shegong.renewal;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import org.shegong.account.WorkerCode;
import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/renewal-watch.bpmn, every morning: most contracts end on 2026-12-31. */
@RunningCity
@Import(Street.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class RenewalOpensItselfTest {

	private static final String[] ENDING = { "equal", "lapsed", "mother", "passed", "refused", "silent", "ten",
			"welfare" };

	@Autowired
	Street street;

	@Autowired
	RenewalRequests requests;

	City city;

	@BeforeEach
	void contractsAboutToEnd() {
		this.city = this.street.on("2026-10-01", "renewal");
	}

	@Test
	void it_opens_sixty_days_before_the_last_day_and_only_once() {
		this.street.onTheMorningOf("2026-10-30");
		assertThat(this.street.opened()).containsExactly("lapsed");
		this.street.onTheMorningOf("2026-10-31");
		assertThat(this.street.opened()).containsExactly("lapsed", "ten");
		this.street.onTheMorningOf("2026-11-01");
		this.street.onTheMorningOf("2026-11-02");
		assertThat(this.street.opened()).containsExactly(ENDING);
		assertThat(this.city.tasks("sec", this.street.numberOf("equal"))).containsExactly("communityProposes");
		assertThat(this.city.tasks("sec", this.street.numberOf("mother"))).isEmpty();
	}

	@Test
	void a_server_that_was_off_opens_what_it_missed() {
		this.street.onTheMorningOf("2026-12-29");
		assertThat(this.street.opened()).containsExactly(ENDING);
		assertThat(this.street.values("equal", "contract")).isEmpty();
	}

	@Test
	void a_clock_that_jumps_back_opens_nothing_again() {
		this.street.onTheMorningOf("2026-11-01");
		this.street.onTheMorningOf("2026-10-01");
		this.street.onTheMorningOf("2026-11-01");
		assertThat(this.street.opened()).containsExactly(ENDING);
	}

	@Test
	void a_contract_that_runs_on_is_renewed_before_its_new_end() {
		this.street.onTheMorningOf("2026-11-01");
		assertThat(this.street.until("mother")).isEqualTo("2027-04-09");
		this.street.onTheMorningOf("2027-02-07");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("mother"))).hasSize(1);
		this.street.onTheMorningOf("2027-02-08");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("mother"))).hasSize(2);
		assertThat(this.street.until("mother")).isEqualTo("2027-04-09");
		assertThat(this.street.values("mother", "contract")).containsExactly("extended");
	}

	@Test
	void thirty_days_before_the_end_the_main_leader_is_told_of_what_is_undecided() {
		this.street.onTheMorningOf("2026-11-30");
		var decided = this.street.numberOf("welfare");
		this.city.approves("sec", decided, "communityProposes");
		this.city.completed("deputy", decided, "townDecides", Map.of("decision", "approve", "term", 12));
		assertThat(this.street.filings("principal", "续聘催办", "equal")).isZero();
		this.street.onTheMorningOf("2026-12-01");
		this.street.onTheMorningOf("2026-12-02");
		assertThat(this.street.filings("principal", "续聘催办", "equal")).isOne();
		assertThat(this.street.filings("principal", "续聘催办", "welfare")).isZero();
	}

}
