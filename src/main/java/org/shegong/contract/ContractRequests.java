package org.shegong.contract;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All contracts being or having been written down. */
interface ContractRequests extends JpaRepository<ContractRequest, Long> {

	List<ContractRequest> findByWorkerOrderById(WorkerCode worker);

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
