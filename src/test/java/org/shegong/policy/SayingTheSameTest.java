package org.shegong.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Values that are brought in again: what is there already is left. */
class SayingTheSameTest {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	private static final Basis BASIS = new Basis("R", "S", Status.MEASURE);

	private final Parameter known = value("a", 3, DAY, BASIS);

	@Test
	void the_same_name_value_day_and_source_are_the_same() {
		assertThat(this.known.isSame(value("a", 3, DAY, BASIS))).isTrue();
		assertThat(
				value("a", List.of(Map.of("x", 1)), DAY, BASIS).isSame(value("a", List.of(Map.of("x", 1)), DAY, BASIS)))
			.isTrue();
	}

	@Test
	void numbers_are_compared_by_what_they_are() {
		assertThat(value("a", new BigDecimal("21.50"), DAY, BASIS).isSame(value("a", 21.5, DAY, BASIS))).isTrue();
		assertThat(this.known.isSame(value("a", new BigDecimal("3.0"), DAY, BASIS))).isTrue();
		assertThat(this.known.isSame(value("a", new BigDecimal("3.5"), DAY, BASIS))).isFalse();
	}

	@Test
	void a_number_and_a_word_are_never_the_same() {
		assertThat(this.known.isSame(value("a", "三", DAY, BASIS))).isFalse();
		assertThat(value("a", "三", DAY, BASIS).isSame(this.known)).isFalse();
		assertThat(value("a", "x", DAY, BASIS).isSame(value("a", "y", DAY, BASIS))).isFalse();
	}

	@Test
	void another_name_day_or_source_is_something_else() {
		assertThat(this.known.isSame(value("b", 3, DAY, BASIS))).isFalse();
		assertThat(this.known.isSame(value("a", 3, DAY.plusDays(1), BASIS))).isFalse();
		assertThat(this.known.isSame(value("a", 3, DAY, new Basis("R", "T", Status.MEASURE)))).isFalse();
	}

	private static Parameter value(String name, Object value, LocalDate since, Basis basis) {
		return new Parameter(name, value, since, null, basis);
	}

}
