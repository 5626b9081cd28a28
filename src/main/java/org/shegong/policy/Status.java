package org.shegong.policy;

import com.fasterxml.jackson.annotation.JsonValue;

/** How binding the text behind a number is; everything shown to people names it. */
public enum Status {

	/** National law, administrative regulation or ministry rule (policy.md part B). */
	LAW("法律法规", 5),
	/** Central Party and State Council policy (NAT). */
	CENTRAL("中央政策", 4),
	/** Provincial, city or county measure. */
	MEASURE("地方办法", 3),
	/** Draft for comment; its final text may differ. */
	DRAFT("征求意见稿", 2),
	/** Known from a news report only. */
	REPORT("新闻报道", 2),
	/** Default of this system, where no text gives a rule (policy.md A.17, DESIGN). */
	DESIGN("系统默认", 1);

	private final String title;

	private final int rank;

	Status(String title, int rank) {
		this.title = title;
		this.rank = rank;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase();
	}

	public String title() {
		return title;
	}

	/** Whether lower texts have to keep to it. */
	boolean binds() {
		return this == LAW || this == CENTRAL;
	}

	/** Whether a county keeps to the least or most that its city put in force so. */
	boolean bindsBelow() {
		return this == MEASURE || binds();
	}

	/** Whether a province, city or county said it. */
	boolean isLocal() {
		return this == MEASURE || this == DRAFT || this == REPORT;
	}

	boolean outranks(Status other) {
		return rank > other.rank;
	}

}
