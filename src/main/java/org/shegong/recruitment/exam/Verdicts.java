package org.shegong.recruitment.exam;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All verdicts on findings. */
interface Verdicts extends JpaRepository<Verdict, Long> {

	List<Verdict> findByRequestOrderById(Long request);

	List<Verdict> findByRequestAndNoInOrderById(Long request, Collection<Integer> candidates);

	@Modifying
	@Query("delete from Verdict verdict where verdict.request = :request and verdict.no in :candidates")
	void forget(Long request, Collection<Integer> candidates);

}
