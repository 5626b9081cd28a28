package org.shegong.assessment;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;

/** All assessments. */
public interface AssessmentRequests extends JpaRepository<AssessmentRequest, Long> {

	@Query("select campaign from AssessmentRequest campaign where campaign.year = :year and campaign.unit in :units and campaign.state <> :ended order by campaign.id")
	List<AssessmentRequest> of(int year, Collection<String> units, RequestState ended);

	/** Those of a year that run or are done, at any of these units. */
	default List<AssessmentRequest> standing(int year, Collection<String> units) {
		return of(year, units, RequestState.WITHDRAWN);
	}

	/**
	 * The assessment for somebody who changes what belongs to it: whoever moves it on at
	 * the same time, or they, will have to do it again.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	@Query("select campaign from AssessmentRequest campaign where campaign.id = :id")
	AssessmentRequest touch(Long id);

	default AssessmentRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的考核"));
	}

}
