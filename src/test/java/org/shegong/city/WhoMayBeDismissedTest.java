package org.shegong.city;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.shegong.dismissal.Street;
import org.shegong.support.City;
import org.shegong.support.RunningCity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shegong.dismissal.Street.asking;

/** policy.md D.8 and D.9, through the running application. */
@RunningCity
@Import(Street.class)
class WhoMayBeDismissedTest {

	@Autowired
	Street street;

	City city;

	@BeforeEach
	void streetsWithTheirPeople() {
		this.city = this.street.on("2026-03-16");
	}

	@Test
	void two_failed_years_are_no_ground_without_training_and_one_with_notice_and_severance() {
		var without = preview("office", asking("t1", "two-failed-years", "2026-04-30"));
		assertThat(without.path("admissible").asBoolean()).isFalse();
		assertThat(without.toString()).contains("指导案例18号");
		var with = preview("office", asking("t2", "two-failed-years", "2026-04-30"));
		assertThat(with.path("admissible").asBoolean()).isTrue();
		assertThat(with.at("/facts/severanceMonths").decimalValue()).isEqualByComparingTo("7.5");
		assertThat(with.at("/facts/severance").decimalValue()).isEqualByComparingTo("30000");
		assertThat(with.at("/facts/payInLieu").decimalValue()).isEqualByComparingTo("4000");
		assertThat(with.at("/deciders/0/task").asText()).isEqualTo("unionAnswers");
		assertThat(with.at("/deciders/1/task").asText()).isEqualTo("townMeetingDecides");
		assertThat(preview("czoffice", asking("cz2", "two-failed-years", "2026-04-30")).path("admissible").asBoolean())
			.isTrue();
	}

	@Test
	void sample_53_pregnancy_and_the_medical_period_refuse_it() {
		var pregnant = preview("office", asking("t3", "two-failed-years", "2026-04-30"));
		assertThat(pregnant.path("admissible").asBoolean()).isFalse();
		assertThat(pregnant.toString()).contains("LCL 42(4)").contains("孕期");
		var ill = this.city.start("office", "dismissal", asking("t4", "two-failed-years", "2026-04-30"));
		assertThat(ill.status()).isEqualTo(400);
		assertThat(ill.text()).contains("LCL 42(3)").contains("医疗期");
		assertThat(
				preview("office", asking("t3", "rule-breach", "2026-04-30", "rulesPublished", true)).path("admissible")
					.asBoolean())
			.isTrue();
	}

	@Test
	void sample_55_the_five_years_are_counted_to_the_new_age() {
		var exactly = preview("office", asking("old", "incompetence", "2026-06-10"));
		assertThat(exactly.at("/facts/retiresOn").asText()).isEqualTo("2031-06");
		assertThat(exactly.path("admissible").asBoolean()).isTrue();
		var less = preview("office", asking("old", "incompetence", "2026-06-30"));
		assertThat(less.path("admissible").asBoolean()).isFalse();
		assertThat(less.toString()).contains("LCL 42(5)").contains("61周岁4个月");
	}

	@Test
	void sample_57_the_certificate_has_three_years_and_is_no_ground_by_itself() {
		var early = preview("czoffice",
				asking("c2", "no-certificate", "2026-04-30", "rulesPublished", true, "asOf", "2026-03-10"));
		assertThat(early.path("admissible").asBoolean()).isFalse();
		assertThat(early.toString()).contains("2026年3月15日届满");
		var alone = preview("czoffice", asking("c1", "no-certificate", "2026-04-30"));
		assertThat(alone.path("admissible").asBoolean()).isFalse();
		assertThat(alone.toString()).contains("不是法定解除情形").contains("C-6").contains("期满不续订并支付经济补偿");
		var number = this.city.started("czoffice", "dismissal",
				asking("c3", "no-certificate", "2026-04-30", "rulesPublished", true));
		this.street.fire(number, "statementOver");
		assertThat(this.city.tasks("czmeeting", number)).isEmpty();
		assertThat(this.city.tasks("czunion", number)).containsExactly("unionAnswers");
	}

