package org.shegong.worker;

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

	/** All contracts of workers of whom one is in force and began in a period. */
	@Query("select contract from Employment contract where contract.worker in (select begun.worker from Employment begun where begun.contractFrom between :#{#days.from()} and :#{#days.until()} and begun.endedOn is null) order by contract.contractFrom")
	List<Employment> ofWhoBeganIn(Period days);

	/** The same of very many, each worker's in order. */
	default List<Employment> ofAll(Collection<WorkerCode> workers) {
		return new Portions<>(workers).find(this::findByWorkerInOrderByContractFrom);
	}

	/** The contract that began last. */
	default Optional<Employment> latest(WorkerCode worker) {
		var contracts = findByWorkerOrderByContractFrom(worker);
		return contracts.isEmpty() ? Optional.empty() : Optional.of(contracts.get(contracts.size() - 1));
	}

}
