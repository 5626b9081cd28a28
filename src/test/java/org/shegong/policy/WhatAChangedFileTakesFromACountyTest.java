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

/**
 * A county entered numbers that fitted the files of that day. Where other files come,
 * they give way, are shown as such, and no room meets numbers that pass each other.
 */
class WhatAChangedFileTakesFromACountyTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

	private static final Locality COUNTY = new Locality("suzhou", "city", List.of("county", "city"));

	@TempDir
	Path folder;

	@Test
	void a_number_that_the_new_file_passes_gives_way_and_is_shown() throws IOException {
		file("leave-secretary-days", 3, "leave-deputy-lead-days", 7);
		var policies = policies(kept("county", "leave-deputy-lead-days", 5));
		assertThat(policies.at(COUNTY, DAY).number("leave-deputy-lead-days")).isEqualTo(5);
		assertThat(rule(policies, "leave-deputy-lead-days").givenWay()).isNull();
		file("leave-secretary-days", 6, "leave-deputy-lead-days", 7);
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.at(COUNTY, DAY).number("leave-deputy-lead-days")).isEqualTo(7);
		assertThat(policies.at(COUNTY, DAY).number("leave-secretary-days")).isEqualTo(6);
		assertThat(rule(policies, "leave-deputy-lead-days").own()).isNull();
		assertThat(rule(policies, "leave-deputy-lead-days").givenWay().parameter().value()).isEqualTo(5);
	}

	@Test
	void a_number_that_passes_the_new_file_gives_way() throws IOException {
		file("leave-secretary-days", 3, "leave-deputy-lead-days", 7);
		var policies = policies(kept("county", "leave-secretary-days", 5));
		assertThat(policies.at(COUNTY, DAY).number("leave-secretary-days")).isEqualTo(5);
		file("leave-secretary-days", 3, "leave-deputy-lead-days", 4);
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.at(COUNTY, DAY).number("leave-secretary-days")).isEqualTo(3);
		assertThat(rule(policies, "leave-secretary-days").givenWay().parameter().value()).isEqualTo(5);
	}

	@Test
	void two_of_its_own_that_fit_each_other_stay_whatever_the_file_says_of_both() throws IOException {
		file("leave-secretary-days", 3, "leave-deputy-lead-days", 7);
		var policies = policies(kept("county", "leave-secretary-days", 5), kept("county", "leave-deputy-lead-days", 6));
		file("leave-secretary-days", 1, "leave-deputy-lead-days", 2);
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.at(COUNTY, DAY).number("leave-secretary-days")).isEqualTo(5);
		assertThat(policies.at(COUNTY, DAY).number("leave-deputy-lead-days")).isEqualTo(6);
	}

	@Test
	void one_that_gives_way_takes_along_what_fitted_it_alone() throws IOException {
		file("leave-deputy-lead-days", 7, "leave-long-days", 30);
		var policies = policies(kept("county", "leave-secretary-days", 10),
				kept("county", "leave-deputy-lead-days", 20));
		assertThat(policies.at(COUNTY, DAY).number("leave-secretary-days")).isEqualTo(10);
		file("leave-deputy-lead-days", 7, "leave-long-days", 15);
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.at(COUNTY, DAY).number("leave-deputy-lead-days")).isEqualTo(7);
		assertThat(policies.at(COUNTY, DAY).number("leave-secretary-days")).isEqualTo(3);
	}

	@Test
	void where_the_county_s_number_gives_way_the_city_s_holds() throws IOException {
		file("leave-secretary-days", 3, "leave-deputy-lead-days", 7);
		var policies = policies(kept("county", "leave-deputy-lead-days", 4), kept("city", "leave-deputy-lead-days", 6));
		assertThat(policies.at(COUNTY, DAY).number("leave-deputy-lead-days")).isEqualTo(4);
		file("leave-secretary-days", 5, "leave-deputy-lead-days", 7);
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.at(COUNTY, DAY).number("leave-deputy-lead-days")).isEqualTo(6);
	}

	@Test
	void a_floor_that_the_new_file_raises_binds_what_was_entered_before() throws IOException {
		file("annual-tier-1-days", 5, "annual-tier-2-days", 10);
		var policies = policies(kept("county", "annual-tier-1-days", 6));
		assertThat(policies.at(COUNTY, DAY).number("annual-tier-1-days")).isEqualTo(6);
		file("annual-tier-1-days", 8, "annual-tier-2-days", 10);
		assertThat(policies.refresh()).isEmpty();
		assertThat(policies.at(COUNTY, DAY).number("annual-tier-1-days")).isEqualTo(8);
		assertThat(rule(policies, "annual-tier-1-days").givenWay().parameter().value()).isEqualTo(6);
	}

	private static Rule rule(Policies policies, String parameter) {
		return policies.rules(COUNTY, DAY)
			.stream()
			.filter((rule) -> rule.name().equals(parameter))
			.findFirst()
			.orElseThrow();
	}

	private void file(String one, int value, String other, int otherValue) throws IOException {
		var item = """
				  %s:
				    entries:
				      - { value: %d, since: 2020-01-01, rule: "TEST", status: measure, source: "苏州办法第一条" }
				""";
		Files.writeString(this.folder.resolve("suzhou.yaml"),
				"title: 苏州市\nleave:\n" + item.formatted(one, value) + item.formatted(other, otherValue));
	}

	private Policies policies(LocalRule... kept) {
		Locals locals = (unit, parameter, date, known) -> Stream.of(kept)
			.filter((rule) -> rule.unit().equals(unit) && rule.isOf(parameter))
			.findFirst();
		return new Policies(new PolicyFolder(this.folder.toString()), locals, Clock.systemDefaultZone());
	}

	private static LocalRule kept(String unit, String parameter, int value) {
		return new LocalRule(unit, new Parameter(parameter, value, LocalDate.of(2020, 1, 1), null,
				new Basis("第一条", unit + "的文件", Status.MEASURE)), null, null, "hr", Instant.EPOCH);
	}

}
