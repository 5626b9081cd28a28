package org.shegong.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.shegong.approval.Filing;
import org.shegong.approval.Filings;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.policy.Policy;
import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.exam.CandidateState;
import org.shegong.recruitment.exam.Candidates;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.exam.Review;

/** What a campaign leaves behind for others. */
@Component
public class RecruitmentRecords {

	private final Filings filings;

	private final Candidates candidates;

	private final Organization organization;

	private final Clock clock;

	RecruitmentRecords(Filings filings, Candidates candidates, Organization organization, Clock clock) {
		this.filings = filings;
		this.candidates = candidates;
		this.organization = organization;
		this.clock = clock;
	}

	/** Files the result with whom the policy names (ORD-05: 登记备案). */
	public void finished(RecruitmentRequest campaign, Policy policy) {
		var hired = this.candidates.findByRequestAndStateOrderByPlaceAscNoAsc(campaign.id(), CandidateState.HIRED);
		var names = hired.stream().map(Candidate::name).collect(Collectors.joining("、"));
		var summary = "%s%s%d人，录用%d人%s".formatted(unit(campaign), campaign.route().title(), campaign.posts(),
				hired.size(), names.isEmpty() ? "" : "：" + names);
		RecruitmentNumbers.of(policy)
			.filing()
			.value()
			.forEach((recipient) -> this.filings
				.save(new Filing(campaign, recipient, LocalDate.now(this.clock), "招聘备案", cut(summary))
					.because(RecruitmentNumbers.of(policy).filing().basis())));
	}

	/** Tells a silent department that others wait for it. */
	public void remind(RecruitmentRequest campaign, Review review, Policy policy) {
		var post = Post.of(review.post()).map(Post::title).orElse(review.post());
		this.filings.save(new Filing(campaign, review.post(), LocalDate.now(this.clock), "联审催办",
				"%s%s：请%s（%s办理）尽快答复资格联审，自%s起已等候，全部单位答复前不能继续".formatted(unit(campaign), campaign.route().title(),
						review.title(), post, review.openedOn()))
			.because(RecruitmentNumbers.of(policy).reviewParties().basis()));
	}

	private String unit(RecruitmentRequest campaign) {
		return this.organization.lineOf(campaign.unit()).get(0).name();
	}

	private static String cut(String summary) {
		return summary.substring(0, Math.min(summary.length(), 1000));
	}

}
