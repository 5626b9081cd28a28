package org.shegong.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The count of a meeting; it may be left out, but if given it has to add up. */
record MeetingVote(MeetingDecision decision) {

	List<Objection> faults() {
		var given = Stream
			.of(this.decision.present(), this.decision.members(), this.decision.votesFor(),
					this.decision.votesAgainst(), this.decision.abstentions())
			.filter(Objects::nonNull)
			.toList();
		if (given.isEmpty()) {
			return List.of();
		}
		if (this.decision.present() == null || this.decision.members() == null || this.decision.votesFor() == null) {
			return List.of(Objection.formFault(VoteFault.COUNT_INCOMPLETE, "填写表决情况时，应到人数、实到人数和同意票数都要填写"));
		}
		return given.stream().anyMatch((number) -> number < 0)
				? List.of(Objection.formFault(VoteFault.COUNT_NEGATIVE, "人数和票数不能是负数")) : count();
	}

	private List<Objection> count() {
		var faults = new ArrayList<Objection>();
		var present = this.decision.present();
		var votes = this.decision.votesFor() + orNone(this.decision.votesAgainst())
				+ orNone(this.decision.abstentions());
		if (present > this.decision.members()) {
			faults.add(Objection.formFault(VoteFault.MORE_PRESENT_THAN_MEMBERS,
					"实到%d人多于应到%d人，请核对".formatted(present, this.decision.members())));
		}
		if (votes > present) {
			faults.add(Objection.formFault(VoteFault.MORE_VOTES_THAN_PRESENT,
					"同意、反对、弃权共%d票，多于实到%d人，请核对".formatted(votes, present)));
		}
		if (2 * present <= this.decision.members()) {
			faults.add(Objection.formFault(VoteFault.NO_QUORUM,
					"实到%d人不过应到%d人的半数，会议决定无效，请补足人数后再议".formatted(present, this.decision.members())));
		}
		if (this.decision.decision() == Choice.APPROVE && 2 * this.decision.votesFor() <= present) {
			faults.add(Objection.formFault(VoteFault.NO_MAJORITY,
					"同意%d票不过实到%d人的半数，不能填写同意".formatted(this.decision.votesFor(), present)));
		}
		return faults;
	}

	private static int orNone(Integer votes) {
		return (votes == null) ? 0 : votes;
	}

}
