package org.shegong.retention;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What the personnel department says to a list.
 *
 * @param held what is kept until next year: a number of the list and the reason on each
 * line
 */
public record ErasureDecision(Choice decision, String opinion, String held) implements Deciding {
}
