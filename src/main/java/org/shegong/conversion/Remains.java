package org.shegong.conversion;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What becomes of who is not included (ORD-27). */
public enum Remains {

	OLD_CHANNEL("按原进入渠道管理"), STREET("由街道（苏木乡镇）自行消化");

	private final String title;

	Remains(String title) {
		this.title = title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	/** Where nobody says anything, they stay in their old channel. */
	static Remains orOld(Remains said) {
		return (said != null) ? said : OLD_CHANNEL;
	}

	@JsonCreator
	static Remains of(String id) {
		return Arrays.stream(values())
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种去向"));
	}

}
