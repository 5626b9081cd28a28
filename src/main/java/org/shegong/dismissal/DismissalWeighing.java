package org.shegong.dismissal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.dismissal.grounds.DismissalRules;
import org.shegong.dismissal.leaving.DismissalCase;
import org.shegong.dismissal.leaving.DismissalCases;
import org.shegong.dismissal.leaving.DismissalRequest;
import org.shegong.dismissal.leaving.DismissalRequests;
import org.shegong.dismissal.leaving.UnusedLeaves;
import org.shegong.policy.Period;

/** What a leaving comes to, as on the day it was asked for. */
@Component
@Transactional(readOnly = true)
class DismissalWeighing {

	private final DismissalRequests requests;

	private final DismissalCases cases;

	private final UnusedLeaves unusedLeave;

	private final Clock clock;

	DismissalWeighing(DismissalRequests requests, DismissalCases cases, UnusedLeaves unusedLeave, Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.unusedLeave = unusedLeave;
		this.clock = clock;
	}

	/** Empty where the file it was judged by has been erased. */
	Optional<Weighed> of(RequestNumber number) {
		var request = this.requests.get(number);
		var leaving = this.cases.of(request, request.submittedOn(this.clock.getZone()));
		return leaving.worker().isErased() ? Optional.empty() : Optional.of(weighed(request, leaving));
	}

	private Weighed weighed(DismissalRequest request, DismissalCase leaving) {
		var numbers = DismissalNumbers.of(leaving.policy());
		var county = numbers.countyPost().value();
		var weighed = Weighed.of(DismissalRules.everything(leaving))
			.decidedBy(county.isEmpty() ? List.of() : List.of(county))
			.with("经济补偿", DismissalFacts.severanceInWords(leaving));
		if (leaving.way().needsNotice()) {
			weighed = weighed.with("提前通知", DismissalBrief.beforehand(leaving));
		}
		if (leaving.way().endsContract()) {
			weighed = weighed.with("应休未休年休假", this.unusedLeave.of(leaving, request.lastDay()).inWords())
				.with("证明和转移期限", Period.inWords(request.lastDay().plusDays(numbers.handoverDays().value())));
		}
		return request.ground().isCalledDiscreetly() ? weighed.discreet() : weighed;
	}

}
