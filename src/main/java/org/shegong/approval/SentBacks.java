package org.shegong.approval;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All requests that were sent back to an earlier step; kept as they were. */
public interface SentBacks extends Repository<SentBack, Long> {

	SentBack save(SentBack sent);

	Optional<SentBack> findById(Long id);

	List<SentBack> findByRequestOrderById(Long request);

}
