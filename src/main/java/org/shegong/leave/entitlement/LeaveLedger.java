package org.shegong.leave.entitlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import org.shegong.policy.Days;
import org.shegong.worker.Worker;
import org.shegong.leave.LeaveKind;
import org.shegong.leave.request.LeaveRequest;

/** Books leave in half days; every balance is a sum of what was booked (append-only). */
@Component
public class LeaveLedger {

	private final LedgerEntries entries;

	private final Clock clock;

	LeaveLedger(LedgerEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	public void reserve(LeaveRequest request, Charge charge) {
		charge.byYear().forEach((year, days) -> book(request, year, Movement.RESERVED, days));
	}

	/** Undoes the reservation, whatever it was. */
	public void release(LeaveRequest request) {
		booked(request).forEach((year, days) -> book(request, year, Movement.RELEASED, days));
	}

	public void take(LeaveRequest request) {
		booked(request).forEach((year, days) -> {
			book(request, year, Movement.RELEASED, days);
			book(request, year, Movement.TAKEN, days);
		});
	}

	/** Gives back whatever was taken beyond the charge. */
	public void giveBack(LeaveRequest request, Map<Integer, Days> charged) {
		booked(request).forEach((year, days) -> book(request, year, Movement.GIVEN_BACK,
				days.minus(charged.getOrDefault(year, Days.NONE)).atLeastNone()));
	}

	public void credit(Worker worker, Days days, LocalDate earnedOn, String note) {
		this.entries.save(new LedgerEntry(worker.code(), LeaveKind.COMPENSATORY, earnedOn.getYear(), Movement.CREDITED,
				days, today())
			.earned(earnedOn, note));
	}

	/** Takes a credit back that was registered by mistake. */
	public void strike(Worker worker, Days days, LocalDate earnedOn, String because) {
		this.entries.save(new LedgerEntry(worker.code(), LeaveKind.COMPENSATORY, earnedOn.getYear(), Movement.STRUCK,
				days, today())
			.earned(earnedOn, because));
	}

	public void expire(Worker worker, LocalDate lapsedOn, Days days) {
		this.entries.save(new LedgerEntry(worker.code(), LeaveKind.COMPENSATORY, lapsedOn.getYear(), Movement.EXPIRED,
				days, today()));
	}

	/** What a request holds at present, by leave year. */
	private Map<Integer, Days> booked(LeaveRequest request) {
		var byYear = new TreeMap<Integer, Days>();
		this.entries.findByWorkerOrderById(request.worker())
			.stream()
			.filter((entry) -> request.number().equals(entry.request()))
			.forEach((entry) -> byYear.merge(entry.year(), Days.NONE.minus(entry.days()), Days::plus));
		return byYear;
	}

	private void book(LeaveRequest request, int year, Movement movement, Days days) {
		if (days.exceeds(Days.NONE)) {
			this.entries.save(new LedgerEntry(request.worker(), request.kind(), year, movement, days, today())
				.forRequest(request.number()));
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
