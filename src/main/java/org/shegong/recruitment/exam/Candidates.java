package org.shegong.recruitment.exam;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Everybody who registered in a campaign. */
public interface Candidates extends JpaRepository<Candidate, String> {

	/** Who is searched for in a campaign. */
	String SOUGHT = """
			from Candidate candidate where candidate.request = :request
			and (:pattern = '' or lower(candidate.applicant.name) like :pattern escape '!'
				or cast(candidate.no as String) like :pattern escape '!'
				or (:inFull = true and (lower(candidate.applicant.idNumber) like :pattern escape '!'
					or candidate.applicant.phone like :pattern escape '!')))
			""";

	List<Candidate> findByRequestOrderByNo(Long request);

	/**
	 * A page of them by number.
	 * @param pattern of a number or name in lower case, escaped by {@code !}; empty for
	 * everybody
	 * @param inFull whether identity numbers and telephones are searched as well
	 */
	@Query(value = "select candidate " + SOUGHT + " order by candidate.no", countQuery = "select count(*) " + SOUGHT)
	Page<Candidate> page(Long request, String pattern, boolean inFull, Pageable page);

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
