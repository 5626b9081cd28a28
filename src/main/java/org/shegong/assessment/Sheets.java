package org.shegong.assessment;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All registration forms. */
interface Sheets extends JpaRepository<Sheet, Long> {

	List<Sheet> findByRequestOrderById(Long request);

	/**
	 * Codes of workers whose excellent grade is taken from the pool of a year. Only
	 * codes, so that it is the database that answers and not what was read before a lock.
	 */
	@Query("select distinct sheet.worker from Sheet sheet, AssessmentRequest campaign where sheet.request = campaign.id and sheet.grade = org.shegong.assessment.Grade.EXCELLENT and campaign.year = :year and campaign.unit in :units and campaign.graded = true and campaign.state <> org.shegong.approval.RequestState.WITHDRAWN and campaign.id <> :except")
	List<String> excellent(int year, Collection<String> units, Long except);

	/** How many others of an assessment have a grade, as the database has it now. */
	long countByRequestAndGradeAndWorkerNot(Long request, Grade grade, String worker);

	Optional<Sheet> findByRequestAndWorker(Long request, String worker);

	default Sheet get(Long request, String worker) {
		return findByRequestAndWorker(request, worker)
			.orElseThrow(() -> new NoSuchElementException("“" + worker + "”不在这次考核中"));
	}

}
