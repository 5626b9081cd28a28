package org.shegong.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import org.shegong.policy.Policy;
import org.shegong.policy.Term;
import org.shegong.policy.WorkCalendar;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;

/**
 * Who of a community is seconded and when: by request, or by a line that the roster
 * brought into the file.
 */
@Component
class SecondmentStays {

	private final SecondmentRequests requests;

	private final PersonnelFile file;

	private final Workers workers;

	private final WorkCalendar calendar;

	private final Clock clock;

	SecondmentStays(SecondmentRequests requests, PersonnelFile file, Workers workers, WorkCalendar calendar,
			Clock clock) {
		this.requests = requests;
		this.file = file;
		this.workers = workers;
		this.calendar = calendar;
		this.clock = clock;
	}

	/**
	 * The stays of a worker that touch a period, or touch others that do, earliest
	 * first.
	 * @param except the request that is asked about; null for a new one
	 */
	List<Stay> touching(SecondmentApplication asked, RequestNumber except, Policy policy) {
		return linked(asked, except, policy, this::touch);
	}

	/**
	 * The stays of a worker that count as one with a period although they do not touch
	 * it, because fewer days lie between than the policy says, earliest first.
	 */
	List<Stay> near(SecondmentApplication asked, RequestNumber except, Policy policy) {
		var days = SecondmentNumbers.of(policy).apartDays().value();
		var near = new ArrayList<>(
				linked(asked, except, policy, (one, other) -> touch(one, other) || one.isNear(other, days)));
		near.removeAll(touching(asked, except, policy));
		return near;
	}

	/** All other stays of a worker that share a day with a period, earliest first. */
	List<Stay> within(SecondmentApplication asked, RequestNumber except, Period days, Policy policy) {
		return ofWorker(asked, except, policy).stream()
			.filter((stay) -> stay.overlaps(days))
			.sorted(Comparator.comparing(Stay::from))
			.toList();
	}

	private List<Stay> linked(SecondmentApplication asked, RequestNumber except, Policy policy,
			BiPredicate<Stay, Stay> link) {
		var open = new ArrayList<>(ofWorker(asked, except, policy));
		var found = new ArrayList<Stay>(List.of(new Stay(asked.worker(), except, asked.from(), asked.until(), true)));
		for (int at = 0; at < found.size(); at++) {
			var known = found.get(at);
			var next = open.stream().filter((stay) -> link.test(known, stay)).toList();
			open.removeAll(next);
			found.addAll(next);
		}
		return found.stream().skip(1).sorted(Comparator.comparing(Stay::from)).toList();
	}

	private boolean touch(Stay one, Stay other) {
		return one.overlaps(other.period()) || follows(one, other) || follows(other, one);
	}

	private boolean follows(Stay first, Stay second) {
		return first.until().isBefore(second.from()) && this.calendar.onlyRestBetween(first.until(), second.from());
	}

	private List<Stay> ofWorker(SecondmentApplication asked, RequestNumber except, Policy policy) {
		var known = this.requests.findByWorkerOrderById(asked.worker())
			.stream()
			.filter(standing(except))
			.map((request) -> Stay.of(request, today(), asked.from()));
		return Stream.concat(known, imported(List.of(asked.worker()), policy)).toList();
	}

	/** The stays of a worker's colleagues that share a day with a period. */
	List<Stay> ofColleagues(Worker worker, Period days, Policy policy) {
		var colleagues = this.workers.findByUnitIn(List.of(worker.unit()))
			.stream()
			.map(Worker::code)
			.filter((code) -> !code.equals(worker.code()))
			.toList();
		var asked = this.requests.findByUnitOrderById(worker.unit())
			.stream()
			.filter(standing(null))
			.filter((request) -> !request.worker().equals(worker.code()))
			.map((request) -> Stay.of(request, today()));
		return Stream.concat(asked, imported(colleagues, policy)).filter((stay) -> stay.overlaps(days)).toList();
	}

	/** What was granted to workers, whenever it was or will be. */
	Stream<Stay> granted(List<WorkerCode> workers, Policy policy) {
		var asked = this.requests.findByWorkerInOrderById(workers)
			.stream()
			.filter(standing(null))
			.map((request) -> Stay.of(request, today()))
			.filter((stay) -> !stay.pending());
		return Stream.concat(asked, imported(workers, policy));
	}

	private static Predicate<SecondmentRequest> standing(RequestNumber except) {
		return (request) -> request.stands() && !request.number().equals(except);
	}

	private Stream<Stay> imported(List<WorkerCode> workers, Policy policy) {
		return this.file.ofAll(workers)
			.stream()
			.filter((entry) -> entry.is(FileKind.SECONDMENT) && entry.request() == null)
			.map((entry) -> new Stay(entry.worker(), null, entry.date(), lastDay(entry, policy), false));
	}

	/** A line without a last day is taken to last as long as is allowed. */
	private static LocalDate lastDay(FileEntry entry, Policy policy) {
		return (entry.until() != null) ? entry.until()
				: new Term(entry.date(), SecondmentNumbers.of(policy).months().value()).lastDay();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
