package org.shegong.leave;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of leave an office knows (XX-11, policy.md B.3 to B.7). */
public enum LeaveKind {

	PERSONAL("事假"), SICK("病假"), ANNUAL("年休假", "年假"), MARRIAGE("婚假"), BEREAVEMENT("丧假"), MATERNITY("产假"),
	PATERNITY("护理假", "陪产假"), PARENTAL("育儿假"), INJURY("工伤假", "工伤"), COMPENSATORY("补休", "调休");

	private final String title;

	private final List<String> otherTitles;

	LeaveKind(String title, String... otherTitles) {
		this.title = title;
		this.otherTitles = List.of(otherTitles);
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	/** Finds by id or by Chinese title, as roster sheets use either. */
	public static Optional<LeaveKind> named(String text) {
		return Arrays.stream(values())
			.filter((kind) -> kind.id().equalsIgnoreCase(text) || kind.title.equals(text)
					|| kind.otherTitles.contains(text))
			.findFirst();
	}

	/** As the personnel file names it; empty for anything else. */
	static Optional<LeaveKind> withId(String id) {
		return Arrays.stream(values()).filter((kind) -> kind.id().equals(id)).findFirst();
	}

	@JsonCreator
	static LeaveKind of(String id) {
		return Arrays.stream(values())
			.filter((kind) -> kind.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种假"));
	}

}
