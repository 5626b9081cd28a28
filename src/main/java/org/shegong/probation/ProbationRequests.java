package org.shegong.probation;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.worker.Worker;

/** All reviews of probations. */
interface ProbationRequests extends JpaRepository<ProbationRequest, Long> {

	List<ProbationRequest> findByWorkerOrderById(WorkerCode worker);

	/**
	 * Workers of a class that has a probation, with a contract in force that began in a
	 * period and without a review that stands.
	 */
	@Query("""
			select worker from Worker worker
			where worker.workerClass not in (org.shegong.worker.WorkerClass.ELECTED,
				org.shegong.worker.WorkerClass.POSTED)
			and worker.code in (select contract.worker from Employment contract
				where contract.contractFrom between :#{#days.from()} and :#{#days.until()} and contract.endedOn is null)
			and not exists (select request.id from ProbationRequest request where request.worker = worker.code
				and request.state <> org.shegong.approval.RequestState.WITHDRAWN)
			order by worker.code""")
	List<Worker> unreviewed(Period days);

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
