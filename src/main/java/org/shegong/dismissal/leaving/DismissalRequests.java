package org.shegong.dismissal.leaving;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.dismissal.grounds.Ground;

/** All requests about leaving. */
public interface DismissalRequests extends JpaRepository<DismissalRequest, Long> {

	List<DismissalRequest> findByWorkerOrderById(WorkerCode worker);

	List<DismissalRequest> findByWorkerInAndGround(Collection<WorkerCode> workers, Ground ground);

	default DismissalRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的解聘退出"));
	}

	/** Those undecided, in words. */
	default List<String> pending(WorkerCode worker, RequestNumber except) {
		return findByWorkerOrderById(worker).stream()
			.filter((request) -> request.state().pending() && !request.number().equals(except))
			.map(DismissalRequest::inWords)
			.toList();
	}

}
