package org.shegong.recruitment.campaign;

import java.time.LocalDate;

/**
 * The plan of a campaign (ORD-24; ORD-29 for direct assessment).
 *
 * @param applyUntil last day of registration, on which ages are measured
 * @param writtenWeight share of the written test in the total, in percent; the interview
 * has the rest. Exam only
 * @param assessors members of the assessment group. Direct assessment only
 * @param plan procedure and conditions in words
 */
public record Plan(LocalDate applyUntil, Integer writtenWeight, String assessors, String plan) {
}
