package org.shegong.policy;

import com.fasterxml.jackson.annotation.JsonValue;

/** How binding the text behind a number is; everything shown to people names it. */
public enum Status {

	/** National law, administrative regulation or ministry rule (policy.md part B). */
	LAW(5),
	/** Central Party and State Council policy (NAT). */
	CENTRAL(4),
	/** Provincial, city or county measure. */
	MEASURE(3),
	/** Draft for comment; its final text may differ. */
	DRAFT(2),
	/** Known from a news report only. */
	REPORT(2),
	/** Default of this system, where no text gives a rule (policy.md A.17, DESIGN). */
	DESIGN(1);

	private final int rank;

	Status(int rank) {
		this.rank = rank;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase();
	}

	boolean outranks(Status other) {
		return rank > other.rank;
	}

}
