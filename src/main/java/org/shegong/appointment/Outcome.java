package org.shegong.appointment;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What came of an election or an appointment. */
public enum Outcome {

	TAKEN("当选（任命）"), NOT_TAKEN("未当选（未任命）");

	private final String title;

	Outcome(String title) {
		this.title = title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	@JsonCreator
	static Outcome of(String id) {
		return Arrays.stream(values())
			.filter((outcome) -> outcome.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种结果"));
	}

}
