package org.shegong.recruitment.campaign;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How people are taken on. */
public enum Route {

	/** Open examination (ORD-24). */
	EXAM("公开招聘"),

	/** Direct assessment of graduates who served in a grassroots project (ORD-28). */
	DIRECT("考核转聘");

	private final String title;

	Route(String title) {
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
	static Route of(String id) {
		return Arrays.stream(values())
			.filter((route) -> route.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种招聘方式"));
	}

}
