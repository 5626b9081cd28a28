package org.shegong.worker;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the processes meet: everything that happened to a worker, in order (TY-24, XX-30,
 * ORD-51).
 */
@Component
@Transactional
public class PersonnelFile {

	private final FileEntries entries;

	private final Clock clock;

	PersonnelFile(FileEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/**
	 * Adds a line.
	 * @param by the account that caused it; null when the system did
	 */
	public void append(FileEntry entry, String by) {
		this.entries.save(entry.recorded(this.clock.instant(), by));
	}

	@Transactional(readOnly = true)
	public List<FileEntry> of(String worker) {
		return this.entries.findByWorkerOrderByEntryDateAscIdAsc(worker);
	}

	@Transactional(readOnly = true)
	public List<FileEntry> ofAll(Collection<String> workers) {
		return this.entries.findByWorkerInOrderByEntryDateAscIdAsc(workers);
	}

	@Transactional(readOnly = true)
	public List<FileEntry> of(String worker, String kind) {
		return this.entries.findByWorkerAndKindOrderByEntryDateAscIdAsc(worker, kind);
	}

}
