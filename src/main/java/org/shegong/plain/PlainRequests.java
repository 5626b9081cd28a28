package org.shegong.plain;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All requests of processes that no room knows. */
interface PlainRequests extends JpaRepository<PlainRequest, Long> {

	List<PlainRequest> findByProcessAndWorkerOrderByIdDesc(String process, WorkerCode worker);

	/** Those that a post made for its own unit. */
	List<PlainRequest> findByProcessAndSubmittedByAndWorkerIsNullOrderByIdDesc(String process, AccountName submittedBy);

	default PlainRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的申请"));
	}

}
