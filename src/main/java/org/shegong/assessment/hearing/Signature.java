package org.shegong.assessment.hearing;

/**
 * What a worker writes on the own form (XX-28).
 *
 * @param opinion needed where the worker does not agree
 * @param appeals whether the grade is to be looked at again; only where the worker does
 * not agree
 */
public record Signature(Boolean agrees, String opinion, Boolean appeals) {
}
