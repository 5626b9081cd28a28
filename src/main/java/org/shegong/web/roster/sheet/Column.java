package org.shegong.web.roster.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of a sheet.
 *
 * @param name as neighbouring systems write it
 * @param required whether a sheet without it is refused
 * @param secret whether what stands in it is never repeated to anybody
 * @param titles what an office may write in the header instead; the first is the one we
 * use ourselves
 */
public record Column(String name, boolean required, boolean secret, List<String> titles) {

	public static Column required(String name, String... titles) {
		return new Column(name, true, false, List.of(titles));
	}

	public static Column optional(String name, String... titles) {
		return new Column(name, false, false, List.of(titles));
	}

	public static Column secret(String name, String... titles) {
		return new Column(name, false, true, List.of(titles));
	}

	public String title() {
		return this.titles.get(0);
	}

	boolean isCalled(String header) {
		var title = plain(header);
		return plain(this.name).equals(title) || this.titles.stream().anyMatch((each) -> plain(each).equals(title));
	}

	/** 月工资（元） is 月工资. */
	static Optional<String> withoutUnit(String header) {
		var bare = plain(header).replaceAll("[(\\[【][^()\\[\\]【】]*[)\\]】]$", "");
		return bare.equals(plain(header)) ? Optional.empty() : Optional.of(bare);
	}

	static String plain(String header) {
		return Plain.folded(header).replace("*", "").toLowerCase(Locale.ROOT);
	}

}
