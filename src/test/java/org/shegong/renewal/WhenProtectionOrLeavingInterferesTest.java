package org.shegong.renewal;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.shegong.worker.Workers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to a renewal that is open or decided when the law or a leaving comes
 * between.
 */
@RunningCity
@Import(Street.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class WhenProtectionOrLeavingInterferesTest {

	@Autowired
	Street street;

	@Autowired
	RenewalRequests requests;

	@Autowired
	Workers workers;

	City city;

	@BeforeEach
	void contractsAboutToEnd() {
		this.city = this.street.on("2026-10-01", "renewal");
	}

	@Test
	void who_is_protected_on_the_last_day_keeps_the_contract_and_what_was_being_decided_is_over() {
		this.street.onTheMorningOf("2026-11-01");
		var undecided = this.street.numberOf("equal");
		var refused = this.street.numberOf("welfare");
		this.city.approves("sec", refused, "communityProposes");
		this.city.completed("deputy", refused, "townDecides", Map.of("decision", "refuse", "opinion", "岗位期满"));
		this.street.enter("equal", "pregnancy", "2026-11-20", "2027-07-20");
		this.street.enter("welfare", "pregnancy", "2026-11-20", "2027-07-20");
		this.street.onTheMorningOf("2026-12-30");
		assertThat(this.street.until("welfare")).isEqualTo("2028-08-19");
		assertThat(this.city.tasks("sec", undecided)).containsExactly("communityProposes");
		this.street.onTheMorningOf("2026-12-31");
		assertThat(this.street.until("equal")).isEqualTo("2028-08-19");
		assertThat(this.city.tasks("sec", undecided)).isEmpty();
		this.street.onTheMorningOf("2027-01-01");
		assertThat(this.street.values("equal", "contract")).containsExactly("extended");
		assertThat(this.street.filings("office", "合同期满仍在岗", "equal")).isZero();
		this.street.enter("equal", "child-birth", "2027-07-10", "2027-07-10");
		this.street.onTheMorningOf("2027-07-12");
		assertThat(this.street.until("equal")).isEqualTo("2028-07-09");
		assertThat(this.street.until("welfare")).isEqualTo("2028-08-19");
	}

	@Test
	void a_contract_that_ran_on_for_nothing_is_renewed_at_once() {
		var line = this.street.enter("passed", "pregnancy", "2026-11-20", "2027-07-20");
		this.city.started("office", "renewal", Map.of("worker", "passed"));
		assertThat(this.street.until("passed")).isEqualTo("2028-08-19");
		this.street.strike(line);
		this.street.onTheMorningOf("2026-11-30");
		assertThat(this.street.until("passed")).isEqualTo("2026-12-31");
		assertThat(this.street.values("passed", "contract")).containsExactly("extended", "not-extended");
		var file = this.city.get("office", "/api/workers/passed/file").text();
		assertThat(file).contains("不再续延，仍至原期满日2026-12-31；即日起重新办理续聘").doesNotContain("依法续延至2026年12月31日");
		assertThat(this.street.opened()).filteredOn("passed"::equals).hasSize(2);
	}

	@Test
	void a_contract_that_ends_on_the_expected_day_lapses_only_if_no_birth_is_entered_within_a_month() {
		this.street.enter("equal", "pregnancy", "2026-04-10", "2026-12-31");
		this.street.onTheMorningOf("2026-11-01");
		this.street.onTheMorningOf("2027-01-05");
		assertThat(this.street.values("equal", "contract")).isEmpty();
		this.street.enter("equal", "child-birth", "2027-01-03", "2027-01-03");
		this.street.onTheMorningOf("2027-01-06");
		assertThat(this.street.values("equal", "contract")).containsExactly("extended");
		assertThat(this.street.until("equal")).isEqualTo("2028-01-02");
	}

	@Test
	void an_accepted_offer_is_signed_although_the_worker_has_become_protected() {
		this.street.onTheMorningOf("2026-11-01");
		var number = this.street.numberOf("equal");
		this.city.approves("sec", number, "communityProposes");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "term", 36));
		this.city.approves("equal", number, "workerAnswers");
		this.street.enter("equal", "pregnancy", "2026-11-20", "2027-07-20");
		this.street.onTheMorningOf("2026-12-31");
		this.city.completed("office", number, "signRenewal",
				Map.of("contractNumber", "XQ-1", "signedOn", "2026-12-31"));
		assertThat(this.street.until("equal")).isEqualTo("2029-12-31");
	}

	@Test
	void a_renewal_ends_when_the_worker_leaves_in_another_way() {
		this.street.onTheMorningOf("2026-11-01");
		var number = this.street.numberOf("silent");
		leaves("silent", "2026-11-30");
		this.street.onTheMorningOf("2026-12-01");
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.requests.get(RequestNumber.of(number)).state().title()).isEqualTo("已撤回");
		this.street.onTheMorningOf("2027-01-01");
		assertThat(this.street.values("silent", "contract")).isEmpty();
	}

	@Test
	void who_has_left_is_neither_renewed_nor_alarmed() {
		leaves("lapsed", "2025-12-31");
		this.street.onTheMorningOf("2026-11-01");
		assertThat(this.street.opened()).doesNotContain("lapsed");
		assertThat(this.street.values("lapsed", "contract")).isEmpty();
	}

	private void leaves(String code, String on) {
		var worker = this.workers.get(WorkerCode.of(code));
		worker.leave(LocalDate.parse(on), "辞职");
		this.workers.save(worker);
	}

}
