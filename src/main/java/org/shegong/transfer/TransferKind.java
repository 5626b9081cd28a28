package org.shegong.transfer;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How somebody changes their place (NAT-08, NAT-09, NAT-28, ORD-49). */
public enum TransferKind {

	WITHIN_TOWN("街道（镇）内调配", "town"), BETWEEN_TOWNS("县内跨街道（镇）调动", "between"), ROTATION("轮岗", "town"),
	TO_OTHER_COUNTY("调往外县（区、旗）", "county"), POSTED_IN("挂职", "posted");

	private final String title;

	private final String route;

	TransferKind(String title, String route) {
		this.title = title;
		this.route = route;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	/** What the model asks to know who has to agree. */
	String route() {
		return this.route;
	}

	@JsonCreator
	static TransferKind of(String id) {
		return Arrays.stream(values())
			.filter((kind) -> kind.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种调动"));
	}

}
