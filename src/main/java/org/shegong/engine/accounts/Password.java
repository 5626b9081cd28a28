package org.shegong.engine.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password somebody can type from paper: no letters that look like digits. */
public record Password(String text) {

	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 12;

	private static final SecureRandom RANDOM = new SecureRandom();

	public static Password random() {
		return new Password(RANDOM.ints(LENGTH, 0, ALPHABET.length())
			.mapToObj((index) -> String.valueOf(ALPHABET.charAt(index)))
			.collect(Collectors.joining()));
	}

	/** Never in a log. */
	@Override
	public String toString() {
		return "Password[hidden]";
	}

}
