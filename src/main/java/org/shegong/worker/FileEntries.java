package org.shegong.worker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All lines of all personnel files; lines are added, read and struck out. */
interface FileEntries extends Repository<FileEntry, Long> {

	FileEntry save(FileEntry entry);

	List<FileEntry> findByWorkerOrderByEntryDateAscIdAsc(String worker);

	List<FileEntry> findByWorkerAndStruckAtIsNullOrderByEntryDateAscIdAsc(String worker);

	Optional<FileEntry> findById(Long id);

	List<FileEntry> findByWorkerInAndStruckAtIsNullOrderByEntryDateAscIdAsc(Collection<String> workers);

	List<FileEntry> findByWorkerIn(Collection<String> workers);

	List<FileEntry> findByUnreadIsNotNullAndStruckAtIsNullOrderByWorkerAscEntryDateAscIdAsc();

}
