package org.shegong.web;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.organization.OrgUnits;
import org.shegong.recruitment.quota.Quotas;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A district of 5,000 residents, so 9 community workers, all of them in post. */
@RunningCity
class AskingForAQuotaTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@Autowired
	Quotas quotas;

	City city;

	@BeforeEach
	void aCityWithTwoDistricts() {
		this.city = new City(this.port);
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("quota").status()).isEqualTo(200);
		}
	}

	@Test
	void a_community_of_a_full_district_has_no_vacancy_and_is_told_why() {
		var quota = this.city.get("office", "/api/units/qt/quota").body();
		assertThat(quota.path("approved").asInt()).isEqualTo(7);
		assertThat(quota.path("cap").asInt()).isEqualTo(17);
		assertThat(quota.path("inPost").asInt()).isEqualTo(6);
		assertThat(quota.path("inPostByGroup").toString())
			.isEqualTo("{\"committee\":4,\"socialWorkers\":2,\"others\":1}");
		assertThat(quota.path("openByFormula").asInt()).isEqualTo(5);
		assertThat(quota.path("vacancies").asInt()).isZero();
		assertThat(quota.path("vacancies").isNumber()).isTrue();
		assertThat(quota.path("committee").toString()).isEqualTo("{\"least\":5,\"most\":9,\"seats\":7,\"inPost\":4}");
		assertThat(quota.path("county").path("ceiling").asInt()).isEqualTo(9);
		assertThat(quota.path("county").path("inPost").asInt()).isEqualTo(9);
		assertThat(quota.path("status").asText()).isEqualTo("report");
		assertThat(quota.path("source").asText()).contains("太原");
		assertThat(quota.path("formula").asText()).contains("5501户", "500户");
		assertThat(quota.path("warnings").findValuesAsText("rule")).contains("NAT-14, R-5", "NAT-08");
	}

	@Test
	void a_district_answers_with_its_total_and_a_town_with_the_sum_of_its_communities() {
		var district = this.city.get("zz", "/api/units/hd/quota").body();
		assertThat(district.path("approved").asInt()).isEqualTo(9);
		assertThat(district.path("vacancies").asInt()).isZero();
		assertThat(district.path("status").asText()).isEqualTo("central");
		var town = this.city.get("hx-office", "/api/units/hx-jd/quota").body();
		assertThat(town.path("approved").asInt()).isEqualTo(4);
		assertThat(town.path("inPost").asInt()).isEqualTo(2);
		assertThat(town.path("vacancies").asInt()).isEqualTo(3);
		assertThat(this.city.get("mz", "/api/units/jz/quota").body().path("approved").asInt()).isEqualTo(1620);
	}

	@Test
	void a_town_with_a_community_of_unknown_size_names_that_community() {
		var town = this.city.get("office", "/api/units/hd-jd/quota").body();
		assertThat(town.path("approved").isNull()).isTrue();
		assertThat(town.path("vacancies").isNull()).isTrue();
		assertThat(town.path("message").asText()).contains("新建社区", "户数", "xj");
	}

	@Test
	void the_rules_of_another_day_can_be_asked_for() {
		var before = this.city.get("office", "/api/units/qt/quota?asOf=2024-03-27").body();
		assertThat(before.path("vacancies").asInt()).isEqualTo(5);
		assertThat(before.path("county").path("ceiling").isNull()).isTrue();
		assertThat(this.city.get("office", "/api/units/qt/quota?asOf=morgen").status()).isEqualTo(400);
	}

	@Test
	void the_city_s_department_approves_for_a_district_and_finds_the_task() {
		this.clock.setTo(LocalDate.of(2024, 3, 1));
		var asked = Map.of("unit", "wj", "route", "exam", "posts", 1, "reason", "空缺补员");
		var preview = this.city.preview("office", "recruitment", asked);
		assertThat(preview.body().path("deciders").path(0).path("unit").asText()).as(preview.text()).isEqualTo("jz-mz");
		var number = this.city.started("office", "recruitment", asked);
		assertThat(this.city.tasks("mz", number)).containsExactly("approveQuota");
		this.city.post("office", "/api/requests/" + number + "/withdraw", Map.of("reason", "试一次"));
	}

	@Test
	void a_department_has_no_quota() {
		var answer = this.city.get("zz", "/api/units/hd-zz/quota").body();
		assertThat(answer.path("approved").isNull()).isTrue();
		assertThat(answer.path("message").asText()).contains("不设", "社区");
	}

	@ParameterizedTest
	@ValueSource(strings = { "office", "zz", "qt1", "mz", "admin" })
	void whoever_holds_a_post_in_the_district_or_above_may_ask(String account) {
		assertThat(this.city.get(account, "/api/units/wj/quota").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hx-office", "ll1", "qt5" })
	void another_district_and_people_without_a_post_may_not(String account) {
		var answer = this.city.get(account, "/api/units/wj/quota");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.message()).contains("无权查看");
	}

	@Test
	void neither_may_strangers_nor_a_district_ask_about_the_whole_city() {
		assertThat(this.city.get(null, "/api/units/wj/quota").status()).isEqualTo(401);
		assertThat(this.city.get("office", "/api/units/jz/quota").status()).isEqualTo(403);
		assertThat(this.city.get("admin", "/api/units/nowhere/quota").status()).isEqualTo(403);
	}

	@Test
	void recruiting_is_refused_for_the_same_reason() {
		var on = LocalDate.of(2026, 3, 16);
		assertThat(this.quotas.objections("qt", 1, on)).extracting("rule").contains("NAT-14, R-5");
		assertThat(this.quotas.objections("ll", 3, on)).isEmpty();
		assertThat(this.quotas.objections("ll", 4, on)).extracting("rule").containsExactly("TY-10, TY-11, R-1, R-2");
	}

}
