package org.shegong.conversion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * processes/conversion.bpmn, through the running application: a banner of Ordos with
 * people on welfare posts since before the measure.
 */
@RunningCity
class ConversionProcessTest {

	private static final List<String> DEPARTMENTS = List.of("cvzz", "cvrs", "cvmz", "cvzr");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	RuntimeService cases;

	City city;

	@BeforeEach
	void aBannerWithItsPeople() {
		this.clock.setTo(LocalDate.parse("2026-03-16"));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("conversion").status()).isEqualTo(200);
		}
	}

	@Test
	void who_has_passed_is_included_once_all_four_have_agreed() {
		var number = assessed("cv1", "competent");
		DEPARTMENTS.subList(0, 3).forEach((account) -> this.city.approves(account, number, "decide"));
		assertThat(file("cv1").path("workerClass").asText()).isEqualTo("welfare-post");
		this.city.approves("cvzr", number, "decide");
		assertThat(running(number)).isFalse();
		assertThat(file("cv1").path("workerClass").asText()).isEqualTo("recruited");
		var changed = entry("cv1", "post-change");
		assertThat(changed.path("summary").asText()).contains("纳入社区工作者管理办法管理", "考核合格", "原为公益性岗位");
		assertThat(changed.path("request").asText()).isEqualTo(number);
		assertThat(changed.path("source").asText()).contains("征求意见稿");
		assertThat(file("cv1").toString()).contains("套转统一培训24学时", "劳动合同待订立", "不约定试用期");
		assertThat(file("cv1").path("employment").path("until").asText()).isEqualTo("2029-03-15");
		assertThat(file("cv1").path("employment").has("probationUntil")).isFalse();
		assertThat(this.city.preview("cvof", "contract", Map.of("worker", "cv1")).body().path("admissible").asBoolean())
			.as("the contract is to be signed")
			.isTrue();
		for (var account : List.of("cvzz", "cvmz", "cvorg", "cvomz")) {
			assertThat(this.city.get(account, "/api/filings").text()).as(account).contains("套转备案");
		}
		assertThat(this.city.get("cvrs", "/api/filings").text()).contains("套转待核定薪酬");
		assertThat(refusal("cv1")).as("without a grade it could be asked again").isNull();
	}

	@Test
	void human_resources_fixes_grade_and_wage_and_a_contract_in_force_goes_on() {
		var number = assessed("cvc", "优秀");
		var pay = Map.of("decision", "approve", "payGrade", 3, "wage", 4200);
		var others = this.city.complete("cvzz", number, "decide", pay);
		assertThat(others.status()).isEqualTo(400);
		assertThat(others.text()).contains("薪级和月工资由人社局填写");
		this.city.approves("cvzz", number, "decide");
		this.city.completed("cvrs", number, "decide", pay);
		this.city.approves("cvmz", number, "decide");
		this.city.approves("cvzr", number, "decide");
		var file = file("cvc");
		assertThat(file.path("employment").path("number").asText()).isEqualTo("HT-cvc");
		assertThat(file.path("employment").path("monthlyWage").asText()).startsWith("4200");
		assertThat(file.toString()).contains("套转核定薪级3级");
		assertThat(refusal("cvc").path("message").asText()).contains("薪级3级", "已在办法管理范围内");
	}

	@Test
	void who_has_not_passed_stays_and_nobody_has_to_decide() {
		var number = trained("cv2");
		var bare = this.city.complete("cvdl", number, "assess", Map.of("grade", "basically-competent"));
		assertThat(bare.status()).isEqualTo(400);
		assertThat(bare.text()).contains("请写明理由");
		this.city.completed("cvdl", number, "assess",
				Map.of("grade", "basically-competent", "remark", "业务测试未过", "remains", "street"));
		assertThat(running(number)).isFalse();
		assertThat(entry("cv2", "post-change").path("summary").asText()).contains("由街道（苏木乡镇）自行消化", "考核基本合格", "业务测试未过");
		assertThat(file("cv2").path("employment").has("from")).isFalse();
		assertThat(this.city.get("cvzz", "/api/filings").text()).doesNotContain("白桦");
	}

	@Test
	void one_who_does_not_agree_is_enough_and_says_why() {
		var number = assessed("cv3", "competent");
		this.city.approves("cvzz", number, "decide");
		assertThat(this.city.complete("cvmz", number, "decide", Map.of("decision", "refuse")).status()).isEqualTo(400);
		this.city.completed("cvmz", number, "decide", Map.of("decision", "refuse", "opinion", "材料不实"));
		assertThat(running(number)).isFalse();
		assertThat(entry("cv3", "post-change").path("summary").asText()).contains("按原进入渠道管理", "材料不实");
	}

	@Test
	void sent_back_it_is_assessed_anew_and_all_are_asked_anew() {
		var number = assessed("cv4", "competent");
		this.city.approves("cvzz", number, "decide");
		this.city.completed("cvrs", number, "decide", Map.of("decision", "return", "opinion", "请附测试卷"));
		assertThat(this.city.tasks("cvmz", number)).isEmpty();
		this.city.completed("cvdl", number, "assess", Map.of("grade", "excellent"));
		DEPARTMENTS.forEach((account) -> this.city.approves(account, number, "decide"));
		assertThat(entry("cv4", "post-change").path("summary").asText()).contains("考核优秀");
	}

	@Test
	void an_exception_is_agreed_to_with_a_reason_only() {
		var number = assessed("cvold", "competent");
		var bare = this.city.complete("cvzz", number, "decide", Map.of("decision", "approve"));
		assertThat(bare.status()).isEqualTo(400);
		assertThat(bare.text()).contains("ORD-22", "写明理由");
		this.city.completed("cvzz", number, "decide", Map.of("decision", "approve", "opinion", "业务骨干"));
	}

	@Test
	void the_training_is_over_and_lasted_some_hours() {
		var number = this.city.started("cvmz", "conversion", Map.of("worker", "cv5"));
		for (var wrong : List.of(Map.of("hours", 8), Map.of("hours", 0, "trainedUntil", "2026-03-13"),
				Map.of("hours", 8, "trainedUntil", "2026-03-17"))) {
			assertThat(this.city.complete("cvof", number, "recordTraining", wrong).status()).isEqualTo(400);
		}
		this.city.completed("cvof", number, "recordTraining", Map.of("hours", 8, "trainedUntil", "2026-03-16"));
		assertThat(this.city.complete("cvdl", number, "assess", Map.of("grade", "良好")).text())
			.contains("优秀、合格、基本合格、不合格");
	}

	@Test
	void who_came_under_it_meanwhile_is_not_included() {
		var number = assessed("cv6", "competent");
		DEPARTMENTS.subList(0, 3).forEach((account) -> this.city.approves(account, number, "decide"));
		assertThat(this.city
			.post("cvrs", "/api/workers/cv6/facts",
					Map.of("kind", "post-change", "date", "2026-03-16", "field", "class", "value", "posted"))
			.status()).isEqualTo(200);
		var late = this.city.complete("cvzr", number, "decide", Map.of("decision", "approve"));
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.text()).contains("下派", "A.1");
		assertThat(running(number)).isTrue();
	}

	@Test
	void whoever_works_on_it_may_stop_it() {
		var number = trained("cv7");
		assertThat(this.city.post("cvof", "/api/requests/" + number + "/withdraw", Map.of("reason", "本人不愿意")).status())
			.isEqualTo(200);
		assertThat(running(number)).isFalse();
		assertThat(this.city.start("cvof", "conversion", Map.of("worker", "cv7")).status()).isEqualTo(200);
	}

	private String trained(String worker) {
		var number = this.city.started("cvof", "conversion", Map.of("worker", worker));
		this.city.completed("cvmz", number, "recordTraining", Map.of("hours", 24, "trainedUntil", "2026-03-13"));
		return number;
	}

	private String assessed(String worker, String grade) {
		var number = trained(worker);
		this.city.completed("cvdl", number, "assess", Map.of("grade", grade));
		return number;
	}

	private boolean running(String number) {
		return this.cases.createProcessInstanceQuery().processInstanceBusinessKey(number).count() > 0;
	}

	private JsonNode file(String worker) {
		return this.city.get("cvof", "/api/workers/" + worker + "/file").body();
	}

	/** The latest line of a kind. */
	private JsonNode entry(String worker, String kind) {
		JsonNode latest = null;
		for (var entry : file(worker).path("entries")) {
			latest = entry.path("kind").asText().equals(kind) ? entry : latest;
		}
		assertThat(latest).as(file(worker).toString()).isNotNull();
		return latest;
	}

	/** What refuses to begin another one; null where nothing does. */
	private JsonNode refusal(String worker) {
		for (var objection : this.city.preview("cvof", "conversion", Map.of("worker", worker))
			.body()
			.path("objections")) {
			if (objection.path("severity").asText().equals("refusal")) {
				return objection;
			}
		}
		return null;
	}

}
