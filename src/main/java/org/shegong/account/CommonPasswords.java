package org.shegong.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that are tried first: the usual worst ones, habits of Chinese keyboards, one
 * run of keys, one piece repeated, a day of birth.
 */
record CommonPasswords(Set<String> listed, List<String> runs) {

	private static final Pattern REPEATED = Pattern.compile("(.{1,4})\\1+.{0,3}");

	private static final Pattern MARKS_AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

	private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

	private static final int EARLIEST_YEAR = 1900;

	private static final int LATEST_YEAR = 2099;

	private static final int DIGITS_OF_A_DAY = 8;

	static CommonPasswords read() {
		var words = lines("words");
		var endings = lines("endings");
		var listed = new HashSet<>(lines("common"));
		words.forEach((word) -> {
			listed.add(word);
			endings.forEach((ending) -> listed.addAll(List.of(word + ending, ending + word)));
		});
		return new CommonPasswords(listed, lines("runs"));
	}

	boolean contains(String password) {
		var plain = MARKS_AROUND.matcher(password.toLowerCase(Locale.ROOT)).replaceAll("");
		return this.listed.contains(plain) || this.listed.contains(plain.replaceAll("[^\\p{L}\\p{N}]", ""))
				|| this.listed.contains(unmasked(plain)) || REPEATED.matcher(plain).matches() || isRun(plain)
				|| isDay(plain);
	}

	/** {@code p@ssw0rd1} is {@code password1} to whoever guesses. */
	private static String unmasked(String plain) {
		var stem = plain.replaceAll("\\d+$", "");
		return stem.replace('@', 'a').replace('$', 's').replace('0', 'o').replace('3', 'e').replace('1', 'i')
				+ plain.substring(stem.length());
	}

	private boolean isRun(String plain) {
		return this.runs.stream()
			.anyMatch((run) -> run.contains(plain) || new StringBuilder(run).reverse().indexOf(plain) >= 0);
	}

	private static boolean isDay(String plain) {
		if (plain.length() != DIGITS_OF_A_DAY || !plain.chars().allMatch((letter) -> letter >= '0' && letter <= '9')) {
			return false;
		}
		try {
			var year = LocalDate.parse(plain, DAY).getYear();
			return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
		}
		catch (DateTimeException noDay) {
			return false;
		}
	}

	private static List<String> lines(String name) {
		try {
			var text = new ClassPathResource("passwords/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
			return Arrays.stream(text.split("\\s+")).filter((word) -> !word.isBlank()).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
