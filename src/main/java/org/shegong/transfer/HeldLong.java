package org.shegong.transfer;

import java.time.LocalDate;
import java.util.Collection;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import org.shegong.worker.Worker;
import org.shegong.account.WorkerCode;

/**
 * Who has been in the same place for long: since the last change of unit or post on file,
 * else since they came. Elected members stay where they were elected, so they are not
 * among them (policy.md A.11).
 */
interface HeldLong extends Repository<Worker, WorkerCode> {

	/** When somebody came to their place. */
	String SINCE = """
			coalesce((select max(entry.entryDate) from FileEntry entry where entry.worker = worker.code
				and entry.struckAt is null and (entry.says.kind = org.shegong.worker.FileKind.TRANSFER
				or (entry.says.kind = org.shegong.worker.FileKind.POST_CHANGE and entry.says.field in ('unit', 'position')))),
				worker.servingSince)""";

	String THOSE = " from Worker worker where worker.unit in :units and worker.leftOn is null"
			+ " and worker.workerClass <> org.shegong.worker.WorkerClass.ELECTED and " + SINCE + " <= :since";

	/** Since when somebody is where they are. */
	record Held(Worker worker, LocalDate since) {
	}

	/**
	 * Longest first.
	 * @param since the last day on which they can have come
	 */
	@Query(value = "select new org.shegong.transfer.HeldLong$Held(worker, " + SINCE + ")" + THOSE + " order by " + SINCE
			+ ", worker.unit, worker.code", countQuery = "select count(worker)" + THOSE)
	Page<Held> in(Collection<String> units, LocalDate since, Pageable page);

}
