package org.shegong.worker;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

/** All lines of all personnel files; lines are added and read, nothing else. */
interface FileEntries extends Repository<FileEntry, Long> {

	FileEntry save(FileEntry entry);

	List<FileEntry> findByWorkerOrderByEntryDateAscIdAsc(String worker);

	List<FileEntry> findByWorkerInOrderByEntryDateAscIdAsc(Collection<String> workers);

	List<FileEntry> findByWorkerAndKindOrderByEntryDateAscIdAsc(String worker, String kind);

}
