package org.shegong.appointment;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

/** All parts of joint reviews of candidates. */
interface CandidateReviews extends JpaRepository<CandidateReview, Long> {

	List<CandidateReview> findByRequestOrderById(Long request);

	/** Those of the latest review. */
	default List<CandidateReview> current(Long request) {
		var all = findByRequestOrderById(request);
		var last = all.stream().mapToInt(CandidateReview::round).max().orElse(0);
		return all.stream().filter((review) -> review.round() == last).toList();
	}

	default CandidateReview get(Long request, String party) {
		return current(request).stream()
			.filter((review) -> review.party().equals(party))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("联审单位中没有“" + party + "”"));
	}

}
