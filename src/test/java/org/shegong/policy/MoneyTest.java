package org.shegong.policy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTest {

	@ParameterizedTest
	@CsvSource({ "3000, 300000", "3000.5, 300050", "0.005, 1", "0.0049, 0", "-0.01, -1", "1E-2000000000, 0",
			"0E+2000000000, 0", "1E+2000000000, 100000000000000", "-1E+13, -100000000000000",
			"999999999999.99, 99999999999999" })
	void whatever_somebody_types_is_a_sum_in_fen(BigDecimal yuan, long fen) {
		assertThat(Money.yuan(yuan)).isEqualTo(new Money(fen));
	}

	@Test
	void it_is_stored_with_two_decimals_and_told_with_as_many_as_say_something() {
		assertThat(Money.yuan(new BigDecimal("3000.5")).yuan()).isEqualTo(new BigDecimal("3000.50"));
		assertThat(Money.yuan(new BigDecimal("3000.5"))).hasToString("3000.50");
		assertThat(Money.yuan(3000).briefly()).isEqualTo("3000");
		assertThat(Money.inYuan(Money.yuan((BigDecimal) null))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "3480, 2, 21.75, 32000", "100, 1, 3, 3333", "100, 2, 3, 6667", "0.01, 50, 100, 1",
			"0.01, 49, 100, 0" })
	void a_share_is_rounded_once(BigDecimal yuan, BigDecimal part, BigDecimal whole, long fen) {
		assertThat(Money.yuan(yuan).share(part, whole)).isEqualTo(new Money(fen));
	}

	@Test
	void half_a_month_of_an_odd_fen_is_rounded_up() {
		assertThat(new Money(3).times(new BigDecimal("0.5"))).isEqualTo(new Money(2));
		assertThat(new Money(3).times(4).plus(Money.NONE)).isEqualTo(new Money(12));
		assertThat(new Money(3).exceeds(new Money(3))).isFalse();
		assertThat(new Money(4).exceeds(new Money(3))).isTrue();
		assertThat(new Money(1).isPositive()).isTrue();
		assertThat(Money.NONE.isPositive()).isFalse();
	}

}
