package org.shegong.leave;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.approval.Choice;
import org.shegong.approval.Detailed;

/**
 * What the leadership meeting submits (XX-16).
 *
 * @param minutes number or gist of the minutes
 * @param present members who took part
 * @param members all members
 */
public record MeetingDecision(Choice decision, String opinion, String minutes, Integer present, Integer members,
		Integer votesFor, Integer votesAgainst, Integer abstentions) implements Detailed {

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
