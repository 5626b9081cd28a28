package org.shegong.leave;

/** What happens to a balance; every movement is booked with its sign. */
enum Movement {

	CREDITED, RESERVED, RELEASED, TAKEN, GIVEN_BACK, EXPIRED, STRUCK;

	boolean adds() {
		return this == CREDITED || this == RELEASED || this == GIVEN_BACK;
	}

}
