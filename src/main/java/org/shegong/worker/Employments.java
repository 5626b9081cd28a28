package org.shegong.worker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** All contracts. */
public interface Employments extends JpaRepository<Employment, Long> {

	List<Employment> findByWorkerOrderByContractFrom(String worker);

	List<Employment> findByWorkerInOrderByContractFrom(Collection<String> workers);

	List<Employment> findByContractFromBetween(LocalDate first, LocalDate last);

	/** The contract that began last. */
	default Optional<Employment> latest(String worker) {
		var contracts = findByWorkerOrderByContractFrom(worker);
		return contracts.isEmpty() ? Optional.empty() : Optional.of(contracts.get(contracts.size() - 1));
	}

}
