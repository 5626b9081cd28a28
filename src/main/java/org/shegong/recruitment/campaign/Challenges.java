package org.shegong.recruitment.campaign;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All objections to published lists. */
interface Challenges extends JpaRepository<Challenge, Long> {

	/** Which objections of a campaign are asked for, with whom they are about. */
	String SOUGHT = """
			from Challenge challenge join Candidate candidate
				on candidate.request = challenge.request and candidate.no = challenge.candidate
			where challenge.request = :request and (:open = false or challenge.upheld is null)
			and (:pattern = '' or lower(candidate.applicant.name) like :pattern escape '!'
				or cast(candidate.no as String) like :pattern escape '!')
			""";

	int countByRequest(Long request);

	boolean existsByRequestAndUpheldIsNull(Long request);

	/** Those that are not decided. */
	@Query("select challenge from Challenge challenge where challenge.request = :request and challenge.upheld is null order by challenge.no")
	List<Challenge> open(Long request);

	/**
	 * A page of them by number.
	 * @param open whether only those that are not decided
	 * @param pattern of a candidate's number or name in lower case, escaped by {@code !};
	 * empty for all
	 */
	@Query(value = """
			select new org.shegong.recruitment.campaign.ChallengeView(challenge.no, challenge.candidate,
				candidate.applicant.name, challenge.raisedBy, challenge.raisedOn, challenge.text, challenge.upheld,
				challenge.answer) """ + SOUGHT + " order by challenge.no", countQuery = "select count(*) " + SOUGHT)
	Page<ChallengeView> page(Long request, boolean open, String pattern, Pageable page);

}
