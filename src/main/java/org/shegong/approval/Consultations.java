package org.shegong.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All words that were asked for. */
public interface Consultations extends Repository<Consultation, Long> {

	Consultation save(Consultation consultation);

	Optional<Consultation> findById(Long id);

	List<Consultation> findByRequestOrderById(Long request);

	/** The last word that was asked for at a task, whatever became of it. */
	Optional<Consultation> findFirstByTaskIdOrderByIdDesc(String taskId);

	/** Whose word is waited for at a task; nobody's where it is empty. */
	Optional<Consultation> findFirstByTaskIdAndAnsweredAtIsNullAndRecalledAtIsNullOrderByIdDesc(String taskId);

}
