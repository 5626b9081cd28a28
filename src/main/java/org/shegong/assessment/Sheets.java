package org.shegong.assessment;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** All registration forms. */
interface Sheets extends JpaRepository<Sheet, Long> {

	List<Sheet> findByRequestOrderById(Long request);

	List<Sheet> findByRequestInAndGrade(Collection<Long> requests, Grade grade);

	Optional<Sheet> findByRequestAndWorker(Long request, String worker);

	default Sheet get(Long request, String worker) {
		return findByRequestAndWorker(request, worker)
			.orElseThrow(() -> new NoSuchElementException("“" + worker + "”不在这次考核中"));
	}

}
