package org.shegong.leave.request;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a pregnancy ended; it decides the length of maternity leave (女职工劳动保护特别规定 7). */
public enum Birth {

	NORMAL("顺产"), DYSTOCIA("难产"), MISCARRIAGE("流产");

	private final String title;

	Birth(String title) {
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
	static Birth of(String id) {
		return Arrays.stream(values())
			.filter((birth) -> birth.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种生育情形"));
	}

}
