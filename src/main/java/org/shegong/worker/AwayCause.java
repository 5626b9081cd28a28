package org.shegong.worker;

/** What keeps a worker away, as far as rules tell it apart. */
public enum AwayCause {

	LEAVE, OUTING, SECONDMENT,
	/** What a designer drew. */
	OTHER

}