	@Test
	void what_the_law_asks_for_is_not_denied_and_no_rules_are_older_than_the_law() {
		assertThat(preview("office", asking("d1", "dereliction", "2026-03-16", "majorDamage", false)).toString())
			.contains("不能以严重失职解除");
		assertThat(preview("office", asking("d1", "agreement", "2026-03-31", "asOf", "1999-01-01")).toString())
			.contains("2008年1月1日");
		assertThat(this.city.get("office", "/api/units/ds-sq/quota?asOf=1999-01-01").status()).isEqualTo(400);
	}

	@Test
	void sample_59_the_contract_runs_to_the_end_of_the_childs_first_year() {
		this.street.today("2026-11-30");
		var expiry = preview("office", asking("e1", "expiry", null));
		assertThat(expiry.path("admissible").asBoolean()).isFalse();
		assertThat(expiry.at("/facts/contractRunsUntil").asText()).isEqualTo("2027-04-09");
		assertThat(this.city.start("office", "dismissal", asking("e1", "expiry", "2026-12-31")).text())
			.contains("续延至2027年4月9日");
	}

	@Test
	void sample_59_an_equal_offer_declined_costs_no_severance_and_a_resignation_no_penalty() {
		var declined = preview("office", asking("e2", "expiry", null, "declinedEqual", true));
		assertThat(declined.path("admissible").asBoolean()).isTrue();
		assertThat(declined.at("/facts/severanceMonths").decimalValue()).isEqualByComparingTo("0");
		assertThat(preview("office", asking("e2", "expiry", null)).at("/facts/severanceMonths").decimalValue())
			.isEqualByComparingTo("3");
		var resigning = preview("r1", asking("r1", "resignation", "2026-04-15"));
		assertThat(resigning.path("admissible").asBoolean()).isTrue();
		assertThat(resigning.at("/facts/severance").decimalValue()).isEqualByComparingTo("0");
		assertThat(preview("r1", asking("r1", "resignation", "2026-04-14")).path("admissible").asBoolean()).isFalse();
	}

	@Test
	void absence_carries_above_thirty_days_of_one_year() {
		assertThat(absence("a30")).isFalse();
		assertThat(absence("a31")).isTrue();
		assertThat(absence("a32")).isFalse();
	}

	private boolean absence(String worker) {
		return preview("office", asking(worker, "absence", "2026-04-30", "rulesPublished", true)).path("admissible")
			.asBoolean();
	}

	@Test
	void retirement_comes_with_the_month_of_birth() {
		var preview = preview("office", asking("m1", "retirement", null));
		assertThat(preview.at("/facts/retiresOn").asText()).isEqualTo("2026-10");
		assertThat(preview.at("/facts/effective").asText()).isEqualTo("2026-10-20");
		assertThat(preview("office", asking("m1", "retirement", "2026-05-20")).toString()).contains("不能提前办理退休");
	}

	@Test
	void an_office_chooses_among_its_own_people() {
		var offered = this.city.get("office", "/api/workers?for=dismissal").text();
		assertThat(offered).contains("{\"code\":\"d1\",\"name\":\"杜一\",\"unitName\":\"园丁社区\"}").doesNotContain("ty1");
		assertThat(this.city.get("d1", "/api/workers?for=dismissal").body().path("total").asInt(-1)).isZero();
		assertThat(this.city.get("union", "/api/workers?for=dismissal").body().path("total").asInt(-1)).isZero();
	}

	@Test
	void service_before_2008_is_counted_apart_and_an_average_caps_the_rest() {
		var longest = preview("office",
				asking("l1", "agreement", "2026-03-31", "averageWage", 20000, "cityAverageWage", 5000));
		assertThat(longest.at("/facts/severanceMonthsBefore2008").decimalValue()).isEqualByComparingTo("5");
		assertThat(longest.at("/facts/severanceMonths").decimalValue()).isEqualByComparingTo("17");
		assertThat(longest.at("/facts/severance").decimalValue()).isEqualByComparingTo("280000");
		assertThat(longest.toString()).contains("LCL 97").contains("按当时的规定5个月");
		var unknown = preview("office", asking("l1", "agreement", "2026-03-31"));
		assertThat(unknown.toString()).contains("请填写“本市上年度职工月平均工资”");
		assertThat(preview("office", asking("l1", "agreement", "2026-03-31", "cityAverageWage", -1)).path("admissible")
			.asBoolean()).isFalse();
	}

