package org.shegong.approval;

/** What may be wrong with what a meeting says of its decision. */
public enum VoteFault implements FormFault {

	NO_MINUTES, COUNT_INCOMPLETE, COUNT_NEGATIVE, MORE_PRESENT_THAN_MEMBERS, MORE_VOTES_THAN_PRESENT, NO_QUORUM,
	NO_MAJORITY

}
