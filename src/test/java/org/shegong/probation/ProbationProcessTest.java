package org.shegong.probation;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/probation.bpmn, through the running application: a banner of Ordos with
 * recruits on probation from 2026-03-02 to 2026-06-01.
 */
@RunningCity
@Import(Banner.class)
class ProbationProcessTest {

	@Autowired
	Banner banner;

	City city;

	@BeforeEach
	void aBannerWithItsRecruits() {
		this.city = this.banner.on("2026-05-25");
	}

	@Test
	void who_passes_is_confirmed_and_the_minimum_service_is_put_down() {
		var number = this.banner.evaluated("p1", 40);
		this.city.completed("deputy", number, "townDecides", Banner.PASSES);
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("p1")).contains("上岗前培训40学时")
			.contains("自2026-06-02起正式聘用")
			.contains("社区最低服务年限3年（2026-06-02至2029-06-01）")
			.contains("不限制本人辞职");
		assertThat(this.city.get("mz", "/api/filings").text()).contains("培训登记备案");
	}

	@Test
	void who_fails_in_time_is_told_why_after_the_union_and_before_the_end() {
		var number = this.banner.evaluated("p2", 24);
		this.city.completed("deputy", number, "townDecides", Banner.FAILS);
		assertThat(this.city.tasks("p2", number)).isEmpty();
		this.city.completed("union", number, "unionAnswers", Banner.PASSES);
		assertThat(this.city.filledIn("p2", number, "workerStates").get("brief").toString()).contains("无异议")
			.contains("\"choice\":\"不合格\"");
		this.city.completed("p2", number, "workerStates", Map.of("statement", "培训不足"));
		assertThat(this.banner.running(number)).isFalse();
		assertThat(this.banner.file("p2")).contains("第三十九条第（一）项的事由已于2026-05-25成立")
			.contains("录用条件第三条")
			.contains("工会意见：无异议")
			.contains("本人陈述：培训不足")
			.contains("解除劳动合同须另行办理");
	}

	@Test
	void failing_needs_criteria_and_evidence_and_is_refused_when_it_is_too_late() {
		var number = this.banner.evaluated("p3", 40);
		var bare = this.city.complete("deputy", number, "townDecides", Map.of("decision", "refuse", "opinion", "不行"));
		assertThat(bare.status()).isEqualTo(400);
		assertThat(bare.text()).contains("录用条件").contains("证明材料");
		this.banner.today("2026-06-05");
		var late = this.city.complete("deputy", number, "townDecides", Banner.FAILS);
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.text()).contains("不能再以试用期不符合录用条件解除").contains("第四十条").contains("第三十六条");
		this.city.completed("deputy", number, "townDecides", Banner.PASSES);
		assertThat(this.banner.file("p3")).contains("正式聘用").doesNotContain("\"failed\"");
	}

	@Test
	void three_months_on_a_contract_of_two_years_are_refused_and_stored_nowhere() {
		var answer = this.city.start("office", "probation", Map.of("worker", "two"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("LCL 19").contains("最长2个月");
		var preview = this.city.preview("office", "probation", Map.of("worker", "two"));
		assertThat(preview.body().path("admissible").asBoolean()).isFalse();
		assertThat(preview.body().at("/facts/lawfulMonths").asInt()).isEqualTo(2);
		assertThat(preview.body().at("/facts/contractTerm").asInt()).isEqualTo(24);
	}

	@Test
	void the_town_may_send_it_back_to_the_community_with_a_reason() {
		var number = this.banner.evaluated("p7", 40);
		var bare = this.city.complete("deputy", number, "townDecides", Map.of("decision", "return"));
		assertThat(bare.status()).isEqualTo(400);
		this.city.completed("deputy", number, "townDecides", Map.of("decision", "return", "opinion", "请附入户记录"));
		assertThat(this.city.tasks("deputy", number)).isEmpty();
		this.city.approves("sec", number, "communityEvaluates");
		this.city.completed("deputy", number, "townDecides", Banner.PASSES);
		assertThat(this.banner.file("p7")).contains("正式聘用");
	}

	@Test
	void the_computed_end_is_written_into_the_contract() {
		assertThat(contract("p8").has("probationUntil")).isFalse();
		this.banner.opened("p8");
		assertThat(contract("p8").path("probationUntil").asText()).isEqualTo("2026-06-01");
	}

	@Test
	void the_end_is_previewed_and_a_review_after_it_refused() {
		var before = this.city.preview("office", "probation", Map.of("worker", "p1", "asOf", "2026-05-11"));
		assertThat(before.body().at("/facts/probationUntil").asText()).isEqualTo("2026-06-01");
		assertThat(before.body().at("/facts/contractWrittenBy").asText()).isEqualTo("2026-04-01");
		assertThat(before.body().at("/facts/reviewOpensOn").asText()).isEqualTo("2026-05-11");
		assertThat(before.body().at("/deciders")).hasSize(2);
		var after = this.city.preview("office", "probation", Map.of("worker", "p1", "asOf", "2026-06-05"));
		assertThat(after.body().path("admissible").asBoolean()).isFalse();
		assertThat(after.text()).contains("视为已转正").contains("第四十条");
	}

	@Test
	void the_worker_does_not_open_it() {
		assertThat(this.city.start("p1", "probation", Map.of("worker", "p1")).status()).isBetween(400, 404);
	}

	private JsonNode contract(String worker) {
		return this.city.get("office", "/api/workers/" + worker + "/file").body().path("employment");
	}

}
