package org.shegong.worker;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * A citizen identity number (GB 11643-1999): area, birth date, sequence whose parity is
 * the gender, check character.
 */
public record IdNumber(String text, LocalDate birthDate, Gender gender) {

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("uuuuMMdd")
		.withResolverStyle(ResolverStyle.STRICT);

	/** Empty when the number cannot be anybody's. */
	public static Optional<IdNumber> of(String written) {
		var text = written.toUpperCase(Locale.ROOT);
		if (!text.matches("\\d{17}[\\dX]") || text.charAt(17) != check(text) || text.startsWith("000", 14)) {
			return Optional.empty();
		}
		try {
			var born = LocalDate.parse(text.substring(6, 14), BIRTH);
			return Optional.of(new IdNumber(text, born, (text.charAt(16) % 2 == 1) ? Gender.MALE : Gender.FEMALE));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The last two characters stay, enough to tell two namesakes apart. The area stays
	 * hidden: beside the birth date it would leave a handful of numbers to guess.
	 */
	public static String masked(String number) {
		return (number == null || number.length() < 6) ? number
				: "*".repeat(number.length() - 2) + number.substring(number.length() - 2);
	}

	private static char check(String text) {
		int sum = 0;
		for (int index = 0; index < WEIGHTS.length; index++) {
			sum += (text.charAt(index) - '0') * WEIGHTS[index];
		}
		return CHECKS.charAt(sum % CHECKS.length());
	}

}
