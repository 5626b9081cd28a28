package org.shegong.approval;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a leadership meeting submits (XX-16).
 *
 * @param minutes number or gist of the minutes
 * @param present members who took part
 * @param members all members
 */
public record MeetingDecision(Choice decision, String opinion, String minutes, Integer present, Integer members,
		Integer votesFor, Integer votesAgainst, Integer abstentions) implements Deciding, Detailed {

	/**
	 * What is wrong with the count; it may be left out, but if given it has to add up.
	 */
	public List<Objection> countFaults() {
		return new MeetingVote(this).faults();
	}

	@Override
	public String details() {
		return Stream
			.of(in("会议纪要：%s", this.minutes), in("应到%s人", this.members), in("实到%s人", this.present),
					in("同意%s票", this.votesFor), in("反对%s票", this.votesAgainst), in("弃权%s票", this.abstentions))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("，"));
	}

	private static String in(String sentence, Object value) {
		return (value == null || value.toString().isBlank()) ? "" : sentence.formatted(value);
	}

}
