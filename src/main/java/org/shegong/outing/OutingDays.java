package org.shegong.outing;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.shegong.policy.Period;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;

/**
 * Counts the days after an outing: by when to report back, and who is missing since when.
 */
@Component
class OutingDays {

	private final WorkCalendar calendar;

	OutingDays(WorkCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The last day to report back: the first working day after the outing, or the day of
	 * approval if that is later, plus the days of grace.
	 */
	LocalDate reportDue(OutingRequest outing, Policy policy) {
		return reportDue(outing.until(), outing.approvedOn(), policy);
	}

	/**
	 * @param approved null where it is not approved yet
	 */
	LocalDate reportDue(LocalDate until, LocalDate approved, Policy policy) {
		var back = this.calendar.nextWorkday(until);
		var first = (approved != null && approved.isAfter(back)) ? approved : back;
		return this.calendar.plusWorkdays(first, OutingNumbers.of(policy).returnGraceWorkdays().value());
	}

	/** Working days between the end of an outing and the day of return. */
	int late(OutingRequest outing) {
		return this.calendar.workingDays(new Period(outing.until().plusDays(1), outing.returnedOn().minusDays(1)));
	}

	/**
	 * The days missing since an outing ended: up to the day before the return, or before
	 * today while nobody has reported back.
	 */
	Optional<Overstay> overstay(OutingRequest outing, LocalDate today) {
		var back = Optional.ofNullable(outing.returnedOn());
		var missing = this.calendar
			.workingDays(new Period(outing.until().plusDays(1), back.orElse(today).minusDays(1)));
		if (missing == 0) {
			return Optional.empty();
		}
		var from = this.calendar.nextWorkday(outing.until());
		var circumstances = "因公外出批准至%s，%s".formatted(Period.inWords(outing.until()),
				back.map((day) -> Period.inWords(day) + "才返岗").orElse("至" + Period.inWords(today) + "仍未报告返岗"));
		return Optional.of(new Overstay(from, this.calendar.lastOfWorkdays(from, missing), missing, circumstances));
	}

}
