package org.shegong.assessment.grades;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.assessment.AssessmentRequest;

/** All parts of joint reviews of grades. */
public interface JointReviews extends JpaRepository<JointReview, Long> {

	List<JointReview> findByRequestAndRoundOrderById(Long request, int round);

	/** The departments that review the grades as they were proposed last. */
	default List<JointReview> of(AssessmentRequest campaign) {
		return findByRequestAndRoundOrderById(campaign.id(), campaign.round());
	}

	default JointReview get(AssessmentRequest campaign, String party) {
		return of(campaign).stream().filter((review) -> review.party().equals(party)).findFirst().orElseThrow();
	}

}
