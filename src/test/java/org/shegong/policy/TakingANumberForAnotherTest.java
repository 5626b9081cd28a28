package org.shegong.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What would come of a city's number leaves its counties what they keep themselves. */
class TakingANumberForAnotherTest {

	private static final Locality CITY = new Locality("changzhou", "city", List.of("city"));

	private static final Locality COUNTY = new Locality("changzhou", "city", List.of("county", "city"));

	private static final Locality OTHER = new Locality("changzhou", "city", List.of("other", "city"));

	@Test
	void a_county_keeps_its_own_number_where_its_city_s_would_be_another() {
		assertThat(supposed("leave-secretary-days", 5, CITY)).isEqualTo(5);
		assertThat(supposed("leave-secretary-days", 5, OTHER)).isEqualTo(5);
		assertThat(supposed("leave-secretary-days", 5, COUNTY)).isEqualTo(2);
		assertThat(supposed("annual-tier-1-days", 6, COUNTY)).isEqualTo(7);
	}

	@Test
	void what_the_city_would_forbid_gives_way() {
		assertThat(supposed("annual-tier-1-days", 8, COUNTY)).isEqualTo(8);
	}

	/** Whatever the day: cases of last year are weighed as well. */
	private static int supposed(String parameter, int value, Locality place) {
		Locals locals = (unit, name, date, known) -> Stream
			.of(kept("county", "leave-secretary-days", 2), kept("county", "annual-tier-1-days", 7))
			.filter((rule) -> rule.unit().equals(unit) && rule.isOf(name))
			.findFirst();
		var policies = new Policies(new PolicyFolder(""), locals, Clock.systemDefaultZone());
		return policies.supposing("city", kept("city", parameter, value).parameter(),
				() -> policies.at(place, LocalDate.of(2025, 3, 16)).number(parameter));
	}

	private static LocalRule kept(String unit, String parameter, int value) {
		return new LocalRule(unit, new Parameter(parameter, value, LocalDate.of(2025, 1, 1), null,
				new Basis("第一条", unit + "的文件", Status.MEASURE)), null, null, "hr", Instant.EPOCH);
	}

}
