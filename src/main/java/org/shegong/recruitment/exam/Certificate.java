package org.shegong.recruitment.exam;

import java.util.Arrays;
import java.util.Locale;

/** Professional certificates of social workers, lowest first (ORD-23). */
public enum Certificate {

	NONE("无"), ASSISTANT("助理社会工作师"), INTERMEDIATE("社会工作师"), SENIOR("高级社会工作师");

	private final String title;

	Certificate(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	/** By identifier. */
	public static Certificate of(String id) {
		return Arrays.stream(values())
			.filter((certificate) -> certificate.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有职业资格“" + id + "”"));
	}

}
