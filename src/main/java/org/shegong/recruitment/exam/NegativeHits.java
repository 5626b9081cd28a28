package org.shegong.recruitment.exam;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** All hits of negative lists. */
interface NegativeHits extends JpaRepository<NegativeHit, Long> {

	List<NegativeHit> findByRequestOrderById(Long request);

	List<NegativeHit> findByRequestAndNoInOrderById(Long request, Collection<Integer> candidates);

}
