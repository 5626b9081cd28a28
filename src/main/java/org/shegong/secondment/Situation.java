package org.shegong.secondment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.shegong.approval.RequestNumber;
import org.shegong.organization.OrgUnit;
import org.shegong.policy.Period;
import org.shegong.policy.Policy;
import org.shegong.policy.Term;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.Employment;
import org.shegong.worker.Worker;

/**
 * What the rules of a secondment look at.
 *
 * @param today the day the application counts as submitted
 * @param borrower the unit of the roster that borrows; null where it is none
 * @param own earlier secondments of the worker that touch this one, directly or through
 * others
 * @param near earlier secondments that lie less than some days apart from this one or
 * from one another; those that touch are not among them
 * @param recent all other secondments of the worker that share a day with the twelve
 * months before this one ends
 * @param others secondments of the worker's colleagues that share a day with this one
 * @param away what else keeps the worker away on these days
 * @param contract the worker's latest; null where none is on file
 * @param cover what would wait for the worker, and who sees to it
 */
record Situation(SecondmentApplication asked, LocalDate today, Policy policy, Worker worker, OrgUnit borrower,
		List<Stay> own, List<Stay> near, List<Stay> recent, List<Stay> others, List<AwayPeriod> away,
		Employment contract, Cover cover) {

	/** The first day of all that touches, from which the months run. */
	LocalDate begin() {
		return Stream.concat(Stream.of(this.asked.from()), this.own.stream().map(Stay::from))
			.min(LocalDate::compareTo)
			.orElseThrow();
	}

	/** The last day of all that touches. */
	LocalDate end() {
		return Stream.concat(Stream.of(this.asked.until()), this.own.stream().map(Stay::until))
			.max(LocalDate::compareTo)
			.orElseThrow();
	}

	/**
	 * The last day that the months allow; what lies near has used up its days.
	 */
	LocalDate endsOn() {
		return begin().plusDays(allowedDays() - nearDays() - 1);
	}

	/** Calendar days that all secondments which count as one may last together. */
	long allowedDays() {
		var first = Stream.concat(Stream.of(begin()), this.near.stream().map(Stay::from))
			.min(LocalDate::compareTo)
			.orElseThrow();
		return new Period(first, new Term(first, SecondmentNumbers.of(this.policy).months().value()).lastDay()).days();
	}

	/**
	 * Calendar days of all secondments that count as one with this one, itself included.
	 */
	long addedDays() {
		return new Period(begin(), end()).days() + nearDays();
	}

	private long nearDays() {
		return this.near.stream().mapToLong(Stay::days).sum();
	}

	/** The first of the twelve months that end with this secondment. */
	LocalDate yearBegins() {
		return this.asked.until().minusYears(1).plusDays(1);
	}

	/**
	 * Calendar days on secondment in the twelve months that end with this one, itself
	 * included.
	 */
	long daysInTheYear() {
		var asked = new Stay(this.asked.worker(), null, this.asked.from(), this.asked.until(), true);
		return Stream.concat(Stream.of(asked), this.recent.stream())
			.flatMap((stay) -> stay.daysWithin(new Period(yearBegins(), this.asked.until())))
			.distinct()
			.count();
	}

	/**
	 * The day of the asked ones on which most colleagues are away; the number changes
	 * only where somebody's begins.
	 */
	LocalDate fullest() {
		return Stream.concat(Stream.of(this.asked.from()), this.others.stream().map(Stay::from))
			.filter((day) -> !day.isBefore(this.asked.from()) && !day.isAfter(this.asked.until()))
			.max((one, other) -> Long.compare(awayOn(one), awayOn(other)))
			.orElseThrow();
	}

	/** Colleagues away on a day. */
	long awayOn(LocalDate day) {
		return this.others.stream().filter((stay) -> stay.covers(day)).map(Stay::worker).distinct().count();
	}

	/** Number of the granted secondment that this one goes on from; null where none. */
	RequestNumber continues() {
		return this.own.stream()
			.filter((stay) -> !stay.pending() && stay.from().isBefore(this.asked.from()))
			.map(Stay::number)
			.filter(Objects::nonNull)
			.reduce((before, after) -> after)
			.orElse(null);
	}

	/** The last day of the probation that still runs when it begins; null where none. */
	LocalDate probation() {
		var until = (this.contract != null) ? this.contract.probationUntil() : null;
		return (until != null && !until.isBefore(this.asked.from())) ? until : null;
	}

	/** The last day of a contract that ends before the secondment; null where none. */
	LocalDate contractEnd() {
		var until = (this.contract != null) ? this.contract.contractUntil() : null;
		return (until != null && until.isBefore(this.asked.until())) ? until : null;
	}

}
