package org.shegong.recruitment.campaign;

import java.util.List;
import java.util.Optional;

import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.recruitment.exam.Candidates;
import org.shegong.recruitment.exam.Findings;
import org.shegong.recruitment.exam.NegativeList;
import org.shegong.recruitment.exam.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows campaigns to rooms that only read them. */
@Component
@Transactional(readOnly = true)
public class CampaignReader {

	private final RecruitmentRequests campaigns;

	private final Candidates candidates;

	private final Reviews reviews;

	private final Findings findings;

	private final Organization organization;

	CampaignReader(RecruitmentRequests campaigns, Candidates candidates, Reviews reviews, Findings findings,
			Organization organization) {
		this.campaigns = campaigns;
		this.candidates = candidates;
		this.reviews = reviews;
		this.findings = findings;
		this.organization = organization;
	}

	/** Empty where there is no campaign of this number. */
	public Optional<CampaignView> find(RequestNumber number) {
		return this.campaigns.findById(number.id())
			.filter((campaign) -> campaign.number().equals(number))
			.map(this::view);
	}

	private CampaignView view(RecruitmentRequest campaign) {
		return new CampaignView(campaign.number(), campaign.unit(),
				this.organization.lineOf(campaign.unit()).get(0).name(), campaign.route(), campaign.route().title(),
				campaign.posts(), campaign.open(), campaign.state().title(), campaign.state().pending(),
				campaign.submittedBy(), campaign.reason(), campaign.applyUntil(), campaign.writtenWeight(),
				campaign.publishedOn(), campaign.publishedUntil(), campaign.publicationPlace(), campaign.stopReason(),
				negativeList(campaign), parties(campaign), counts(campaign));
	}

	private List<CampaignView.Item> negativeList(RecruitmentRequest campaign) {
		return NegativeList.of(this.findings.policyOf(campaign))
			.titles()
			.entrySet()
			.stream()
			.map((item) -> new CampaignView.Item(item.getKey(), item.getValue()))
			.toList();
	}

	private List<CampaignView.Party> parties(RecruitmentRequest campaign) {
		return this.reviews.current(campaign.id())
			.stream()
			.map((review) -> new CampaignView.Party(review.title(), review.openedOn(), review.answeredOn(),
					review.agrees()))
			.toList();
	}

	private List<CampaignView.Count> counts(RecruitmentRequest campaign) {
		return this.candidates.counts(campaign.id())
			.entrySet()
			.stream()
			.map((group) -> new CampaignView.Count(group.getKey().id(), group.getKey().title(), group.getValue()))
			.toList();
	}

}
