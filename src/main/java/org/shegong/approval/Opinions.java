package org.shegong.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All opinions; they are added and read, and struck out, never changed or removed. Those
 * that are struck count no more.
 */
public interface Opinions extends Repository<Opinion, Long> {

	Opinion save(Opinion opinion);

	/** Those that count. */
	@Query("select opinion from Opinion opinion where opinion.request = :request and opinion.struckAt is null order by opinion.id")
	List<Opinion> findByRequestOrderById(Long request);

	/** Those that were struck out as well. */
	@Query("select opinion from Opinion opinion where opinion.request = :request order by opinion.id")
	List<Opinion> everyOneOf(Long request);

	/** Those of several requests that count. */
	@Query("select opinion from Opinion opinion where opinion.request in :requests and opinion.struckAt is null order by opinion.id")
	List<Opinion> ofAll(Collection<Long> requests);

	Optional<Opinion> findFirstByTaskIdAndStruckAtIsNullOrderByIdDesc(String taskId);

}
