package org.shegong.recruitment;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.RequestNumber;
import org.shegong.approval.Weighed;
import org.shegong.recruitment.campaign.RecruitmentDesk;
import org.shegong.recruitment.campaign.RecruitmentRequests;
import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.exam.Candidates;
import org.shegong.recruitment.exam.Findings;

/** What a campaign comes to: its quota, and whom the conditions leave out. */
@Component
@Transactional(readOnly = true)
class RecruitmentWeighing {

	private final RecruitmentRequests campaigns;

	private final RecruitmentDesk desk;

	private final Candidates candidates;

	private final Findings findings;

	private final Clock clock;

	RecruitmentWeighing(RecruitmentRequests campaigns, RecruitmentDesk desk, Candidates candidates, Findings findings,
			Clock clock) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.candidates = candidates;
		this.findings = findings;
		this.clock = clock;
	}

	/** Empty where those who applied have been erased. */
	Optional<Weighed> of(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var people = this.candidates.findByRequestOrderByNo(campaign.id());
		if (people.stream().anyMatch(Candidate::isErased)) {
			return Optional.empty();
		}
		var on = campaign.submittedOn(this.clock.getZone());
		var check = this.desk.quota(campaign.application(), on, campaign);
		var numbers = RecruitmentNumbers.of(this.desk.policyOf(campaign));
		var weighed = Weighed.of(this.desk.objections(campaign.application(), on, campaign))
			.decidedBy(check.posts())
			.with("核定人数", check.quota().formula())
			.with("公示期", "%d个工作日".formatted(numbers.publicationWorkdays().value()));
		var found = this.findings.counted(campaign, people);
		return Optional.of(weighed.with("应聘条件",
				found.isEmpty() ? "没有不符合的"
						: found.entrySet()
							.stream()
							.map((one) -> "%s%d人".formatted(one.getKey(), one.getValue()))
							.collect(Collectors.joining("，", "须核对：", ""))));
	}

}
