package org.shegong.approval;

/** What may be wrong with a decision. */
public enum DecisionFault implements FormFault {

	NOT_OFFERED, NO_OPINION, OPINION_TOO_LONG

}
