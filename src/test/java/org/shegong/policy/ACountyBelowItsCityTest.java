package org.shegong.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a city keeps as a floor or ceiling, its counties do not undercut (A.16). */
class ACountyBelowItsCityTest {

	private static final Locality COUNTY = new Locality("county-plan", "county", List.of("county", "city"));

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
		var city = kept("city", "probation-lawful-months-long", 4, Status.MEASURE);
		assertThat(against(parameter("probation-lawful-months-long", 5, Status.MEASURE), city)).hasSize(1);
		assertThat(value("probation-lawful-months-long", city,
				kept("county", "probation-lawful-months-long", 5, Status.MEASURE)))
			.isEqualTo(4);
		assertThat(value("probation-lawful-months-long", city,
				kept("county", "probation-lawful-months-long", 3, Status.MEASURE)))
			.isEqualTo(3);
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

	@Test
	void the_city_s_file_binds_its_counties_entries_and_not_the_city_s_own(@TempDir Path folder) throws IOException {
		write(folder, "suzhou", "title: 苏州市", 7, "measure");
		var county = new Locality("suzhou", "city", List.of("county", "city"));
		var city = new Locality("suzhou", "city", List.of("city"));
		var policies = new Policies(new PolicyFolder(folder.toString()), Locals.NONE, Clock.systemDefaultZone());
		var less = parameter("annual-tier-1-days", 6, Status.MEASURE);
		assertThat(policies.against(List.of(county), less, (value, unit) -> value + unit)).singleElement()
			.isEqualTo("“年休假第一档天数”不得少于上级规定的7工作日（依据：测试办法第一条（地方办法）），不能写成6工作日");
		assertThat(policies.against(List.of(city, county), less, (value, unit) -> value + unit)).isEmpty();
		assertThat(policies.against(List.of(new Locality("suzhou", "county", county.units())), less,
				(value, unit) -> value + unit))
			.isEmpty();
	}

	@Test
	void the_city_s_file_binds_the_files_of_its_counties_with_file_and_line(@TempDir Path folder) throws IOException {
		write(folder, "suzhou", "title: 苏州市", 7, "measure");
		write(folder, "kunshan", "title: 昆山市\nparent: suzhou", 6, "measure");
		assertThatThrownBy(() -> policies(folder)).isInstanceOf(RefusedPolicies.class)
			.hasMessage("kunshan.yaml 第6行：“年休假第一档天数”不得少于上级规定的7（依据：测试办法第一条（地方办法）），不能写成6");
		write(folder, "kunshan", "title: 昆山市\nparent: suzhou", 8, "measure");
		var policies = policies(folder);
		assertThat(policies.of("kunshan", DAY).number("annual-tier-1-days")).isEqualTo(8);
		write(folder, "suzhou", "title: 苏州市", 9, "measure");
		assertThat(policies.refresh()).extracting(PolicyFault::line).containsExactly(6);
		assertThat(policies.of("kunshan", DAY).number("annual-tier-1-days")).isEqualTo(8);
		write(folder, "suzhou", "title: 苏州市", 9, "draft");
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.of("kunshan", DAY).number("annual-tier-1-days")).isEqualTo(8);
	}

	/** A later floor goes before what a county wrote earlier, as a later law does. */
	@Test
	void a_floor_that_comes_later_than_the_county_s_file_holds_from_its_day_on(@TempDir Path folder)
			throws IOException {
		write(folder, "suzhou", "title: 苏州市", 7, "measure");
		Files.writeString(folder.resolve("suzhou.yaml"), Files.readString(folder.resolve("suzhou.yaml"))
				+ "      - { value: 9, since: 2026-03-16, rule: \"TEST\", status: measure, source: \"测试办法第二条\" }\n");
		write(folder, "kunshan", "title: 昆山市\nparent: suzhou", 8, "measure");
		assertThat(policies(folder).of("kunshan", DAY.minusDays(1)).number("annual-tier-1-days")).isEqualTo(8);
		assertThat(policies(folder).of("kunshan", DAY).number("annual-tier-1-days")).isEqualTo(9);
	}

	/**
	 * What a city enters at the page does not reach past a better number of its county's
	 * file.
	 */
	@Test
	void what_stands_in_the_county_s_own_file_holds_as_far_as_the_city_leaves_it_room(@TempDir Path folder)
			throws IOException {
		write(folder, "suzhou", "title: 苏州市", 6, "measure");
		write(folder, "wuxian", "title: 吴县\nparent: suzhou", 8, "measure");
		var county = new Locality("wuxian", "county", List.of("county", "city"));
		assertThat(at(folder, county, kept("city", "annual-tier-1-days", 7, Status.MEASURE))).isEqualTo(8);
		assertThat(at(folder, county, kept("city", "annual-tier-1-days", 9, Status.MEASURE))).isEqualTo(9);
		assertThat(at(folder, county, kept("city", "annual-tier-1-days", 7, Status.MEASURE),
				kept("county", "annual-tier-1-days", 10, Status.MEASURE)))
			.isEqualTo(10);
		var without = new Locality("suzhou", "city", List.of("county", "city"));
		assertThat(at(folder, without, kept("city", "annual-tier-1-days", 7, Status.MEASURE))).isEqualTo(7);
	}

	private static int at(Path folder, Locality place, LocalRule... kept) {
		return policies(folder.toString(), kept).at(place, DAY).number("annual-tier-1-days");
	}

	private static void write(Path folder, String name, String head, int days, String status) throws IOException {
		Files.writeString(folder.resolve(name + ".yaml"), """
				%s
				leave:
				  annual-tier-1-days:
				    entries:
				      - { value: %d, since: 2026-01-01, rule: "TEST", status: %s, source: "测试办法第一条" }
				""".formatted(head, days, status));
	}

	private static Policies policies(Path folder) {
		return new Policies(new PolicyFolder(folder.toString()), Locals.NONE, Clock.systemDefaultZone());
	}

	private static List<String> against(Parameter own, LocalRule... kept) {
		return policies(kept).against(List.of(COUNTY), own, (value, unit) -> value + unit);
	}

	private static int value(String parameter, LocalRule... kept) {
		return policies(kept).at(COUNTY, DAY).number(parameter);
	}

	private static Policies policies(LocalRule... kept) {
		return policies("", kept);
	}

	private static Policies policies(String folder, LocalRule... kept) {
		Locals locals = (unit, parameter, date, known) -> Stream.of(kept)
			.filter((rule) -> rule.unit().equals(unit) && rule.isOf(parameter) && rule.parameter().holdsOn(date))
			.findFirst();
		return new Policies(new PolicyFolder(folder), locals, Clock.systemDefaultZone());
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
