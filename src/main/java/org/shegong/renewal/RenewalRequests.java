package org.shegong.renewal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All renewals. */
interface RenewalRequests extends JpaRepository<RenewalRequest, Long> {

	List<RenewalRequest> findByWorkerOrderById(WorkerCode worker);

	/** Undecided ones of workers who have left meanwhile. */
	@Query("select request from RenewalRequest request, Worker worker where request.worker = worker.code and worker.leftOn is not null and request.state = org.shegong.approval.RequestState.SUBMITTED order by request.id")
	List<RenewalRequest> ofLeavers();

	/** Workers whose contracts the law keeps running beyond a day. */
	@Query("select distinct request.worker from RenewalRequest request where request.extendedUntil > :day order by request.worker")
	List<WorkerCode> runningOnAfter(LocalDate day);

	/**
	 * Codes of workers about whose latest contract something may have to be done: it ends
	 * and is renewed here and nothing was opened, or what was opened is to be reminded
	 * of, or was decided so that the law may still interfere, or the contract has run
	 * out.
	 * @param by the last end for which a renewal may be due today
	 * @param remindedBy the last end for which a reminder may be
	 */
	@Query("""
			select distinct contract.worker from Employment contract join Worker worker on worker.code = contract.worker
			where worker.leftOn is null and contract.endedOn is null and contract.contractUntil <= :by
			and not exists (select newer.id from Employment newer where newer.worker = contract.worker
				and newer.contractFrom > contract.contractFrom)
			and (worker.workerClass in (org.shegong.worker.WorkerClass.RECRUITED,
					org.shegong.worker.WorkerClass.WELFARE_POST)
				and (contract.contractUntil < :today or not exists (select request.id from RenewalRequest request
					where request.employment = contract.id and request.endsOn = contract.contractUntil
					and (request.extendedUntil is null or request.extendedUntil > request.endsOn)))
				or exists (select request.id from RenewalRequest request where request.worker = contract.worker
					and (request.extendedUntil is null and (request.answer is null
							or request.answer = org.shegong.renewal.Outcome.SILENT)
						and (contract.contractUntil <= :today
							or request.state not in (org.shegong.approval.RequestState.SUBMITTED,
								org.shegong.approval.RequestState.RETURNED))
						or request.state in (org.shegong.approval.RequestState.SUBMITTED,
							org.shegong.approval.RequestState.RETURNED)
						and request.remindedOn is null and contract.contractUntil <= :remindedBy)))
			order by contract.worker""")
	List<WorkerCode> perhapsDue(LocalDate by, LocalDate remindedBy, LocalDate today);

	List<RenewalRequest> findByWorkerInOrderById(Collection<WorkerCode> workers);

	default Renewals of(WorkerCode worker) {
		return new Renewals(findByWorkerOrderById(worker));
	}

	default RenewalRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的续聘"));
	}

}
