package org.shegong.recruitment.exam;

import java.util.Arrays;
import java.util.Locale;

/** Levels of education, lowest first. */
public enum Education {

	SECONDARY("初中及以下"), SENIOR_SECONDARY("高中（中专）"), COLLEGE("大学专科"), BACHELOR("大学本科"), MASTER("研究生");

	private final String title;

	Education(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	boolean reaches(Education least) {
		return compareTo(least) >= 0;
	}

	/** By identifier. */
	public static Education of(String id) {
		return Arrays.stream(values())
			.filter((level) -> level.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有学历“" + id + "”"));
	}

}
