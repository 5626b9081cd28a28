package org.shegong.engine.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A planned step is due at the very moment its task will be. */
class WhenAStepIsDueTest {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);

	@Test
	void at_the_close_of_business_where_that_is_meant() {
		assertThat(due(FRIDAY, LocalTime.of(18, 0))).isEqualTo("2026-06-05T10:00:00Z");
	}

	@Test
	void as_the_day_ends_where_only_a_day_is_meant() {
		assertThat(due(FRIDAY, null)).isEqualTo("2026-06-05T16:00:00Z");
	}

	@Test
	void never_where_it_is_not_known_ahead() {
		assertThat(due(null, LocalTime.of(18, 0))).isNull();
	}

	private static Instant due(LocalDate day, LocalTime closes) {
		return new WalkedStep("reportBack", "销假", null, List.of(), List.of(), day, closes, null, false, Map.of(), null)
			.dueIn(ZoneId.of("Asia/Shanghai"));
	}

}
