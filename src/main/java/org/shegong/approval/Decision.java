package org.shegong.approval;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every deciding form submits. The opinion may be left out only when approving. */
public record Decision(Choice decision, String opinion) implements Deciding {

	private static final int LONGEST_OPINION = 2000;

	/**
	 * What is wrong with it where only this is offered; empty means nothing.
	 */
	public List<Objection> faults(List<Offer> offered) {
		var unoffered = unoffered(offered);
		return unoffered.isEmpty() ? opinionFault().toList() : unoffered;
	}

	/** The same where nobody has to give a reason: what was chosen is not offered. */
	public List<Objection> unoffered(List<Offer> offered) {
		var labels = offered.stream().map(Offer::label).collect(Collectors.joining("、"));
		return offered.stream().anyMatch((offer) -> offer.choice() == this.decision) ? List.of()
				: List.of(Objection.formFault(DecisionFault.NOT_OFFERED, "请在“" + labels + "”中选择一项"));
	}

	private Stream<Objection> opinionFault() {
		if (this.opinion != null && this.opinion.length() > LONGEST_OPINION) {
			return Stream.of(Objection.formFault(DecisionFault.OPINION_TOO_LONG, "意见不能超过" + LONGEST_OPINION + "字"));
		}
		var silent = Said.nothing(this.opinion);
		return (silent && this.decision != Choice.APPROVE)
				? Stream.of(Objection.formFault(DecisionFault.NO_OPINION, "请填写意见，说明理由")) : Stream.empty();
	}

}
