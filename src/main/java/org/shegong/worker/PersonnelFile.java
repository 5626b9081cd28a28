package org.shegong.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.policy.Period;
import org.shegong.bulk.ManyRows;
import org.shegong.bulk.Portions;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the processes meet: everything that happened to a worker, in order (TY-24, XX-30,
 * ORD-51).
 */
@Component("personnelFiles")
@Transactional
public class PersonnelFile {

	private final FileEntries entries;

	private final ManyRows rows;

	private final Clock clock;

	PersonnelFile(FileEntries entries, ManyRows rows, Clock clock) {
		this.entries = entries;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Adds a line.
	 * @param by the account that caused it; null when the system did
	 */
	public FileEntry append(FileEntry entry, AccountName by) {
		return this.entries.save(entry.recorded(this.clock.instant(), by));
	}

	/** Adds many lines, in the order in which they are given. */
	public void appendAll(Collection<FileEntry> entries, AccountName by) {
		var now = this.clock.instant();
		entries.forEach((entry) -> entry.recorded(now, by));
		this.rows.insert(FileEntry.class, entries);
	}

	/** The lines that count. */
	@Transactional(readOnly = true)
	public List<FileEntry> of(WorkerCode worker) {
		return this.entries.findByWorkerAndStruckAtIsNullOrderByEntryDateAscIdAsc(worker);
	}

	/** All lines, those that were struck out among them, for people to read. */
	@Transactional(readOnly = true)
	public List<FileEntry> everOf(WorkerCode worker) {
		return this.entries.findByWorkerOrderByEntryDateAscIdAsc(worker);
	}

	@Transactional(readOnly = true)
	public List<FileEntry> ofAll(Collection<WorkerCode> workers) {
		return new Portions<>(workers).find(this.entries::findByWorkerInAndStruckAtIsNullOrderByEntryDateAscIdAsc);
	}

	/** The same of several, in no order: what was struck out is not brought again. */
	@Transactional(readOnly = true)
	public List<FileEntry> everOfAll(Collection<WorkerCode> workers) {
		return new Portions<>(workers).find(this.entries::findByWorkerIn);
	}

	/** Those of one kind; whoever asks for one mostly asks for others as well. */
	@Transactional(readOnly = true)
	public List<FileEntry> of(WorkerCode worker, FileKind kind) {
		return of(worker).stream().filter((entry) -> entry.kind() == kind).toList();
	}

	/** The same of several, in no order. */
	@Transactional(readOnly = true)
	public List<FileEntry> of(Collection<WorkerCode> workers, FileKind kind) {
		return this.entries.ofKind(workers, kind);
	}

	/**
	 * Lines of some kinds of whoever works in these units, within some days, or before
	 * them where a case put them down only since.
	 */
	@Transactional(readOnly = true)
	public List<FileEntry> among(Collection<String> units, Period days, Instant since, Set<FileKind> kinds) {
		return units.isEmpty() ? List.of() : this.entries.among(units, days, since, kinds);
	}

	/**
	 * Lines with words that nobody could read, of everybody.
	 * @param pattern of a worker's name or code; empty for all
	 */
	@Transactional(readOnly = true)
	public Page<FileEntry> unread(String pattern, Pageable page) {
		return this.entries.unread(pattern, page);
	}

	@Transactional(readOnly = true)
	public Optional<FileEntry> entry(Long id) {
		return this.entries.findById(id);
	}

	/** Strikes a wrong line out; the caller has looked that it is not struck yet. */
	public void strike(Long id, AccountName by, String because) {
		this.entries.findById(id).orElseThrow().strike(this.clock.instant(), by, because);
	}

}
