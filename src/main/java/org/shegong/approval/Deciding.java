package org.shegong.approval;

/** A form on which a person chooses one of what is offered. */
public interface Deciding {

	Choice decision();

	/** The reason given; null where the form asks for none. */
	default String opinion() {
		return null;
	}

}
