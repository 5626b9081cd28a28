package org.shegong.conversion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;
import org.shegong.policy.Unworkable;
import org.shegong.worker.Gender;
import org.shegong.worker.YearGrade;

/**
 * What the rule book says of who served before it.
 *
 * @param conversion whether the place knows it at all
 * @param parties ids of the posts that decide together
 * @param filing ids of the posts that are told, in the county and in the city
 */
public record ConversionNumbers(Figure<Boolean> conversion, Figure<List<String>> parties, Figure<Integer> trainingHours,
		Figure<List<String>> filing, Figure<String> policyEffectiveDate, Figure<List<String>> assessmentGradeTitles,
		Figure<Integer> payGradeCeiling, Recruitment recruitment) {

	/** Nobody could include anybody. */
	public ConversionNumbers {
		if (conversion != null && conversion.value() && parties != null && parties.value().isEmpty()) {
			throw new Unworkable("conversion-parties", "有套转的，请填写由哪些岗位共同决定");
		}
	}

	/** Checked when the rule book comes into force. */
	public static final Numbers<ConversionNumbers> BOUND = Numbers.of(ConversionNumbers.class, "conversion");

	public static ConversionNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/** The conditions of hiring (ORD-21, ORD-22), and the term of a contract in years. */
	public record Recruitment(Figure<String> education, Figure<Integer> ageMen, Figure<Integer> ageWomen,
			Figure<Boolean> ageInclusive, Figure<Boolean> ageSoft, Figure<String> household,
			Figure<Integer> contractYears) {

		/** Years of age; 0 where there is no ceiling. */
		Figure<Integer> ageMost(Gender gender) {
			return (gender == Gender.FEMALE) ? this.ageWomen : this.ageMen;
		}

	}

	/** The day on which the measure took effect. */
	LocalDate effectiveOn() {
		return LocalDate.parse(this.policyEffectiveDate.value());
	}

	/** By its id, or as the policy calls it. */
	Optional<YearGrade> grade(String said) {
		var at = this.assessmentGradeTitles.value().indexOf(said);
		return (at >= 0) ? Optional.of(YearGrade.values()[at]) : YearGrade.of(said);
	}

	String titleOf(YearGrade grade) {
		return this.assessmentGradeTitles.value().get(grade.ordinal());
	}

}
