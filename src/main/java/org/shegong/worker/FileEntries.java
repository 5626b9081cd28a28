package org.shegong.worker;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Period;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All lines of all personnel files; lines are added, read and struck out. */
interface FileEntries extends Repository<FileEntry, Long> {

	FileEntry save(FileEntry entry);

	List<FileEntry> findByWorkerOrderByEntryDateAscIdAsc(WorkerCode worker);

	@Query("select entry from FileEntry entry where entry.worker = :worker and entry.struckAt is null"
			+ " order by entry.entryDate, entry.id")
	List<FileEntry> findByWorkerAndStruckAtIsNullOrderByEntryDateAscIdAsc(WorkerCode worker);

	Optional<FileEntry> findById(Long id);

	List<FileEntry> findByWorkerInAndStruckAtIsNullOrderByEntryDateAscIdAsc(Collection<WorkerCode> workers);

	List<FileEntry> findByWorkerIn(Collection<WorkerCode> workers);

	@Query("select entry from FileEntry entry where entry.worker in :workers and entry.says.kind = :kind and entry.struckAt is null")
	List<FileEntry> ofKind(Collection<WorkerCode> workers, FileKind kind);

	@Query("""
			select entry from FileEntry entry where entry.says.kind in :kinds and entry.struckAt is null
			and entry.worker in (select worker.code from Worker worker where worker.unit in :units)
			and (entry.entryDate between :#{#days.from()} and :#{#days.until()}
				or (entry.entryDate < :#{#days.from()} and entry.request is not null and entry.recordedAt >= :since))
			order by entry.entryDate, entry.id""")
	List<FileEntry> among(Collection<String> units, Period days, Instant since, Collection<FileKind> kinds);

	@Query("""
			select entry from FileEntry entry where entry.unread is not null and entry.struckAt is null
			and (:pattern = '' or lower(cast(entry.worker as String)) like :pattern escape '!'
				or entry.worker in (select worker.code from Worker worker
					where lower(worker.name) like :pattern escape '!'))
			order by entry.worker, entry.entryDate, entry.id""")
	Page<FileEntry> unread(String pattern, Pageable page);

}
