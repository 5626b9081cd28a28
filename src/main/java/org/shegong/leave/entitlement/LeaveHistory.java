package org.shegong.leave.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.shegong.approval.RequestNumber;
import org.shegong.policy.Days;
import org.shegong.worker.FileEntry;
import org.shegong.leave.request.Birth;
import org.shegong.leave.LeaveKind;
import org.shegong.leave.request.LeaveRequest;
import org.shegong.leave.request.Relation;

/**
 * What is known of a worker's leave when a request is judged, that request itself left
 * out.
 *
 * @param requests leaves asked for or granted
 * @param imported leaves from before this system
 * @param ledger what was booked
 * @param illness further times of illness in the personnel file
 * @param births days on which children were born, once for each child
 * @param miscarriages first days of those in the file
 * @param injuries those at work in the file, up to the end of treatment where it is known
 */
public record LeaveHistory(List<LeaveRequest> requests, List<PriorLeave> imported, List<LedgerEntry> ledger,
		List<Span> illness, List<LocalDate> births, List<LocalDate> miscarriages, List<Span> injuries) {

	static Stream<Span> spans(Stream<FileEntry> entries) {
		return entries.map((entry) -> Span.of(entry.date(),
				(entry.until() == null || entry.until().isBefore(entry.date())) ? entry.date() : entry.until()));
	}

	/** Taken and reserved days of a leave year. */
	Days used(LeaveKind kind, int year) {
		return before(kind, year).minus(booked(kind, year, List.of()));
	}

	/** Days taken of a leave year before this system was used. */
	private Days before(LeaveKind kind, int year) {
		return this.imported.stream()
			.filter((prior) -> prior.kind().equals(kind))
			.map((prior) -> prior.in(year))
			.reduce(Days.NONE, Days::plus);
	}

	/** Days of a year really granted; what is only asked for may still be withdrawn. */
	Days granted(LeaveKind kind, int year) {
		var pending = this.requests.stream()
			.filter((request) -> request.state().pending())
			.map(LeaveRequest::number)
			.toList();
		return before(kind, year).minus(booked(kind, year, pending));
	}

	private Days booked(LeaveKind kind, int year, List<RequestNumber> except) {
		return this.ledger.stream()
			.filter((entry) -> entry.kind().equals(kind) && entry.year() == year && entry.request() != null)
			.filter((entry) -> !except.contains(entry.request()))
			.map(LedgerEntry::days)
			.reduce(Days.NONE, Days::plus);
	}

	/** Calendar days of illness, rest days and holidays included (劳部发〔1995〕236号). */
	SortedSet<LocalDate> sickDays() {
		var days = new TreeSet<LocalDate>();
		var requested = this.requests.stream()
			.filter((request) -> LeaveKind.SICK.equals(request.kind()) && request.taken())
			.map(LeaveRequest::span);
		var prior = this.imported.stream().filter((leave) -> LeaveKind.SICK.equals(leave.kind())).map(PriorLeave::span);
		Stream.of(requested, prior, this.illness.stream())
			.flatMap((spans) -> spans)
			.flatMap(Span::days)
			.forEach(days::add);
		return days;
	}

	int sickDays(int year) {
		return sickDays().subSet(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).size();
	}

	/** Periods of one kind, requested and imported. */
	List<Span> spans(LeaveKind kind) {
		return Stream
			.concat(this.requests.stream().filter((request) -> request.kind().equals(kind)).map(LeaveRequest::span),
					this.imported.stream().filter((prior) -> prior.kind().equals(kind)).map(PriorLeave::span))
			.filter(Objects::nonNull)
			.toList();
	}

	/** Leaves of one kind, granted or asked for, and those from before this system. */
	List<Had> had(LeaveKind kind) {
		return Stream
			.concat(this.requests.stream().filter((request) -> request.kind().equals(kind)).map(Had::of),
					this.imported.stream().filter((prior) -> prior.kind().equals(kind)).map(this::had))
			.toList();
	}

	private Had had(PriorLeave prior) {
		var miscarried = this.miscarriages.stream().anyMatch(prior.span()::covers);
		return new Had(prior.span(), prior.told() ? prior.total() : null, miscarried ? Birth.MISCARRIAGE : null, null);
	}

	/**
	 * A leave that may have been for the same occasion as another.
	 *
	 * @param charged what it cost; null where only its dates are known
	 * @param birth how the pregnancy ended; null where unknown or none
	 * @param relation whose death it was for; null where unknown or none
	 */
	record Had(Span span, Days charged, Birth birth, Relation relation) {

		private static Had of(LeaveRequest request) {
			return new Had(request.span(), request.charged(), request.birth(), request.relation());
		}

		boolean miscarried() {
			return this.birth == Birth.MISCARRIAGE;
		}

	}

	/** Every leave with what it was charged in its own unit. */
	public List<Charged> charged() {
		return Stream
			.concat(this.requests.stream().map((request) -> new Charged(request.span(), request.charged())),
					this.imported.stream().map((prior) -> new Charged(prior.span(), prior.total())))
			.toList();
	}

	/** A leave and what it counted. */
	public record Charged(Span span, Days days) {
	}

}
