package org.shegong.assessment.hearing;

/**
 * What a worker who did not sign says after all.
 *
 * @param opinion needed where the worker does not agree
 */
public record LateOpinion(Boolean agrees, String opinion) {
}
