package org.shegong.recruitment.exam;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Everybody who registered in a campaign. */
public interface Candidates extends JpaRepository<Candidate, String> {

	List<Candidate> findByRequestOrderByNo(Long request);

	List<Candidate> findByRequestAndStateOrderByPlaceAscNoAsc(Long request, CandidateState state);

	@Query("select coalesce(max(candidate.no), 0) from Candidate candidate where candidate.request = :request")
	int lastNo(Long request);

	default Candidate get(Long request, int no) {
		return findById(request + "-" + no).orElseThrow(() -> new NoSuchElementException("没有%d号候选人".formatted(no)));
	}

	/** People on the list to be hired, by rank. */
	default List<Candidate> proposed(Long request) {
		return findByRequestAndStateOrderByPlaceAscNoAsc(request, CandidateState.PROPOSED);
	}

}
