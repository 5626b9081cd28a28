package org.shegong.recruitment.exam;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** All verdicts on findings. */
interface Verdicts extends JpaRepository<Verdict, Long> {

	List<Verdict> findByRequestOrderById(Long request);

	List<Verdict> findByRequestAndNoInOrderById(Long request, Collection<Integer> candidates);

}
