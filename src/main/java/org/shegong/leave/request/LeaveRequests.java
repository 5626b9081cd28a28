package org.shegong.leave.request;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All leaves. */
public interface LeaveRequests extends JpaRepository<LeaveRequest, Long> {

	@Query("select leave from LeaveRequest leave where leave.worker = :worker order by leave.fromDate")
	List<LeaveRequest> findByWorkerOrderByFromDate(WorkerCode worker);

	@Query("select leave from LeaveRequest leave where leave.deputy = :deputy")
	List<LeaveRequest> findByDeputy(AccountName deputy);

	default LeaveRequest get(RequestNumber number) {
		return byNumber(number).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的请假"));
	}

	/** Leaves of a worker that are asked for or granted, in the order of their days. */
	default List<LeaveRequest> standing(WorkerCode worker) {
		return findByWorkerOrderByFromDate(worker).stream().filter(LeaveRequest::stands).toList();
	}

	private Optional<LeaveRequest> byNumber(RequestNumber number) {
		return findById(number.id()).filter((request) -> request.number().equals(number));
	}

}
