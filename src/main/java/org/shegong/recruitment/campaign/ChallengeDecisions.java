package org.shegong.recruitment.campaign;

/**
 * Decisions on the objections to a published list.
 *
 * @param decisions one line each: number of the objection, 成立 or 不成立, and the reason
 */
public record ChallengeDecisions(String decisions) {
}
