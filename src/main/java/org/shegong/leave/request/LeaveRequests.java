package org.shegong.leave.request;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** All leaves. */
public interface LeaveRequests extends JpaRepository<LeaveRequest, Long> {

	List<LeaveRequest> findByWorkerOrderByFromDate(String worker);

	List<LeaveRequest> findByDeputy(String deputy);

	default LeaveRequest get(String number) {
		return byNumber(number).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的请假"));
	}

	/** Leaves of a worker that are asked for or granted, in the order of their days. */
	default List<LeaveRequest> standing(String worker) {
		return findByWorkerOrderByFromDate(worker).stream().filter(LeaveRequest::stands).toList();
	}

	private Optional<LeaveRequest> byNumber(String number) {
		return number.matches("leave-\\d{1,18}") ? findById(Long.valueOf(number.substring(6))) : Optional.empty();
	}

}
