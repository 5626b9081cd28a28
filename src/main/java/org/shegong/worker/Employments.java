package org.shegong.worker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import org.shegong.account.WorkerCode;
import org.shegong.bulk.Portions;
import org.shegong.policy.Period;

/** All contracts. */
public interface Employments extends JpaRepository<Employment, Long> {

	@Query("select one from Employment one where one.worker = :worker order by one.contractFrom")
	List<Employment> findByWorkerOrderByContractFrom(WorkerCode worker);

	List<Employment> findByWorkerInOrderByContractFrom(Collection<WorkerCode> workers);

	/** The same of very many, each worker's in order. */
	default List<Employment> ofAll(Collection<WorkerCode> workers) {
		return new Portions<>(workers).find(this::findByWorkerInOrderByContractFrom);
	}

	/**
	 * Codes of workers with a contract in force that began in a period. Only codes, so
	 * that the contracts are read after the worker is locked.
	 */
	@Query("select distinct contract.worker from Employment contract where contract.contractFrom between :#{#days.from()} and :#{#days.until()} and contract.endedOn is null order by contract.worker")
	List<WorkerCode> begunIn(Period days);

	/**
	 * Codes of workers with a contract in force that had begun by a day and has no
	 * number.
	 */
	@Query("select distinct contract.worker from Employment contract where contract.contractNumber is null and contract.contractFrom <= :on and contract.endedOn is null order by contract.worker")
	List<WorkerCode> unwritten(LocalDate on);

	/** Codes of workers whose latest contract is in force and its term ends by a day. */
	@Query("select distinct contract.worker from Employment contract where contract.contractUntil <= :by and contract.endedOn is null and not exists (select newer.id from Employment newer where newer.worker = contract.worker and newer.contractFrom > contract.contractFrom) order by contract.worker")
	List<WorkerCode> endingBy(LocalDate by);

	/** The contract that began last. */
	default Optional<Employment> latest(WorkerCode worker) {
		var contracts = findByWorkerOrderByContractFrom(worker);
		return contracts.isEmpty() ? Optional.empty() : Optional.of(contracts.get(contracts.size() - 1));
	}

}
