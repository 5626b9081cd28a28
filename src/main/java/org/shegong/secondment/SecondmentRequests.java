package org.shegong.secondment;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All secondments. */
interface SecondmentRequests extends JpaRepository<SecondmentRequest, Long> {

	List<SecondmentRequest> findByUnitOrderById(String unit);

	List<SecondmentRequest> findByWorkerOrderById(WorkerCode worker);

	List<SecondmentRequest> findByWorkerInOrderById(Collection<WorkerCode> workers);

	default SecondmentRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的借调申请"));
	}

}
