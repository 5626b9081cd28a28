package org.shegong.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All opinions; they are added and read, never changed. */
public interface Opinions extends Repository<Opinion, Long> {

	Opinion save(Opinion opinion);

	@Query("select opinion from Opinion opinion where opinion.request = :request order by opinion.id")
	List<Opinion> findByRequestOrderById(Long request);

	@Query("select opinion from Opinion opinion where opinion.request in :requests order by opinion.id")
	List<Opinion> ofAll(Collection<Long> requests);

	Optional<Opinion> findFirstByTaskIdOrderByIdDesc(String taskId);

}
