package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.approval.RequestNumber;
import org.shegong.policy.Policy;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.Filed;
import org.shegong.worker.LifeFact.Born;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.leave.request.LeaveRequest;
import org.shegong.leave.request.LeaveRequests;

/** Gathers what a worker's leave is judged by. */
@Component
public class LeaveHistories {

	private final LeaveRequests requests;

	private final LedgerEntries ledger;

	private final PersonnelFile file;

	private final LeaveDays days;

	LeaveHistories(LeaveRequests requests, LedgerEntries ledger, PersonnelFile file, LeaveDays days) {
		this.requests = requests;
		this.ledger = ledger;
		this.file = file;
		this.days = days;
	}

	/**
	 * @param except number of the request that is being judged; null when it is new
	 */
	public LeaveHistory of(Worker worker, Policy policy, RequestNumber except) {
		return new LeaveHistory(requests(worker, except), imported(worker, policy), booked(worker, except),
				LeaveHistory.spans(entries(worker, FileKind.MEDICAL_PERIOD)).toList(), births(worker),
				dates(worker, FileKind.MISCARRIAGE), LeaveHistory.spans(entries(worker, FileKind.INJURY)).toList());
	}

	private List<LocalDate> births(Worker worker) {
		return Filed.of(this.file.of(worker.code(), FileKind.CHILD_BIRTH), Born.class)
			.flatMap((birth) -> Collections.nCopies(birth.fact().children(), birth.line().date()).stream())
			.toList();
	}

	private List<LocalDate> dates(Worker worker, FileKind kind) {
		return entries(worker, kind).map(FileEntry::date).toList();
	}

	private List<LeaveRequest> requests(Worker worker, RequestNumber except) {
		return this.requests.standing(worker.code())
			.stream()
			.filter((request) -> !request.number().equals(except))
			.toList();
	}

	private List<PriorLeave> imported(Worker worker, Policy policy) {
		return entries(worker, FileKind.LEAVE).map((entry) -> PriorLeave.read(entry, policy, this.days))
			.flatMap(Optional::stream)
			.toList();
	}

	private List<LedgerEntry> booked(Worker worker, RequestNumber except) {
		return this.ledger.findByWorkerOrderById(worker.code())
			.stream()
			.filter((entry) -> entry.request() == null || !entry.request().equals(except))
			.toList();
	}

	private Stream<FileEntry> entries(Worker worker, FileKind kind) {
		return this.file.of(worker.code(), kind).stream();
	}

}
