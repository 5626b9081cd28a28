package org.shegong.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversions where there are some and where there are none, as a street sees them. */
@RunningCity
class ConversionsTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void twoCities() {
		this.clock.setTo(LocalDate.parse("2026-03-16"));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("conversion").status()).isEqualTo(200);
		}
	}

	@Test
	void where_the_measure_knows_it_the_way_is_told_ahead() {
		assertThat(offered("cvof")).contains("conversion");
		var told = this.city.preview("cvof", "conversion", Map.of("worker", "cv1")).body();
		assertThat(told.path("admissible").asBoolean()).as(told.toString()).isTrue();
		assertThat(told.at("/facts/servingSince").asText()).isEqualTo("2019-03-01");
		assertThat(told.at("/facts/effectiveDate").asText()).isEqualTo("2021-07-23");
		assertThat(told.path("deciders").findValuesAsText("task")).startsWith("recordTraining")
			.contains("assess")
			.filteredOn("decide"::equals)
			.hasSize(4);
		assertThat(told.path("deciders").findValuesAsText("post")).contains("organization-department",
				"human-resources", "civil-affairs", "town-principal");
	}

	@Test
	void elsewhere_it_is_not_offered_and_asked_for_all_the_same_says_why() {
		assertThat(offered("cvtof")).contains("secondment").doesNotContain("conversion");
		var told = this.city.preview("cvtof", "conversion", Map.of("worker", "cvty")).body();
		assertThat(told.path("admissible").asBoolean()).isFalse();
		assertThat(told.path("objections")).singleElement()
			.satisfies((objection) -> assertThat(objection.toString()).contains("当地没有套转的规定", "A.3"));
		assertThat(this.city.start("cvtof", "conversion", Map.of("worker", "cvty")).status()).isEqualTo(400);
		assertThat(offered("admin")).contains("conversion");
	}

	@Test
	void who_came_later_is_refused_with_both_days() {
		var late = this.city.preview("cvof", "conversion", Map.of("worker", "cvlate")).body();
		assertThat(late.path("admissible").asBoolean()).isFalse();
		assertThat(late.path("objections").toString()).contains("2021年7月23日到岗", "P-25");
		var earlier = this.city.preview("cvof", "conversion", Map.of("worker", "cv1", "asOf", "2021-07-22")).body();
		assertThat(earlier.path("admissible").asBoolean()).isFalse();
	}

	@Test
	void nobody_starts_it_for_themselves() {
		assertThat(offered("cv1")).doesNotContain("conversion");
		assertThat(this.city.start("cv1", "conversion", Map.of("worker", "cv1")).status()).isBetween(400, 404);
	}

	private List<String> offered(String account) {
		return this.city.get(account, "/api/starts").body().findValuesAsText("process");
	}

}
