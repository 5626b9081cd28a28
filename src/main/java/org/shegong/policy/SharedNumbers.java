package org.shegong.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the rule book says of matters that several rooms reckon here: retirement,
 * severance, length of probation, and who is protected (LCL 42).
 */
record SharedNumbers(Retirement retirement, Severance severance, Probation probation, Protection protection,
		Motherhood motherhood, Illness illness) {

	static final Numbers<SharedNumbers> BOUND = Numbers.of(SharedNumbers.class, "");

	static SharedNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/** Old ages, and what the reform of 2025 adds to them. */
	record Retirement(Figure<Integer> baseMen, Figure<Integer> baseWomen, Figure<String> reformFrom,
			Figure<List<Delay>> delay, Figure<Integer> earlyYears) {

		/**
		 * @param base old age in years
		 * @param every so many months behind the start of the reform add one
		 * @param most months added
		 */
		record Delay(Integer base, Integer every, Integer most) {
		}

	}

	/** LCL 47, 97. */
	record Severance(Figure<Integer> capFactor, Figure<Integer> capYears, Figure<BigDecimal> averageWage,
			Figure<String> lawFrom, Figure<Integer> earlierCapMonths) {
	}

	/** Months by the length of the contract. */
	record Probation(Figure<Integer> leastContractMonths, Figure<Integer> midContractMonths,
			Figure<Integer> longContractMonths, Figure<Integer> lawfulMonthsShort, Figure<Integer> lawfulMonthsMid,
			Figure<Integer> lawfulMonthsLong, Figure<Integer> monthsShort, Figure<Integer> monthsMid,
			Figure<Integer> monthsLong) {
	}

	/** LCL 42(5). */
	record Protection(Figure<Integer> serviceYears, Figure<Integer> yearsBeforeRetirement) {
	}

	/** How long somebody counts as pregnant or nursing (LCL 42(4)). */
	record Motherhood(Figure<Integer> miscarriageLateDays, Figure<Integer> pregnancyMonths,
			Figure<Integer> birthLateMonths, Figure<Integer> birthEarlyMonths, Figure<Integer> birthBeforeLeaveMonths,
			Figure<Integer> nursingMonths) {
	}

	/** Illness and injury (LCL 42(2), (3)). */
	record Illness(Figure<Integer> injuryPeriodMonths, Figure<Integer> annualMonthCalendarDays,
			Figure<List<MedicalPeriod>> medicalPeriod) {

		/**
		 * Years of work, all and here, from and below; months, counted within so many.
		 */
		record MedicalPeriod(Integer totalFrom, Integer totalBelow, Integer hereFrom, Integer hereBelow, Integer months,
				Integer within) {

			boolean isFor(int total, int here) {
				return total >= this.totalFrom && (this.totalBelow == null || total < this.totalBelow)
						&& here >= this.hereFrom && (this.hereBelow == null || here < this.hereBelow);
			}

		}

	}

}
