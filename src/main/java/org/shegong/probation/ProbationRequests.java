package org.shegong.probation;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All reviews of probations. */
interface ProbationRequests extends JpaRepository<ProbationRequest, Long> {

	List<ProbationRequest> findByWorkerOrderById(WorkerCode worker);

	default ProbationRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的试用期考核"));
	}

	/** Reviews of a worker's probation, in words. */
	default List<String> standing(WorkerCode worker) {
		return findByWorkerOrderById(worker).stream()
			.filter(ProbationRequest::stands)
			.map(ProbationRequest::inWords)
			.toList();
	}

}
