package org.shegong.renewal;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** Silence at every task of processes/renewal.bpmn has a consequence. */
@RunningCity
@Import(Street.class)
class WhenNobodyActsOnARenewalTest {

	@Autowired
	Street street;

	City city;

	@BeforeEach
	void contractsAboutToEnd() {
		this.city = this.street.on("2026-11-02", "offers");
	}

	@Test
	void what_the_community_and_the_town_leave_lying_comes_before_the_next_level() {
		var number = this.city.started("office", "renewal", Map.of("worker", "slow"));
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		this.street.fire(number, "communityProposes");
		assertThat(this.city.tasks("deputy", number)).containsExactly("communityProposes");
		this.city.approves("deputy", number, "communityProposes");
		assertThat(this.city.tasks("principal", number)).isEmpty();
		this.street.fire(number, "townDecides");
		assertThat(this.city.tasks("principal", number)).containsExactly("townDecides");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "term", 12));
	}

	@Test
	void a_worker_who_says_nothing_is_recorded_as_silent_which_is_no_refusal() {
		var number = this.street.offered("silent", Map.of("decision", "approve", "term", 36));
		assertThat(this.street.due(number, "answerOverdue")).isEqualTo("2026-11-16T18:00");
		this.street.fire(number, "answerOverdue");
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.told("silent").summary()).contains("未答复")
			.contains("不视为不同意续订")
			.contains("书面催告")
			.contains("应支付经济补偿3个月工资，计10440.00元");
		assertThat(this.street.values("silent", "contract")).containsExactly("no-answer");
	}

	@Test
	void whoever_was_silent_can_be_asked_again_and_accept() {
		var silent = this.street.offered("lazy", Map.of("decision", "approve", "term", 36));
		this.street.fire(silent, "answerOverdue");
		var again = this.street.offered("lazy", Map.of("decision", "approve", "term", 36));
		this.city.approves("lazy", again, "workerAnswers");
		this.city.completed("office", again, "signRenewal", Map.of("contractNumber", "XQ-2", "signedOn", "2026-11-02"));
		assertThat(this.street.until("lazy")).isEqualTo("2029-12-31");
	}

}
