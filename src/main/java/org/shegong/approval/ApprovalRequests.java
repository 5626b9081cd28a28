package org.shegong.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All requests of all rooms. */
public interface ApprovalRequests extends JpaRepository<ApprovalRequest, Long>, RequestsByNumber {

	List<ApprovalRequest> findByWorkerOrderById(WorkerCode worker);

	List<ApprovalRequest> findByWorkerAndStateIn(WorkerCode worker, Collection<RequestState> states);

	/** Several at once, by their numbers. */
	default Map<RequestNumber, ApprovalRequest> byNumbers(Collection<RequestNumber> numbers) {
		var ids = numbers.stream().map(RequestNumber::id).toList();
		return findAllById(ids).stream().collect(Collectors.toMap(ApprovalRequest::number, Function.identity()));
	}

	/**
	 * Keeps everybody else who acts on the same request waiting until commit. Whoever
	 * waits reads it only afterwards. It is written to, because a lock does not reach the
	 * other nodes of a cluster of databases, but two writes do not both get through.
	 */
	@Modifying
	@Query(value = "update approval_request set lock_version = lock_version + 1 where id = :id", nativeQuery = true)
	int lock(Long id);

	/** The same for several, in the one order in which everybody does. */
	@Modifying
	@Query(value = "update approval_request set lock_version = lock_version + 1 where id in (:ids)", nativeQuery = true)
	int lockAll(Collection<Long> ids);

	/** The same by the number people quote; one that does not exist is nobody's. */
	default void lock(RequestNumber number) {
		lock(number.id());
	}

	/** The worker a request is about, without reading the request itself. */
	@Query("select request.worker from ApprovalRequest request where request.id = :id and request.worker is not null")
	Optional<WorkerCode> workerOf(Long id);

	default ApprovalRequest get(RequestNumber number) {
		return byNumber(number).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的申请"));
	}

}
