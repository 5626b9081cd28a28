package org.shegong.assessment.hearing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.assessment.AssessmentNumbers;
import org.shegong.approval.Opinion;
import org.shegong.approval.Opinions;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.policy.Policy;
import org.shegong.assessment.AssessmentDesk;
import org.shegong.assessment.AssessmentRequest;
import org.shegong.assessment.AssessmentRequests;

/**
 * Who decides an appeal: somebody who did not review, the department that shares out the
 * pool first (policy.md A.19 C-k).
 */
@Component
@Transactional(readOnly = true)
public class AppealDecider {

	private final AssessmentRequests campaigns;

	private final AssessmentDesk desk;

	private final Opinions opinions;

	private final Organization organization;

	AppealDecider(AssessmentRequests campaigns, AssessmentDesk desk, Opinions opinions, Organization organization) {
		this.campaigns = campaigns;
		this.desk = desk;
		this.opinions = opinions;
		this.organization = organization;
	}

	/**
	 * Id of the post: the first in whose seat somebody sits who did not review.
	 */
	public String post(RequestNumber number) {
		var campaign = this.campaigns.get(number);
		var reviewers = reviewers(campaign);
		var posts = posts(campaign).toList();
		return posts.stream()
			.filter((post) -> Post.of(post)
				.flatMap((known) -> this.organization.nearest(known, campaign.unit(), null))
				.filter((seat) -> seat.holders().stream().anyMatch((holder) -> !reviewers.contains(holder.account())))
				.isPresent())
			.findFirst()
			.orElse(posts.get(0));
	}

	/** Whether an account proposed grades or took part in the joint review. */
	public boolean reviewed(RequestNumber number, AccountName account) {
		return reviewers(this.campaigns.get(number)).contains(account);
	}

	private Stream<String> posts(AssessmentRequest campaign) {
		var policy = this.desk.policyOf(campaign);
		var numbers = AssessmentNumbers.of(policy);
		var pool = numbers.poolParties().value().stream().map(AssessmentNumbers.Party::post);
		var county = Stream.of(numbers.appealPost().value(), numbers.countyPost().value());
		var others = Stream
			.of(Post.SOCIAL_WORK_DEPARTMENT, Post.HUMAN_RESOURCES, Post.CIVIL_AFFAIRS, Post.COMMUNITY_AFFAIRS_OFFICE,
					Post.TOWN_MEETING, Post.TOWN_PRINCIPAL)
			.map(Post::id);
		return Stream.of(pool, county, others)
			.flatMap((each) -> each)
			.map((post) -> this.desk.post(campaign, post))
			.distinct();
	}

	private Set<AccountName> reviewers(AssessmentRequest campaign) {
		var said = this.opinions.findByRequestOrderById(campaign.id())
			.stream()
			.filter((opinion) -> opinion.task().equals("jointReview"))
			.map(Opinion::account);
		return Stream.concat(said, proposers(campaign, this.desk.policyOf(campaign))).collect(Collectors.toSet());
	}

	private Stream<AccountName> proposers(AssessmentRequest campaign, Policy policy) {
		return Post.of(this.desk.post(campaign, AssessmentNumbers.of(policy).proposer().value()))
			.flatMap((post) -> this.organization.nearest(post, campaign.unit(), null))
			.stream()
			.flatMap((seat) -> seat.holders().stream())
			.map(Posting::account);
	}

}
