package org.shegong.contract;

import java.time.LocalDate;
import java.util.Optional;

import org.shegong.policy.Period;
import org.shegong.policy.Term;

/**
 * What the law says about when a contract is signed (LCL 10, 14(3), 82(1); Regs 6, 7).
 *
 * @param from the first day of work; it counts
 */
record SigningTime(LocalDate from) {

	/** The last day to sign: the month is complete. */
	LocalDate dueOn() {
		return new Term(this.from, 1).lastDay();
	}

	/** From here on every month without a signature is paid twice. */
	LocalDate doubleWagesFrom() {
		return dueOn().plusDays(1);
	}

	/** The year is complete: the last day that is paid twice. */
	LocalDate yearOn() {
		return new Term(this.from, 12).lastDay();
	}

	/** From here on the contract counts as concluded and open-ended. */
	LocalDate openEndedFrom() {
		return yearOn().plusDays(1);
	}

	/** The days paid twice when it is signed on a day; none in time or a day late. */
	Optional<Period> doubleWages(LocalDate signedOn) {
		var before = signedOn.minusDays(1);
		var last = before.isBefore(yearOn()) ? before : yearOn();
		return last.isBefore(doubleWagesFrom()) ? Optional.empty() : Optional.of(new Period(doubleWagesFrom(), last));
	}

	boolean isLate(LocalDate signedOn) {
		return signedOn.isAfter(dueOn());
	}

	/** Whether the year was over without a signature when it was signed. */
	boolean isTooLateForATerm(LocalDate signedOn) {
		return signedOn.isAfter(yearOn());
	}

}
