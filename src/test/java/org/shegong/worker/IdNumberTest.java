package org.shegong.worker;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** GB 11643-1999: birth date, gender and check character. */
class IdNumberTest {

	private static final String SEVENTEEN = "11010519491231002";

	@Test
	void a_number_tells_birth_date_and_gender() {
		assertThat(IdNumber.of(SEVENTEEN + "X")).hasValueSatisfying((number) -> {
			assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
			assertThat(number.gender()).isEqualTo(Gender.FEMALE);
		});
		assertThat(IdNumber.of("440524188001010014")).map(IdNumber::gender).contains(Gender.MALE);
	}

	@Test
	void a_small_x_is_the_same_check_character() {
		assertThat(IdNumber.of(SEVENTEEN + "x")).map(IdNumber::text).contains(SEVENTEEN + "X");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", SEVENTEEN, SEVENTEEN + "1", SEVENTEEN + "XX", "1101051949123100AX" })
	void what_has_another_length_or_check_is_nobodys(String written) {
		assertThat(IdNumber.of(written)).isEmpty();
	}

	@Test
	void no_day_that_is_not_in_the_calendar_and_no_sequence_of_noughts_is_anybodys() {
		assertThat(IdNumber.of(checked("11010520250229002"))).isEmpty();
		assertThat(IdNumber.of(checked("11010519491231000"))).isEmpty();
		assertThat(IdNumber.of(checked("11010520240229002"))).isPresent();
	}

	@Test
	void only_the_last_two_characters_stay() {
		assertThat(IdNumber.masked(SEVENTEEN + "X")).isEqualTo("****************2X");
		assertThat(IdNumber.masked("123456")).isEqualTo("****56");
		assertThat(IdNumber.masked("12345")).isEqualTo("12345");
		assertThat(IdNumber.masked(null)).isNull();
	}

	/** With the check character that belongs to it. */
	private static String checked(String seventeen) {
		int[] weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
		int sum = 0;
		for (int at = 0; at < weights.length; at++) {
			sum += weights[at] * Character.getNumericValue(seventeen.charAt(at));
		}
		return seventeen + "10X98765432".charAt(sum % 11);
	}

}
