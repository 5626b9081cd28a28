package org.shegong.appointment.audit;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All audits of offices. */
interface AuditRequests extends JpaRepository<AuditRequest, Long> {

	List<AuditRequest> findByWorkerOrderById(WorkerCode worker);

	default AuditRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的离任审计"));
	}

}
