package org.shegong.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a city keeps as a floor or ceiling, its counties do not undercut (A.16). */
class ACountyBelowItsCityTest {

	private static final Locality COUNTY = new Locality("county-plan", List.of("county", "city"));

	private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

	@Test
	void less_than_the_city_grants_is_neither_taken_nor_regarded() {
		var city = kept("city", "annual-tier-1-days", 7, Status.MEASURE);
		assertThat(against(parameter("annual-tier-1-days", 6, Status.MEASURE), city)).singleElement()
			.asString()
			.contains("7", "city的文件", "6");
		assertThat(against(parameter("annual-tier-1-days", 7, Status.MEASURE), city)).isEmpty();
		assertThat(value("annual-tier-1-days", city, kept("county", "annual-tier-1-days", 6, Status.MEASURE)))
			.isEqualTo(7);
		assertThat(value("annual-tier-1-days", city, kept("county", "annual-tier-1-days", 8, Status.MEASURE)))
			.isEqualTo(8);
	}

	@Test
	void more_than_the_city_allows_is_neither_taken_nor_regarded() {
		var city = kept("city", "probation-lawful-months-long", 3, Status.MEASURE);
		assertThat(against(parameter("probation-lawful-months-long", 4, Status.MEASURE), city)).hasSize(1);
		assertThat(value("probation-lawful-months-long", city,
				kept("county", "probation-lawful-months-long", 4, Status.MEASURE)))
			.isEqualTo(3);
		assertThat(value("probation-lawful-months-long", city,
				kept("county", "probation-lawful-months-long", 2, Status.MEASURE)))
			.isEqualTo(2);
	}

	/**
	 * No more than a proposal is a draft; and who decides on a leave is nobody's floor.
	 */
	@Test
	void a_draft_of_the_city_and_a_number_without_bounds_leave_the_county_free() {
		assertThat(value("annual-tier-1-days", kept("city", "annual-tier-1-days", 7, Status.DRAFT),
				kept("county", "annual-tier-1-days", 6, Status.MEASURE)))
			.isEqualTo(6);
		var city = kept("city", "leave-secretary-days", 5, Status.MEASURE);
		assertThat(against(parameter("leave-secretary-days", 4, Status.MEASURE), city)).isEmpty();
		assertThat(value("leave-secretary-days", city, kept("county", "leave-secretary-days", 4, Status.MEASURE)))
			.isEqualTo(4);
	}

	@Test
	void the_city_s_number_holds_where_the_county_keeps_none_and_a_file_is_read_like_the_page() {
		var city = kept("city", "annual-tier-1-days", 7, Status.MEASURE);
		assertThat(value("annual-tier-1-days", city)).isEqualTo(7);
		var file = PolicyReader.read("own.yaml", """
				title: 本县
				leave:
				  annual-tier-1-days:
				    entries:
				      - { value: 6, since: 2026-01-01, rule: "R", status: measure, source: "S" }
				""").file();
		assertThat(policies(city).against(List.of(COUNTY), file, (value, unit) -> value + unit)).singleElement()
			.satisfies((fault) -> assertThat(fault.line()).isEqualTo(5));
	}

	private static List<String> against(Parameter own, LocalRule... kept) {
		return policies(kept).against(List.of(COUNTY), own, (value, unit) -> value + unit);
	}

	private static int value(String parameter, LocalRule... kept) {
		return policies(kept).at(COUNTY, DAY).number(parameter);
	}

	private static Policies policies(LocalRule... kept) {
		Locals locals = (unit, parameter, date, known) -> Stream.of(kept)
			.filter((rule) -> rule.unit().equals(unit) && rule.isOf(parameter) && rule.parameter().holdsOn(date))
			.findFirst();
		return new Policies(new PolicyFolder(""), locals, Clock.systemDefaultZone());
	}

	private static LocalRule kept(String unit, String parameter, int value, Status status) {
		return new LocalRule(unit,
				new Parameter(parameter, value, LocalDate.of(2026, 1, 1), null, new Basis("第一条", unit + "的文件", status)),
				null, null, "hr", Instant.EPOCH);
	}

	private static Parameter parameter(String name, int value, Status status) {
		return kept("county", name, value, status).parameter();
	}

}
