package org.shegong.appointment;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How somebody comes into an office of the committees. */
public enum Way {

	ELECTION("选举"), APPOINTMENT("任命");

	private final String title;

	Way(String title) {
		this.title = title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	@JsonCreator
	static Way of(String id) {
		return Arrays.stream(values())
			.filter((way) -> way.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种产生方式"));
	}

}
