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

/**
 * A contract that ran out on 2026-12-31 while work goes on (Interp. (二) 11, LCL 82,
 * 14(3)).
 */
@RunningCity
@Import(Street.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class WhoWorksOnAfterTheEndTest {

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
	void it_is_put_into_the_file_once_for_each_consequence() {
		this.street.onTheMorningOf("2026-11-01");
		this.street.onTheMorningOf("2026-12-31");
		assertThat(this.street.values("silent", "contract")).isEmpty();
		this.street.onTheMorningOf("2027-01-01");
		this.street.onTheMorningOf("2027-01-31");
		assertThat(this.street.values("silent", "contract")).containsExactly("lapsed");
		assertThat(this.street.told("silent").summary()).contains("2027-01-31未订立书面合同的，自2027-02-01起每月支付二倍工资");
		this.street.onTheMorningOf("2027-02-01");
		this.street.onTheMorningOf("2027-02-02");
		assertThat(this.street.values("silent", "contract")).containsExactly("lapsed", "continued");
		assertThat(this.street.told("silent").summary()).contains("以原条件续订无固定期限劳动合同")
			.contains("自2027-02-01起每月支付二倍工资，至订立的前一日为止，最长至2027-12-31");
		assertThat(this.street.told("silent").rule()).contains("Interp. (二) 11").contains("LCL 82(1)");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("silent"))).hasSize(1);
		assertThat(this.street.values("posted", "contract")).isEmpty();
		assertThat(this.street.values("sec", "contract")).isEmpty();
	}

	@Test
	void after_a_year_an_open_ended_contract_counts_as_concluded_but_not_on_a_public_welfare_post() {
		this.street.onTheMorningOf("2027-12-31");
		assertThat(this.street.values("silent", "contract")).containsExactly("lapsed", "continued");
		this.street.onTheMorningOf("2028-01-01");
		this.street.onTheMorningOf("2028-01-02");
		assertThat(this.street.values("silent", "contract")).containsExactly("lapsed", "continued",
				"deemed-open-ended");
		assertThat(this.street.told("silent").summary()).contains("自2028-01-01起视为已订立无固定期限劳动合同");
		assertThat(this.street.told("silent").rule()).contains("LCL 14(3)");
		assertThat(this.street.values("welfare", "contract")).containsExactly("lapsed", "continued");
	}

	@Test
	void the_office_and_its_main_leader_are_told_on_the_first_day_and_every_week_until_it_is_signed() {
		this.street.onTheMorningOf("2026-11-01");
		this.street.onTheMorningOf("2026-12-31");
		assertThat(alarms("office", "equal")).isZero();
		this.street.onTheMorningOf("2027-01-01");
		this.street.onTheMorningOf("2027-01-07");
		assertThat(alarms("office", "equal")).isOne();
		this.street.onTheMorningOf("2027-01-08");
		assertThat(alarms("office", "equal")).isEqualTo(2);
		assertThat(alarms("principal", "equal")).isEqualTo(2);
		assertThat(this.city.get("office", "/api/filings").text()).contains("至今8日仍在岗").contains("2027-02-01起每月支付二倍工资");
		var number = this.street.numberOf("equal");
		this.city.approves("sec", number, "communityProposes");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "term", 36));
		this.city.approves("equal", number, "workerAnswers");
		this.street.onTheMorningOf("2027-01-15");
		assertThat(alarms("office", "equal")).isEqualTo(3);
		this.city.completed("office", number, "signRenewal",
				Map.of("contractNumber", "XQ-1", "signedOn", "2027-01-15"));
		this.street.onTheMorningOf("2027-03-01");
		assertThat(alarms("office", "equal")).isEqualTo(3);
		assertThat(this.street.values("equal", "contract")).containsExactly("lapsed", "renewed");
		assertThat(this.street.contract("equal").path("from").asText()).isEqualTo("2027-01-01");
	}

	@Test
	void a_contract_that_nobody_was_let_go_from_is_taken_up_again_after_a_month_of_silence() {
		this.street.onTheMorningOf("2026-11-01");
		var number = this.street.numberOf("refused");
		this.city.approves("sec", number, "communityProposes");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "refuse", "opinion", "考核不理想"));
		this.street.onTheMorningOf("2027-01-31");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("refused"))).hasSize(1);
		this.street.onTheMorningOf("2027-02-01");
		this.street.onTheMorningOf("2027-02-02");
		assertThat(this.requests.findByWorkerOrderById(WorkerCode.of("refused"))).hasSize(2);
		assertThat(this.street.values("refused", "contract")).containsExactly("not-renewed", "lapsed", "continued");
		var again = this.requests.findByWorkerOrderById(WorkerCode.of("refused")).get(1).number();
		this.city.approves("sec", again.toString(), "communityProposes");
		var late = this.city.complete("deputy", again.toString(), "townDecides",
				Map.of("decision", "refuse", "opinion", "考核不理想"));
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.text()).contains("期满后自动续延或继续工作，计一次").contains("不能以期满终止");
	}

	private int alarms(String account, String worker) {
		return this.street.filings(account, "合同期满仍在岗", worker);
	}

}
