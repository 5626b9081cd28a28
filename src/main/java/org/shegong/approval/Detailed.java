package org.shegong.approval;

/**
 * A deciding form that says more than decision and opinion, such as minutes and votes.
 */
public interface Detailed {

	/** What it says more, in words for the record. */
	String details();

}
