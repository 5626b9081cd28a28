package org.shegong.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All tasks that went into other hands; kept as they were, like opinions. */
public interface GivenOvers extends Repository<GivenOver, Long> {

	GivenOver save(GivenOver given);

	List<GivenOver> findByRequestOrderById(Long request);

	Optional<GivenOver> findFirstByTaskIdOrderByIdDesc(String taskId);

}
