package org.shegong.retention;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One thing that is kept until next year, as people write it: {@code 3 劳动仲裁未结}. */
record HeldLine(int no, String reason) {

	private static final Pattern LINE = Pattern.compile("(\\d{1,6})号?[\\s:：,，、]+(\\S.{0,299})");

	static List<String> written(String field) {
		return (field == null) ? List.of()
				: field.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	static Optional<HeldLine> of(String line) {
		var said = LINE.matcher(line);
		return said.matches() ? Optional.of(new HeldLine(Integer.parseInt(said.group(1)), said.group(2)))
				: Optional.empty();
	}

}
