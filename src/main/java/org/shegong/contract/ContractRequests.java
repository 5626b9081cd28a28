package org.shegong.contract;

import java.util.List;
import java.util.NoSuchElementException;

import org.shegong.approval.RequestNumber;
import org.springframework.data.jpa.repository.JpaRepository;

/** All contracts being or having been written down. */
interface ContractRequests extends JpaRepository<ContractRequest, Long> {

	List<ContractRequest> findByWorkerOrderById(String worker);

	default ContractRequest get(String number) {
		return RequestNumber.of(number)
			.known()
			.flatMap(this::findById)
			.orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的合同订立"));
	}

	/** Those under way for a worker. */
	default List<String> underWay(String worker) {
		return findByWorkerOrderById(worker).stream()
			.filter((request) -> request.state().pending())
			.map(ContractRequest::number)
			.toList();
	}

}