	@Test
	void elected_members_are_referred_to_recall() {
		var refused = this.city.start("office", "dismissal",
				asking("mem", "rule-breach", "2026-04-30", "rulesPublished", true));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text()).contains("罢免").contains("C-13");
	}

	@Test
	void whoever_dated_an_exit_neither_opens_it_nor_tells_the_worker() {
		assertThat(corrects("x1", "contractUntil", "2026-03-15").message()).contains("依据材料");
		var shortened = corrects("x1", "contractUntil", "2026-03-16");
		assertThat(shortened.status()).as(shortened.text()).isEqualTo(200);
		assertThat(shortened.text()).contains("由2029年12月31日提前到2026年3月16日");
		var alone = preview("office", asking("x1", "expiry", null));
		assertThat(alone.path("admissible").asBoolean()).isFalse();
		assertThat(alone.toString()).contains("另一人").contains("系统默认").contains("请先在花名册“岗位”表中");
		assertThat(this.city.start("office", "dismissal", asking("x1", "expiry", null)).status()).isEqualTo(400);
		seats("rs,任社,human-resources,ds,pw-rs");
		var named = preview("office", asking("x1", "expiry", null));
		assertThat(named.toString()).contains("任社（人社局）");
		assertThat(named.at("/deciders/0/task").asText()).isEqualTo("deliverNotice");
		assertThat(named.at("/deciders/0/holders").toString()).isEqualTo("[\"rs\"]");
		var number = this.city.started("rs", "dismissal", asking("x1", "expiry", null));
		assertThat(this.city.tasks("office", number)).isEmpty();
		this.city.completed("rs", number, "deliverNotice", Map.of("deliveredOn", "2026-03-16", "how", "当面"));
		assertThat(this.street.file("x1")).contains("\"leftOn\":\"2026-03-16\"").contains("2029-12-31 → 2026-03-16");
		var older = corrects("x2", "birthDate", "1965-01-02");
		assertThat(older.text()).contains("法定退休日期由");
		assertThat(preview("office", asking("x2", "retirement", "2026-03-16")).toString()).contains("另一人")
			.contains("出生日期");
		seats("office2,严二,town-office,ds-jd,pw-office2");
		var retiring = this.city.started("office2", "dismissal", asking("x2", "retirement", "2026-03-16"));
		assertThat(this.city.tasks("office", retiring)).containsExactly("deliverNotice");
		var told = Map.of("deliveredOn", "2026-03-16", "how", "当面");
		var task = this.city.get("office", "/engine-rest/task?processInstanceBusinessKey=" + retiring).body().get(0);
		var claim = this.city.post("office", "/engine-rest/task/" + task.path("id").asText() + "/claim",
				Map.of("userId", "office"));
		assertThat(claim.status()).as("it would keep others away").isEqualTo(400);
		assertThat(this.city.complete("office", retiring, "deliverNotice", told).text()).contains("另一人");
		this.city.completed("office2", retiring, "deliverNotice", told);
	}

	private City.Answer corrects(String worker, String field, String value) {
		return this.city.post("office", "/api/workers/" + worker + "/facts",
				Map.of("kind", "correction", "date", "2026-03-16", "field", field, "value", value, "note", "录入有误"));
	}

	private void seats(String line) {
		var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip",
				City.zip(Map.of("posts.csv", "account,name,post,unit,password\n" + line + "\n")));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
	}

	private JsonNode preview(String account, Map<String, Object> fields) {
		return this.city.preview(account, "dismissal", fields).body();
	}

}
