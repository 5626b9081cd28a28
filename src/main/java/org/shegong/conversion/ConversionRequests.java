package org.shegong.conversion;

import java.util.List;
import java.util.NoSuchElementException;

import org.springframework.data.jpa.repository.JpaRepository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All conversions. */
interface ConversionRequests extends JpaRepository<ConversionRequest, Long> {

	List<ConversionRequest> findByWorkerOrderById(WorkerCode worker);

	default ConversionRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的套转"));
	}

	/**
	 * Those of a worker that are not decided yet.
	 * @param except may be null
	 */
	default List<RequestNumber> open(WorkerCode worker, RequestNumber except) {
		return findByWorkerOrderById(worker).stream()
			.filter((request) -> request.state().pending())
			.map(ConversionRequest::number)
			.filter((number) -> !number.equals(except))
			.toList();
	}

}
