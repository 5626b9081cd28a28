package org.shegong.worker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who holds a training (NAT-25), from above downwards. */
public enum TrainingLevel {

	PROVINCE("省级"), CITY("市级"), COUNTY("县（区）级"), TOWN("街道（镇）级");

	private final String title;

	TrainingLevel(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The Chinese name. */
	public String title() {
		return this.title;
	}

	/** By identifier or Chinese name; empty for what is neither. */
	public static Optional<TrainingLevel> named(String text) {
		return Arrays.stream(values())
			.filter((level) -> level.id().equals(text) || level.title.equals(text))
			.findFirst();
	}

}
