package org.shegong.approval;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number that the engine carries as business key and people may quote, such as
 * {@code leave-17}: made and taken apart here and nowhere else.
 *
 * @param process id of the process it is of
 * @param id of the request
 */
public record RequestNumber(String process, Long id) {

	private static final Pattern OURS = Pattern.compile("(?<process>.+)-(?<id>[1-9]\\d{0,17})");

	/**
	 * Reads what must be one.
	 * @throws NoSuchElementException where no request can have such a number
	 */
	@JsonCreator
	public static RequestNumber of(String text) {
		return read(text).orElseThrow(() -> new NoSuchElementException("没有编号为“" + text + "”的申请"));
	}

	/** Reads what may be one; empty for null and anything else. */
	public static Optional<RequestNumber> read(String text) {
		return Optional.ofNullable(text)
			.map(OURS::matcher)
			.filter(Matcher::matches)
			.map((parts) -> new RequestNumber(parts.group("process"), Long.valueOf(parts.group("id"))));
	}

	@Override
	@JsonValue
	public String toString() {
		return this.process + "-" + this.id;
	}

}
