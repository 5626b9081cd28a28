package org.shegong.assessment.grades;

import java.time.LocalDate;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All promotions that assessments brought. */
public interface GradeSteps extends JpaRepository<GradeStep, Long> {

	/**
	 * Codes of workers with one that is due and not applied. Only codes, so that the
	 * steps are read after the worker is locked.
	 */
	@Query("select distinct step.worker from GradeStep step where step.appliedOn is null and step.effectiveOn <= :on order by step.worker")
	List<WorkerCode> due(LocalDate on);

	@Query("select step from GradeStep step where step.worker = :worker and step.appliedOn is null and step.effectiveOn <= :on order by step.effectiveOn, step.id")
	List<GradeStep> dueOf(WorkerCode worker, LocalDate on);

}
