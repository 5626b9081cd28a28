package org.shegong.dismissal.leaving;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.approval.Detailed;
import org.shegong.approval.MeetingDecision;
import org.shegong.approval.Said;

/**
 * What the leadership meeting submits.
 *
 * @param unionReply the written answer to a union that objected (LCL 43)
 */
public record Meeting(Choice decision, String opinion, String minutes, Integer present, Integer members,
		Integer votesFor, Integer votesAgainst, Integer abstentions, String unionReply) implements Deciding, Detailed {

	public MeetingDecision vote() {
		return new MeetingDecision(this.decision, this.opinion, this.minutes, this.present, this.members, this.votesFor,
				this.votesAgainst, this.abstentions);
	}

	@Override
	public String details() {
		var reply = (Said.nothing(this.unionReply)) ? "" : "；书面答复工会：" + this.unionReply;
		return vote().details() + reply;
	}

}
