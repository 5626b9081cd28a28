package org.shegong.recruitment;

import java.util.List;

import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;
import org.shegong.policy.Unworkable;
import org.shegong.recruitment.campaign.Route;

/**
 * What the rule book says of posts and of how people come to them.
 */
public record RecruitmentNumbers(Figure<Integer> committeeLeast, Figure<Integer> committeeMost,
		Figure<Integer> communityHouseholdsLeast, Figure<Integer> communityHouseholdsMost,
		Figure<List<String>> quotaApprovers, Figure<Boolean> quotaApproversOfTheCity, Figure<List<Band>> quotaBands,
		Figure<String> quotaBandBoundary, Figure<Integer> quotaBandStepHouseholds,
		Figure<Integer> quotaCeilingPer10000Residents, Figure<Integer> quotaCommunityCap,
		Figure<List<String>> quotaCountedClasses, Figure<String> quotaCounts, Figure<Integer> quotaDeputySecretaries,
		Figure<String> quotaExceptionApprover, Figure<String> quotaFormula, Figure<Integer> quotaHouseholdsPerPost,
		Figure<Integer> quotaLeast, Figure<Boolean> quotaSoft, Figure<Boolean> redeployment, Figure<Integer> ageLeast,
		Figure<Integer> ageMen, Figure<Integer> ageWomen, Figure<Boolean> ageInclusive, Figure<Boolean> ageSoft,
		Figure<Boolean> certificateFirst, Figure<Integer> contractYears, Figure<Boolean> direct,
		Figure<String> directEducation, Figure<String> education, Figure<List<Party>> directParties,
		Figure<List<String>> filing, Figure<Boolean> gridYears, Figure<String> household,
		Figure<String> householdProvince, Figure<List<Bar>> negativeList, Figure<Integer> publicationWorkdays,
		Figure<String> recruiter, Figure<Boolean> recruiterOfTheCity, Figure<Integer> reminderWorkdays,
		Figure<List<Party>> reviewParties, Figure<Integer> probationTrainingHours, Figure<Boolean> workCertificate) {

	/** A formula needs the numbers it counts with. */
	public RecruitmentNumbers {
		var formula = (quotaFormula != null) ? quotaFormula.value() : "none";
		if (formula.equals("bands") && (quotaBands.value().isEmpty() || quotaBandStepHouseholds.value() == 0)) {
			throw new Unworkable("quota-formula", "“每个社区的配备公式”要按户数分档，请先填写“户数分档”和“末档以上每满几户增配1人”");
		}
		if (formula.equals("per-households") && quotaHouseholdsPerPost.value() == 0) {
			throw new Unworkable("quota-formula", "“每个社区的配备公式”要按户数比例，请先填写“每满几户配1人”");
		}
	}

	/** Checked when the rule book comes into force. */
	public static final Numbers<RecruitmentNumbers> BOUND = Numbers.of(RecruitmentNumbers.class, "recruitment");

	public static RecruitmentNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/** Who answers for the departments. */
	public Figure<List<Party>> parties(Route route) {
		return (route == Route.DIRECT) ? this.directParties : this.reviewParties;
	}

	/**
	 * Posts of a community of so many households.
	 */
	public record Band(Integer upTo, Integer posts) {
	}

	/**
	 * A department that answers, and the post that answers for it.
	 */
	public record Party(String party, String title, String post) {
	}

	/** What keeps somebody from the post. */
	public record Bar(String item, String title) {
	}

}
