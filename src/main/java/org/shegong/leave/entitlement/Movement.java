package org.shegong.leave.entitlement;

/** What happens to a balance; every movement is booked with its sign. */
public enum Movement {

	CREDITED, RESERVED, RELEASED, TAKEN, GIVEN_BACK, EXPIRED, STRUCK;

	boolean adds() {
		return this == CREDITED || this == RELEASED || this == GIVEN_BACK;
	}

}
