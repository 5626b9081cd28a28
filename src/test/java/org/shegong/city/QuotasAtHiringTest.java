package org.shegong.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample cases of policy.md D.3, asked as an office would that wants to recruit. */
@RunningCity
class QuotasAtHiringTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void communitiesOfAllSizes() {
		this.clock.setTo(LocalDate.of(2026, 3, 16));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("quota-samples").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource({ "h5000, 6", "h5001, 6", "h5499, 6", "h5500, 7", "h5501, 7" })
	void only_full_five_hundreds_count(String community, int posts) {
		var preview = preview("tyoffice", community, posts);
		assertThat(preview.body().path("facts").path("vacancies").asInt()).isEqualTo(posts);
		assertThat(preview.body().path("admissible").asBoolean()).as(preview.text()).isTrue();
		assertThat(preview("tyoffice", community, posts + 1).body().path("admissible").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "s4, 4", "s10, 10" })
	void a_committee_has_five_to_nine_seats(String community, int seats) {
		var preview = preview("tyoffice", community, 1);
		assertThat(preview.body().path("admissible").asBoolean()).isFalse();
		assertThat(preview.text()).contains("两委职数为" + seats + "名，应为5至9名");
	}

	@Test
	void the_size_of_a_community_follows_the_law_of_the_day() {
		assertThat(preview("odoffice", "small", 1, "2025-12-01").text()).doesNotContain("一个社区一般为");
		var later = preview("odoffice", "small", 1, "2026-02-01");
		assertThat(later.text()).contains("一个社区一般为1000至3000户").contains("请写明理由存档");
		assertThat(later.body().path("admissible").asBoolean()).as(later.text()).isTrue();
	}

	/**
	 * Seven are vacant; a button pressed three times asks once, and nobody takes an
	 * eighth.
	 */
	@Test
	void of_several_at_once_the_same_counts_once_and_all_keep_to_the_quota() throws Exception {
		var same = asked("h5500", 3);
		var other = new HashMap<String, Object>(same);
		other.put("reason", "另有三人退休");
		var third = new HashMap<String, Object>(same);
		third.put("reason", "新设网格");
		var people = Executors.newFixedThreadPool(6);
		try {
			var answers = new ArrayList<City.Answer>();
			for (var answer : people.invokeAll(
					Stream
						.of(same, same, other, other, third, third).<Callable<City
								.Answer>>map((form) -> () -> this.city.start("tyoffice", "recruitment", form))
						.toList())) {
				answers.add(answer.get());
			}
			var won = answers.stream().filter((answer) -> answer.status() == 200).toList();
			assertThat(won).as(answers.toString()).hasSize(2);
			assertThat(answers).noneMatch((answer) -> answer.status() >= 500);
			for (var one : won) {
				var number = one.body().path("businessKey").asText();
				assertThat(this.city.post("tyoffice", "/api/requests/" + number + "/withdraw", Map.of("reason", "不再需要"))
					.status()).isEqualTo(200);
			}
		}
		finally {
			people.shutdownNow();
		}
	}

	@Test
	void a_full_county_recruits_nobody_and_is_offered_redeployment() {
		var preview = preview("fulloffice", "fc", 1);
		assertThat(preview.body().path("admissible").asBoolean()).isFalse();
		assertThat(preview.text()).contains("总量上限2人").contains("NAT-14").contains("统筹调配").contains("NAT-08");
		assertThat(this.city.start("fulloffice", "recruitment", asked("fc", 1)).status()).isEqualTo(400);
	}

	private City.Answer preview(String account, String unit, int posts) {
		return this.city.preview(account, "recruitment", asked(unit, posts));
	}

	private City.Answer preview(String account, String unit, int posts, String asOf) {
		return this.city.preview(account, "recruitment",
				Map.of("unit", unit, "route", "exam", "posts", posts, "reason", "空缺补员", "asOf", asOf));
	}

	private static Map<String, Object> asked(String unit, int posts) {
		return Map.of("unit", unit, "route", "exam", "posts", posts, "reason", "空缺补员");
	}

}
