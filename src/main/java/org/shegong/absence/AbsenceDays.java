package org.shegong.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Days;
import org.shegong.policy.Money;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.approval.RequestState;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.AwayFact.Absent;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.AwayPeriods;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Workers;

/**
 * On which working days somebody was absent, what excuses them, and what is on file
 * already.
 */
@Component
class AbsenceDays {

	private final PersonnelFile file;

	private final AwayPeriods aways;

	private final ApprovalRequests requests;

	private final Employments employments;

	private final Workers workers;

	private final WorkCalendar calendar;

	AbsenceDays(PersonnelFile file, AwayPeriods aways, ApprovalRequests requests, Employments employments,
			Workers workers, WorkCalendar calendar) {
		this.file = file;
		this.aways = aways;
		this.requests = requests;
		this.employments = employments;
		this.workers = workers;
		this.calendar = calendar;
	}

	/** Leave and outings that share a day with a period, asked for or granted. */
	List<Excuse> excuses(WorkerCode worker, Period days) {
		var excuses = new ArrayList<Excuse>();
		this.aways.ofWorker(worker, days).forEach((away) -> excuses.add(excuse(away)));
		this.file.of(worker, FileKind.LEAVE)
			.stream()
			.filter((entry) -> entry.request() == null)
			.map((entry) -> new Excuse(entry.period(), "档案所载请假", true))
			.filter((excuse) -> excuse.days().touches(days))
			.forEach(excuses::add);
		return excuses;
	}

	private Excuse excuse(AwayPeriod away) {
		var approved = this.requests.byNumber(away.request())
			.map((request) -> request.state() == RequestState.APPROVED || request.state() == RequestState.CLOSED)
			.orElse(false);
		return new Excuse(away.period(), away.title(), approved);
	}

	/** Working days of a period on which nothing approved excuses the worker. */
	SortedSet<LocalDate> absent(WorkerCode worker, Period days) {
		var approved = excuses(worker, days).stream().filter(Excuse::approved).toList();
		var absent = new TreeSet<LocalDate>();
		for (var day = firstWorkday(days.from()); days.covers(day); day = this.calendar.nextWorkday(day)) {
			var worked = day;
			if (approved.stream().noneMatch((excuse) -> excuse.covers(worked))) {
				absent.add(day);
			}
		}
		return absent;
	}

	private LocalDate firstWorkday(LocalDate day) {
		return this.calendar.isWorkday(day) ? day : this.calendar.nextWorkday(day);
	}

	/**
	 * What an absence adds up to.
	 * @param number the request the absence is reckoned for, whose own line does not
	 * count again; may be null
	 */
	Tally tally(AbsenceReport report, RequestNumber number) {
		var earlier = this.file.of(report.worker(), FileKind.ABSENCE)
			.stream()
			.filter((entry) -> number == null || !number.equals(entry.request()))
			.map(this::onFile)
			.toList();
		return Tally.of(absent(report.worker(), report.period()), earlier, this.calendar);
	}

	/** Absences on file without a request that share a day with a period, in words. */
	Stream<String> imported(WorkerCode worker, Period days) {
		return this.file.of(worker, FileKind.ABSENCE)
			.stream()
			.filter((entry) -> entry.request() == null)
			.filter((entry) -> entry.period().touches(days))
			.map((entry) -> "档案" + entry.quoted(Period::inFull));
	}

	/**
	 * A line counts its own number if it has one, otherwise its working days. A number
	 * without a last day runs on from the date of the line.
	 */
	private Tally.OnFile onFile(FileEntry entry) {
		var number = number(entry);
		var last = (number > 0 && entry.until() == null) ? this.calendar.lastOfWorkdays(entry.date(), number)
				: entry.period().until();
		var days = absent(entry.worker(), new Period(entry.date(), last));
		if (number < 0) {
			return new Tally.OnFile(entry.date(), days, 0);
		}
		var placed = new TreeSet<>(days.stream().limit(number).toList());
		return new Tally.OnFile(entry.date(), placed, number - placed.size());
	}

	/** The line's number of days, whole days only; -1 where it has none. */
	private static int number(FileEntry entry) {
		return entry.says(Absent.class).map(Absent::days).map(Days::whole).orElse(-1);
	}

	/**
	 * A month, by the contract in force on a day, otherwise by the latest, otherwise what
	 * is paid without one; empty where none is on file.
	 */
	Optional<Money> monthlyWage(WorkerCode worker, LocalDate on) {
		return this.workers.get(worker)
			.wage(this.employments.findByWorkerOrderByContractFrom(worker)
				.stream()
				.filter((contract) -> contract.contractFrom() == null || !contract.contractFrom().isAfter(on))
				.filter((contract) -> contract.contractUntil() == null || !contract.contractUntil().isBefore(on))
				.reduce((before, after) -> after)
				.or(() -> this.employments.latest(worker)));
	}

}
