package org.shegong.approval;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that the engine carries as business key and people may quote, such as
 * {@code leave-17}: made and taken apart here and nowhere else.
 *
 * @param id of the request; null where the text was no number of ours
 */
public record RequestNumber(String process, Long id) {

	private static final Pattern OURS = Pattern.compile("(?<process>.+)-(?<id>\\d{1,18})");

	/** Reads what is one; anything else names a process at most. */
	public static RequestNumber of(String text) {
		var parts = OURS.matcher(text);
		return parts.matches() ? new RequestNumber(parts.group("process"), Long.valueOf(parts.group("id")))
				: new RequestNumber(text.replaceFirst("-[^-]*$", ""), null);
	}

	public Optional<Long> known() {
		return Optional.ofNullable(this.id);
	}

	@Override
	public String toString() {
		return this.process + "-" + this.id;
	}

}
