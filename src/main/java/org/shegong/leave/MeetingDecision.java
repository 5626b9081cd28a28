package org.shegong.leave;

import org.shegong.approval.Choice;

/**
 * What the leadership meeting submits (XX-16).
 *
 * @param minutes number or gist of the minutes
 * @param present members who took part
 * @param members all members
 */
public record MeetingDecision(Choice decision, String opinion, String minutes, Integer present, Integer members,
		Integer votesFor, Integer votesAgainst, Integer abstentions) {
}
