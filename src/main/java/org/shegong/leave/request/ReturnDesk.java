package org.shegong.leave.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;
import org.shegong.leave.LeaveNumbers;
import org.shegong.policy.Period;
import org.shegong.approval.RequestState;
import org.shegong.approval.Said;
import org.shegong.policy.Policy;
import org.shegong.worker.AwayFact.Return;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.shegong.policy.Days;
import org.shegong.leave.rules.LeaveCases;
import org.shegong.leave.entitlement.LeaveDays;
import org.shegong.leave.entitlement.LeaveLedger;
import org.shegong.leave.entitlement.Span;

/**
 * The counter for those who come back from leave, and for the leaves nobody came back
 * from.
 */
@Service
@Transactional
public class ReturnDesk {

	private final LeaveRequests requests;

	private final LeaveLedger ledger;

	private final LeaveCases cases;

	private final LeaveRecords records;

	private final Pregnancies pregnancies;

	private final LeaveDays days;

	private final Workers workers;

	private final AwayPeriods away;

	private final Clock clock;

	ReturnDesk(LeaveRequests requests, LeaveLedger ledger, LeaveCases cases, LeaveRecords records,
			Pregnancies pregnancies, LeaveDays days, Workers workers, AwayPeriods away, Clock clock) {
		this.requests = requests;
		this.ledger = ledger;
		this.cases = cases;
		this.records = records;
		this.pregnancies = pregnancies;
		this.days = days;
		this.workers = workers;
		this.away = away;
		this.clock = clock;
	}

	/**
	 * Ends a leave: unused days are given back, and a birth is put on file.
	 * @param by the account that reports
	 * @return the working days missed after it, if the worker is late
	 */
	public Optional<Overstay> report(RequestNumber number, ReturnReport report, AccountName by) {
		var request = this.requests.get(number);
		var worker = this.workers.lock(request.worker()).orElseThrow();
		var due = backOn(request);
		var late = missed(request, due, report.returnedOn().minusDays(1));
		var note = (Said.nothing(report.note())) ? "" : "；" + report.note().strip();
		var missing = this.pregnancies.told(request, report, by);
		var end = end(request, worker, report.returnedOn(), late);
		this.records.returned(request, worker, end.how(), end.words() + note + missing);
		return late;
	}

	/**
	 * Notes, once for each leave, that working days after it are missed.
	 * @return those days; empty if they were noted before or none is missed
	 */
	public Optional<Overstay> overstay(RequestNumber number, LocalDate today) {
		var request = this.requests.get(number);
		var worker = this.workers.lock(request.worker()).orElseThrow();
		if (worker.hasLeft() || request.absenceOpenedOn() != null
				|| !LeaveNumbers.of(this.cases.policy(request, worker)).overstayIsAbsence().value()) {
			return Optional.empty();
		}
		var back = (request.returnedOn() != null) ? request.returnedOn() : today;
		var missed = missed(request, backOn(request), back.minusDays(1));
		missed.ifPresent((days) -> request.overstayed(today));
		return missed;
	}

	/**
	 * The first day back at work, later if a further granted leave follows without a day
	 * of work between.
	 */
	@Transactional(readOnly = true)
	public LocalDate backOn(RequestNumber number) {
		return backOn(this.requests.get(number));
	}

	/** The last day on which the return may be reported in time. */
	@Transactional(readOnly = true)
	public LocalDate reportDue(RequestNumber number) {
		var request = this.requests.get(number);
		var policy = this.cases.policy(request, this.workers.get(request.worker()));
		var approved = Optional.ofNullable(request.approvedOn()).orElse(LocalDate.now(this.clock));
		return reportDue(backOn(request), approved, policy);
	}

	/**
	 * … by the first day back at work.
	 */
	public LocalDate reportDue(LocalDate back, LocalDate approved, Policy policy) {
		return this.days.calendar()
			.plusWorkdays(back.isAfter(approved) ? back : approved,
					LeaveNumbers.of(policy).returnGraceWorkdays().value());
	}

	/** The last day of the leave as it stands. */
	@Transactional(readOnly = true)
	public LocalDate lastDay(RequestNumber number) {
		return this.requests.get(number).until();
	}

	private LocalDate backOn(LeaveRequest request) {
		var granted = this.requests.standing(request.worker())
			.stream()
			.filter((other) -> other.state() == RequestState.APPROVED)
			.map(LeaveRequest::span)
			.filter((span) -> span.start() >= request.span().end());
		return Stream.concat(Stream.of(request.span()), granted)
			.reduce((last, next) -> this.days.touch(last, next) ? next : last)
			.map(this.days::backOn)
			.orElseThrow();
	}

	/** How a leave ended, and in words what was left of it. */
	private record End(Return how, String words) {
	}

	private End end(LeaveRequest request, Worker worker, LocalDate back, Optional<Overstay> late) {
		var asked = request.charged();
		var counting = this.cases.of(request, worker, LocalDate.now(this.clock)).entitlement().counting();
		var span = request.span();
		var taken = back.isBefore(this.days.backOn(span)) && back.isAfter(span.from())
				? span.endingBy(back.minusDays(1)) : span;
		var charge = this.days.charge(counting, taken);
		if (!back.isAfter(span.from()) || !charge.total().exceeds(Days.NONE)) {
			this.ledger.giveBack(request, Map.of());
			this.away.forget(request.number());
			request.notTaken(back);
			return new End(Return.NOT_TAKEN, "未休，退回" + asked.inWords());
		}
		this.ledger.giveBack(request, charge.byYear());
		this.away.findByRequest(request.number())
			.ifPresent((period) -> period.move(new Period(taken.from(), taken.until())));
		request.back(back, taken, charge.total());
		return outcome(asked.minus(charge.total()), late);
	}

	private static End outcome(Days unused, Optional<Overstay> late) {
		return late.map((days) -> new End(Return.LATE, "迟归，%s至%s未在岗".formatted(days.from(), days.until())))
			.orElse(unused.exceeds(Days.NONE) ? new End(Return.EARLY, "提前返岗，退回" + unused.inWords())
					: new End(Return.ON_TIME, "按期返岗"));
	}

	/** Working days on which nothing else explains where the worker was. */
	private Optional<Overstay> missed(LeaveRequest request, LocalDate due, LocalDate last) {
		if (last.isBefore(due)) {
			return Optional.empty();
		}
		var excused = this.away.ofWorker(request.worker(), new Period(due, last))
			.stream()
			.filter((period) -> !period.request().equals(request.number()))
			.map((period) -> Span.of(period.from(), period.until()))
			.toList();
		return missed(request, due,
				due.datesUntil(last.plusDays(1))
					.filter(this.days.calendar()::isWorkday)
					.filter((day) -> excused.stream().noneMatch((span) -> span.covers(day)))
					.toList());
	}

	private static Optional<Overstay> missed(LeaveRequest request, LocalDate due, List<LocalDate> days) {
		return days.isEmpty() ? Optional.empty()
				: Optional.of(new Overstay(request.worker(), days.get(0), days.get(days.size() - 1),
						"%s至%s假满，应于%s返岗，未按期返岗也未续假".formatted(request.kind().title(), Period.inWords(request.until()),
								Period.inWords(due))));
	}

}
