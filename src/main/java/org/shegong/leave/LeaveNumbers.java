package org.shegong.leave;

import java.util.List;

import org.shegong.policy.Basis;
import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/** What the rule book says of leave, besides the table of its kinds. */
public record LeaveNumbers(Figure<Integer> secretaryDays, Figure<Integer> deputyLeadDays, Figure<Integer> areaLeadDays,
		Figure<Integer> longDays, Figure<String> chain, Figure<String> chainBasis, Figure<List<LevelRule>> levelRules,
		Figure<Boolean> splitAdded, Figure<List<String>> irrefusableKinds, Figure<List<String>> movableKinds,
		Figure<List<String>> halfDayKinds, Figure<Integer> returnGraceWorkdays, Figure<Integer> backdatingWorkdays,
		Figure<Boolean> provincialPartExcludesStatutory, Figure<Boolean> personalLeaveDeductsWage,
		Figure<Integer> sickPayMinimumWagePercent, Figure<Integer> wageMinimum, Figure<Integer> pregnancyMonths,
		Figure<Integer> nursingMonths, Figure<Boolean> filingOnLeaving, Figure<Boolean> filingOnReturning,
		Figure<String> filingRecipient, Figure<String> reportRecipient, Figure<Boolean> overstayIsAbsence,
		Annual annual, Marriage marriage, Bereavement bereavement, Occasion occasion, Maternity maternity,
		Miscarriage miscarriage, Birth birth, Parental parental, Medical medical, Injury injury,
		Compensatory compensatory, Overtime overtime) {

	/** Checked when the rule book comes into force. */
	public static final Numbers<LeaveNumbers> BOUND = Numbers.of(LeaveNumbers.class, "leave");

	public static LeaveNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/**
	 * What the chain rests on, and the texts that say up to how many days a level
	 * decides. Our own default only where none of them is anybody else's.
	 */
	public Basis deciders() {
		return chainBasis.basis()
			.withLocal(secretaryDays.basis(), deputyLeadDays.basis(), areaLeadDays.basis(), longDays.basis());
	}

	/**
	 * The same for one level and the numbers between which it decides.
	 * @param chain what the level rests on besides
	 */
	Basis decider(String level, boolean leads, Basis chain) {
		return switch (level) {
			case "secretary" -> chain.withLocal(secretaryDays.basis());
			case "deputy-lead" -> chain.withLocal(secretaryDays.basis(), deputyLeadDays.basis());
			case "area-lead" -> chain.withLocal(areaLeadDays.basis());
			case "principal" -> chain.withLocal((leads ? areaLeadDays : deputyLeadDays).basis(), longDays.basis());
			case "meeting" -> chain.withLocal(longDays.basis());
			default -> chain;
		};
	}

	/**
	 * The rule a level rests on.
	 *
	 * @param leads whether the applicant is secretary or director; null: whoever it is
	 */
	public record LevelRule(String level, Boolean leads, String rule) {
	}

	/** 职工带薪年休假条例. */
	public record Annual(Figure<Integer> tier1FromYears, Figure<Integer> tier1Days,
			Figure<Integer> tier1SickLimitMonths, Figure<Integer> tier2FromYears, Figure<Integer> tier2Days,
			Figure<Integer> tier2SickLimitMonths, Figure<Integer> tier3FromYears, Figure<Integer> tier3Days,
			Figure<Integer> tier3SickLimitMonths, Figure<Integer> qualifyingMonths,
			Figure<Integer> personalLeaveLimitDays, Figure<Integer> monthCalendarDays,
			Figure<Integer> prorationYearDays, Figure<Boolean> blocksNextYear, Figure<Boolean> carryOver,
			Figure<String> expiresOn) {
	}

	public record Marriage(Figure<Integer> baseDays) {
	}

	public record Bereavement(Figure<List<String>> relatives, Figure<List<Deaths>> deaths) {

		/**
		 * @param most how many people can stand in a relation
		 */
		public record Deaths(String relation, Integer most) {
		}

	}

	/** Months within which leaves are for one occasion (C-m). */
	public record Occasion(Figure<Integer> marriageMonths, Figure<Integer> paternityMonths,
			Figure<Integer> maternityMonths, Figure<Integer> miscarriageMonths) {
	}

	public record Maternity(Figure<Integer> baseDays, Figure<Integer> beforeBirthDays, Figure<Integer> dystociaDays,
			Figure<Integer> extraChildDays, Figure<Integer> extensionDays) {
	}

	public record Miscarriage(Figure<Integer> earlyDays, Figure<Integer> lateDays, Figure<Integer> borderMonths) {
	}

	public record Birth(Figure<Integer> lateMonths, Figure<Integer> beforeLeaveMonths) {
	}

	public record Parental(Figure<Integer> childAge, Figure<Boolean> perChild) {
	}

	/** 医疗期, policy.md B.4. */
	public record Medical(Figure<List<Period>> period, Figure<String> periodUnit) {

		/**
		 * Years of work, all and here, from and below; months, counted within so many.
		 */
		public record Period(Integer totalFrom, Integer totalBelow, Integer hereFrom, Integer hereBelow, Integer months,
				Integer within) {
		}

	}

	public record Injury(Figure<Integer> capMonths, Figure<Integer> extensionCapMonths) {
	}

	public record Compensatory(Figure<Integer> validMonths) {
	}

	public record Overtime(Figure<Integer> workdayPercent, Figure<Integer> statutoryPercent,
			Figure<Integer> restdayPercent, Figure<Integer> banBeforeBirthDays) {
	}

}
