package org.shegong.recruitment.exam;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Everybody who registered in a campaign. */
public interface Candidates extends JpaRepository<Candidate, String> {

	/** Who is searched for in a campaign. */
	String SOUGHT = """
			from Candidate candidate where candidate.request = :request and candidate.state in :states
			and (:task <> 'recordMedical' or candidate.medicalPassed is null)
			and (:task <> 'recordBackground' or candidate.backgroundPassed is null)
			and (:pattern = '' or lower(candidate.applicant.name) like :pattern escape '!'
				or cast(candidate.no as String) like :pattern escape '!'
				or (:inFull = true and (lower(candidate.applicant.idNumber) like :pattern escape '!'
					or candidate.applicant.phone like :pattern escape '!')))
			""";

	/** So many have come so far. */
	interface Group {

		CandidateState getState();

		Long getPeople();

	}

	List<Candidate> findByRequestOrderByNo(Long request);

	List<Candidate> findByRequestAndStateInOrderByNo(Long request, Collection<CandidateState> states);

	/** Those who came so far, with how many there are. */
	Page<Candidate> findByRequestAndStateInOrderByNo(Long request, Collection<CandidateState> states, Pageable page);

	boolean existsByRequestAndState(Long request, CandidateState state);

	@Query("select candidate.state as state, count(*) as people from Candidate candidate where candidate.request = :request group by candidate.state")
	List<Group> groups(Long request);

	/** How many have come how far, in the order of the steps. */
	default SortedMap<CandidateState, Long> counts(Long request) {
		var counts = new TreeMap<CandidateState, Long>();
		groups(request).forEach((group) -> counts.put(group.getState(), group.getPeople()));
		return counts;
	}

	/**
	 * A page of them by number.
	 * @param task for whom its results are awaited
	 * @param pattern of a number or name in lower case, escaped by {@code !}; empty for
	 * everybody
	 * @param inFull whether identity numbers and telephones are searched as well
	 */
	@Query(value = "select candidate " + SOUGHT + " order by candidate.no", countQuery = "select count(*) " + SOUGHT)
	Page<Candidate> page(Long request, Collection<CandidateState> states, String task, String pattern, boolean inFull,
			Pageable page);

	/** A page of those among them who have one of these numbers. */
	@Query(value = "select candidate " + SOUGHT + " and candidate.no in :numbers order by candidate.no",
			countQuery = "select count(*) " + SOUGHT + " and candidate.no in :numbers")
	Page<Candidate> pageOf(Collection<Integer> numbers, Long request, Collection<CandidateState> states, String task,
			String pattern, boolean inFull, Pageable page);

	List<Candidate> findByRequestAndStateOrderByPlaceAscNoAsc(Long request, CandidateState state);

	List<Candidate> findByRequestAndStateOrderByPlaceAscNoAsc(Long request, CandidateState state, Limit most);

	@Query("select coalesce(max(candidate.no), 0) from Candidate candidate where candidate.request = :request")
	int lastNo(Long request);

	/**
	 * How many of those admitted have the scores that the total is made of.
	 * @param weight percent of the written test; the interview has the rest
	 */
	@Query("""
			select count(*) from Candidate candidate where candidate.request = :request
			and candidate.state = org.shegong.recruitment.exam.CandidateState.ADMITTED
			and (:weight = 0 or candidate.written is not null) and (:weight = 100 or candidate.interview is not null)
			""")
	long complete(Long request, int weight);

	default Candidate get(Long request, int no) {
		return findById(request + "-" + no).orElseThrow(() -> new NoSuchElementException("没有%d号候选人".formatted(no)));
	}

	/** People on the list to be hired, by rank. */
	default List<Candidate> proposed(Long request) {
		return findByRequestAndStateOrderByPlaceAscNoAsc(request, CandidateState.PROPOSED);
	}

}
