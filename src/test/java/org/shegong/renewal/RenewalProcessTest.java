package org.shegong.renewal;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/renewal.bpmn, through the running application. */
@RunningCity
@Import(Street.class)
class RenewalProcessTest {

	@Autowired
	Street street;

	City city;

	@BeforeEach
	void contractsAboutToEnd() {
		this.city = this.street.on("2026-11-02", "offers");
	}

	@Test
	void from_the_communitys_opinion_to_the_signed_contract() {
		var number = this.city.started("office", "renewal", Map.of("worker", "whole"));
		assertThat(brief("sec", number, "communityProposes")).contains("2025年度合格（2026年1月20日评定）")
			.contains("2024年1月1日")
			.contains("连续合格")
			.contains("3年")
			.contains("经济补偿3个月工资，计10440.00元")
			.contains("法定退休");
		this.city.completed("sec", number, "communityProposes",
				Map.of("decision", "approve", "opinion", "网格工作扎实", "extensionMonths", 6));
		assertThat(brief("deputy", number, "townDecides")).contains("网格工作扎实").contains("建议续聘");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "term", 36, "wage", 3600));
		assertThat(brief("whole", number, "workerAnswers")).contains("2027年1月1日（周五） 至 2029年12月31日（周一）")
			.contains("月工资3600元")
			.contains("没有经济补偿")
			.doesNotContain("要求订立固定期限");
		this.city.approves("whole", number, "workerAnswers");
		assertThat(brief("office", number, "signRenewal")).contains("2027年1月1日（周五） 至 2029年12月31日（周一）")
			.contains("劳动合同法第十条、第八十二条第一款");
		this.city.completed("office", number, "signRenewal",
				Map.of("contractNumber", "XQ-1", "signedOn", "2026-11-02"));
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.contract("whole").toString()).contains("XQ-1", "2027-01-01", "2029-12-31", "3600");
		assertThat(this.street.values("whole", "contract")).containsExactly("renewed");
	}

	@Test
	void the_town_may_send_it_back_to_the_community_with_a_reason() {
		var number = this.street.proposed("returned");
		assertThat(this.city.complete("deputy", number, "townDecides", Map.of("decision", "return")).status())
			.isEqualTo(400);
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "return", "opinion", "请说明延长情况"));
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		assertThat(brief("sec", number, "communityProposes")).contains("请说明延长情况").contains("退回社区重新提出");
		this.city.completed("sec", number, "communityProposes", Map.of("decision", "approve", "extensionMonths", 12));
		var fixed = this.city.complete("deputy", number, "townDecides", Map.of("decision", "approve", "term", 36));
		assertThat(fixed.status()).isEqualTo(400);
		assertThat(fixed.text()).contains("协商延长累计12个月，计一次").contains("无固定期限");
		assertThat(this.street.values("returned", "contract")).isEmpty();
	}

	@Test
	void a_town_that_refuses_owes_severance_and_a_written_notice() {
		var number = this.street.proposed("refused");
		assertThat(this.city.complete("deputy", number, "townDecides", Map.of("decision", "refuse")).status())
			.isEqualTo(400);
		this.city.completed("deputy", number, "townDecides",
				Map.of("decision", "refuse", "opinion", "岗位撤并", "averageWage", 4000));
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.told("refused").summary()).contains("岗位撤并")
			.contains("请书面通知本人")
			.contains("经济补偿3个月工资，计12000.00元");
		assertThat(this.street.told("refused").rule()).contains("LCL 46(5)");
		assertThat(this.street.values("refused", "contract")).containsExactly("not-renewed");
	}

	@ParameterizedTest
	@CsvSource({ "lower, wage, 3479.99, declined, 应支付经济补偿3个月工资", "worse, lowered, true, declined, 应支付经济补偿3个月工资",
			"better, wage, 3480.01, declined-equal, 无经济补偿" })
	void declining_costs_the_severance_only_where_the_offer_is_no_worse(String worker, String field, String value,
			String entry, String due) {
		var number = this.street.offered(worker, Map.of("decision", "approve", "term", 36, field,
				field.equals("wage") ? (Object) Double.valueOf(value) : value));
		assertThat(brief(worker, number, "workerAnswers"))
			.contains(entry.equals("declined") ? "续订条件低于原合同，应支付经济补偿3个月" : "没有经济补偿");
		assertThat(this.city.complete(worker, number, "workerAnswers", Map.of("decision", "refuse")).status())
			.isEqualTo(400);
		this.city.completed(worker, number, "workerAnswers", Map.of("decision", "refuse", "opinion", "另有安排"));
		assertThat(this.street.running(number)).isFalse();
		assertThat(this.street.values(worker, "contract")).containsExactly(entry);
		assertThat(this.street.told(worker).summary()).contains(due);
	}

	@Test
	void whoever_is_owed_an_open_ended_contract_may_ask_for_a_term_themselves() {
		var number = this.street.offered("ten", Map.of("decision", "approve", "openEnded", "true"));
		assertThat(this.city.complete("ten", number, "workerAnswers", Map.of("decision", "return")).status())
			.isEqualTo(400);
		this.city.completed("ten", number, "workerAnswers", Map.of("decision", "return", "opinion", "希望再签三年"));
		assertThat(brief("deputy", number, "townDecides")).contains("要求订立固定期限").contains("希望再签三年");
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "approve", "term", 36));
		this.city.approves("ten", number, "workerAnswers");
		this.city.completed("office", number, "signRenewal",
				Map.of("contractNumber", "XQ-10", "signedOn", "2026-11-02"));
		assertThat(this.street.until("ten")).isEqualTo("2029-12-31");
	}

	@Test
	void the_town_may_offer_a_term_that_was_asked_for_on_paper_and_the_worker_sees_it() {
		var number = this.street.proposed("tenth");
		assertThat(
				this.city.complete("deputy", number, "townDecides", Map.of("decision", "approve", "term", 36)).text())
			.contains("LCL 82(2)");
		this.city.completed("deputy", number, "townDecides",
				Map.of("decision", "approve", "term", 36, "fixedTermAsked", "true", "opinion", "见本人申请"));
		assertThat(brief("tenth", number, "workerAnswers")).contains("本人书面要求订立固定期限");
		assertThat(this.city.complete("tenth", number, "workerAnswers", Map.of("decision", "return", "opinion", "三年"))
			.text()).contains("单位提出的就是固定期限");
	}

	@Test
	void nobody_answers_for_the_worker_and_nothing_is_signed_ahead_of_time() {
		var number = this.street.offered("fixed", Map.of("decision", "approve", "term", 12));
		assertThat(this.city.tasks("office", number)).isEmpty();
		assertThat(this.city.tasks("sec", number)).isEmpty();
		this.city.approves("fixed", number, "workerAnswers");
		assertThat(this.city.tasks("fixed", number)).isEmpty();
		assertThat(sign(number, Map.of("contractNumber", "XQ-5", "signedOn", "2026-11-03"))).isEqualTo(400);
		assertThat(sign(number, Map.of("signedOn", "2026-11-02"))).isEqualTo(400);
		assertThat(sign(number, Map.of("contractNumber", "XQ-5"))).isEqualTo(400);
		assertThat(this.street.until("fixed")).isEqualTo("2026-12-31");
	}

	@Test
	void a_public_welfare_post_is_let_go_without_severance() {
		this.street.offered("welfare", Map.of("decision", "refuse", "opinion", "岗位期满"));
		assertThat(this.street.told("welfare").summary()).contains("公益性岗位，无经济补偿");
		assertThat(this.street.told("welfare").rule()).isEqualTo("Regs 12");
	}

	private int sign(String number, Map<String, ?> signature) {
		return this.city.complete("office", number, "signRenewal", signature).status();
	}

	private String brief(String account, String number, String task) {
		return String.valueOf(this.city.filledIn(account, number, task).get("brief"));
	}

}
