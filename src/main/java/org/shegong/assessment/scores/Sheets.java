package org.shegong.assessment.scores;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.WorkerCode;
import org.shegong.assessment.grades.Grade;

/** All registration forms. */
public interface Sheets extends JpaRepository<Sheet, Long> {

	/** Of everybody who is assessed; who left before the results is not. */
	@Query("select sheet from Sheet sheet where sheet.request = :request and sheet.leftOn is null order by sheet.id")
	List<Sheet> of(Long request);

	String FOUND = """
			from Sheet sheet join Worker worker on worker.code = sheet.worker join OrgUnit unit on unit.code = worker.unit
			where sheet.request = :request and sheet.leftOn is null
			and (:pattern = '' or lower(worker.name) like :pattern escape '!'
				or lower(cast(worker.code as String)) like :pattern escape '!'
				or lower(unit.name) like :pattern escape '!')
			""";

	/**
	 * A page of those of everybody who is assessed.
	 * @param pattern of a name, a code or a unit's name in lower case, escaped by
	 * {@code !}; empty for everybody
	 */
	@Query(value = "select sheet " + FOUND + " order by sheet.id", countQuery = "select count(*) " + FOUND)
	Page<Sheet> page(Long request, String pattern, Pageable page);

	/** Of everybody who was in, those who left among them. */
	List<Sheet> findByRequestOrderById(Long request);

	/** In assessments whose results are not published yet. */
	@Query("select sheet from Sheet sheet, AssessmentRequest campaign where sheet.request = campaign.id and sheet.worker = :worker and sheet.leftOn is null and campaign.publishedOn is null and campaign.state = org.shegong.approval.RequestState.SUBMITTED")
	List<Sheet> undecided(WorkerCode worker);

	/** Numbers of the year's other assessments by the workers who are in them. */
	@Query("select sheet from Sheet sheet, AssessmentRequest campaign where sheet.request = campaign.id and campaign.year = :year and sheet.worker in :workers and sheet.leftOn is null and campaign.state <> org.shegong.approval.RequestState.WITHDRAWN")
	List<Sheet> ofYear(int year, Collection<WorkerCode> workers);

	/**
	 * Codes of workers whose excellent grade is taken from the pool of a year. Only
	 * codes, so that it is the database that answers and not what was read before a lock.
	 */
	@Query("select distinct sheet.worker from Sheet sheet, AssessmentRequest campaign where sheet.request = campaign.id and sheet.grade = org.shegong.assessment.grades.Grade.EXCELLENT and sheet.leftOn is null and campaign.year = :year and campaign.unit in :units and campaign.graded = true and campaign.state <> org.shegong.approval.RequestState.WITHDRAWN and campaign.id <> :except")
	List<WorkerCode> excellent(int year, Collection<String> units, Long except);

	/** How many others of an assessment have a grade, as the database has it now. */
	@Query("select count(sheet) from Sheet sheet where sheet.request = :request and sheet.grade = :grade and sheet.leftOn is null and sheet.worker <> :worker")
	long others(Long request, Grade grade, WorkerCode worker);

	Optional<Sheet> findByRequestAndWorker(Long request, WorkerCode worker);

	default Sheet get(Long request, WorkerCode worker) {
		return findByRequestAndWorker(request, worker)
			.orElseThrow(() -> new NoSuchElementException("“" + worker + "”不在这次考核中"));
	}

}
