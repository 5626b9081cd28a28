package org.shegong.dismissal;

import java.time.LocalDate;
import java.time.YearMonth;

import org.shegong.organization.PoliciesOfADay;
import org.shegong.policy.Policy;
import org.shegong.policy.RetirementAge;
import org.shegong.worker.Gender;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/** When somebody retires and what is done about it before, by the roster alone (B.9). */
record NearRetirement(Worker worker, Policy policy) {

	/**
	 * Whoever of them was born later is not told yet, whatever the rules of their unit.
	 */
	record Born(LocalDate by, LocalDate menBy) {

		static Born concerned(PoliciesOfADay policies, LocalDate today) {
			var ahead = YearMonth.from(today)
				.plusMonths(policies.most((policy) -> DismissalNumbers.of(policy).retirementNoticeMonths().value()))
				.atEndOfMonth();
			// who was born on 29 February comes of age on the 28th
			var men = ahead.minusYears(policies.least(RetirementAge::baseOfMen)).plusDays(1);
			var women = ahead.minusYears(policies.least(RetirementAge::leastBaseOfWomen)).plusDays(1);
			return new Born(women.isAfter(men) ? women : men, men);
		}

	}

	RetirementAge age() {
		return RetirementAge.of(this.worker.birthDate(), this.worker.gender() == Gender.FEMALE,
				this.worker.retirementBase(), this.policy);
	}

	/** Whether it is time to tell; posted people retire at their own unit. */
	boolean isNear(LocalDate today) {
		var from = age().month()
			.minusMonths(DismissalNumbers.of(this.policy).retirementNoticeMonths().value())
			.atDay(1);
		return !this.worker.hasLeft() && this.worker.workerClass() != WorkerClass.POSTED && !today.isBefore(from);
	}

	/** The elected stay in office until their term is over (C-13). */
	boolean opens(LocalDate today) {
		return !this.worker.holdsElectedOffice() && !today.isBefore(opensOn());
	}

	LocalDate opensOn() {
		return age().date().minusMonths(DismissalNumbers.of(this.policy).retirementOpeningMonths().value());
	}

}
