package org.shegong.pay;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.approval.RequestState;
import org.springframework.data.jpa.repository.JpaRepository;

/** All proposed moves of pay grades. */
interface GradeMoveRequests extends JpaRepository<GradeMoveRequest, Long> {

	List<GradeMoveRequest> findByWorkerOrderById(WorkerCode worker);

	List<GradeMoveRequest> findByWorkerIn(Collection<WorkerCode> workers);

	default GradeMoveRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的薪级变动"));
	}

	/** Those of a worker that came to something or still may. */
	default List<GradeMoveRequest> standing(WorkerCode worker) {
		return findByWorkerOrderById(worker).stream().filter(GradeMoveRequests::stands).toList();
	}

	static boolean stands(GradeMoveRequest request) {
		return request.state() != RequestState.REFUSED && request.state() != RequestState.WITHDRAWN;
	}

}
