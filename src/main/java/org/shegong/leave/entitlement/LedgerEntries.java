package org.shegong.leave.entitlement;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** All movements; they are added and read, nothing else. */
public interface LedgerEntries extends Repository<LedgerEntry, Long> {

	LedgerEntry save(LedgerEntry entry);

	@Query("select entry from LedgerEntry entry where entry.worker = :worker order by entry.id")
	List<LedgerEntry> findByWorkerOrderById(WorkerCode worker);

	List<LedgerEntry> findByRequestOrderById(RequestNumber request);

}
