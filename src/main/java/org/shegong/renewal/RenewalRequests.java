package org.shegong.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.worker.Employment;

/** All renewals. */
interface RenewalRequests extends JpaRepository<RenewalRequest, Long> {

	List<RenewalRequest> findByWorkerOrderById(WorkerCode worker);

	/** Undecided ones of workers who have left meanwhile. */
	@Query("select request from RenewalRequest request, Worker worker where request.worker = worker.code and worker.leftOn is not null and request.state = org.shegong.approval.RequestState.SUBMITTED order by request.id")
	List<RenewalRequest> ofLeavers();

	/** Workers whose contracts the law keeps running beyond a day. */
	@Query("select distinct request.worker from RenewalRequest request where request.extendedUntil > :day order by request.worker")
	List<WorkerCode> runningOnAfter(LocalDate day);

	/** The one by which the law keeps a contract running. */
	default Optional<RenewalRequest> keeping(Employment contract) {
		return findByWorkerOrderById(contract.worker()).stream()
			.filter((request) -> request.keptRunning(contract))
			.reduce((before, after) -> after);
	}

	default RenewalRequest get(RequestNumber number) {
		return findById(number.id()).orElseThrow(() -> new NoSuchElementException("没有编号为“" + number + "”的续聘"));
	}

	/** The undecided one of a worker. */
	default Optional<RenewalRequest> pending(WorkerCode worker) {
		return findByWorkerOrderById(worker).stream().filter((request) -> request.state().pending()).findFirst();
	}

	/** The last one about this end of this contract. */
	default Optional<RenewalRequest> about(Employment contract) {
		return findByWorkerOrderById(contract.worker()).stream()
			.filter((request) -> request.isAbout(contract))
			.reduce((before, after) -> after);
	}

}
