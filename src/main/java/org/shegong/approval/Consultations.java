package org.shegong.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All words that were asked for. */
public interface Consultations extends Repository<Consultation, Long> {

	Consultation save(Consultation consultation);

	Optional<Consultation> findById(Long id);

	List<Consultation> findByRequestOrderById(Long request);

	/** Whose word is waited for at a task; nobody's where it is empty. */
	Optional<Consultation> findFirstByTaskIdAndAnsweredAtIsNullAndRecalledAtIsNullOrderByIdDesc(String taskId);

}
