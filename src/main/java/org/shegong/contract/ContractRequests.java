package org.shegong.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All contracts being or having been written down. */
interface ContractRequests extends JpaRepository<ContractRequest, Long> {

	List<ContractRequest> findByWorkerOrderById(WorkerCode worker);

	/**
	 * Latest contracts in force that had begun by a day, have no number and are not being
	 * written down; those sent by their own unit left out.
	 */
	@Query("""
			select new org.shegong.contract.Unwritten(worker.code, worker.unit, contract.contractFrom)
			from Employment contract join Worker worker on worker.code = contract.worker
			where contract.contractNumber is null and contract.contractFrom <= :by and contract.endedOn is null
			and worker.workerClass <> org.shegong.worker.WorkerClass.POSTED
			and not exists (select newer.id from Employment newer where newer.worker = contract.worker
				and newer.contractFrom > contract.contractFrom)
			and not exists (select request.id from ContractRequest request where request.worker = contract.worker
				and request.state in (org.shegong.approval.RequestState.SUBMITTED,
					org.shegong.approval.RequestState.RETURNED))
			order by worker.code""")
	List<Unwritten> unwritten(LocalDate by);

	default ContractRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的合同订立"));
	}

	/** Those under way for a worker. */
	default List<RequestNumber> underWay(WorkerCode worker) {
		return findByWorkerOrderById(worker).stream()
			.filter((request) -> request.state().pending())
			.map(ContractRequest::number)
			.toList();
	}

}
