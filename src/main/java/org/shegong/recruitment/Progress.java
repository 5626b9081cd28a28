package org.shegong.recruitment;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import org.shegong.recruitment.exam.Candidate;
import org.shegong.recruitment.exam.CandidateState;
import org.shegong.recruitment.exam.Candidates;
import org.shegong.recruitment.campaign.RecruitmentRequest;
import org.shegong.recruitment.campaign.Route;

/**
 * Who is on the list to be hired, and what has to be done next: asked by the model after
 * every step, because whoever drops out is replaced by the next in rank, who starts with
 * the first of the steps.
 */
@Component
public class Progress {

	private final Candidates candidates;

	Progress(Candidates candidates) {
		this.candidates = candidates;
	}

	/**
	 * Fills the list up from those in rank.
	 * @return {@code medical}, {@code background}, {@code publication},
	 * {@code formalities}, {@code none} where nobody is left for what is still open, or
	 * {@code nobody} where nobody was hired at all, so that the recruiter goes on
	 */
	public String advance(RecruitmentRequest campaign) {
		var proposed = this.candidates.proposed(campaign.id());
		var free = campaign.open() - proposed.size();
		if (free > 0) {
			this.candidates
				.findByRequestAndStateOrderByPlaceAscNoAsc(campaign.id(), CandidateState.RANKED, Limit.of(free))
				.forEach(Candidate::propose);
		}
		this.candidates.flush();
		return next(campaign, this.candidates.proposed(campaign.id()));
	}

	private static String next(RecruitmentRequest campaign, List<Candidate> proposed) {
		if (proposed.isEmpty()) {
			return (campaign.open() == campaign.posts()) ? "nobody" : "none";
		}
		if (campaign.route() == Route.EXAM) {
			if (proposed.stream().anyMatch((candidate) -> candidate.medicalPassed() == null)) {
				return "medical";
			}
			if (proposed.stream().anyMatch((candidate) -> candidate.backgroundPassed() == null)) {
				return "background";
			}
		}
		return proposed.stream().anyMatch((candidate) -> candidate.publishedUntil() == null) ? "publication"
				: "formalities";
	}

}
