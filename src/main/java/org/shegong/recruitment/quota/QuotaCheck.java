package org.shegong.recruitment.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Basis;

/**
 * The answer to "may this unit take on so many people?".
 *
 * @param quota the unit's staffing as it is
 * @param objections refusals; and warnings, among them a rule of the kind “一般” that is
 * passed
 * @param exception whether such a rule is passed: a written reason must be on record and
 * the last of the approvers is the higher one
 * @param approvers ids of the posts that approve the quota, in order, each with the rule
 * that says so
 */
public record QuotaCheck(Quota quota, List<Objection> objections, boolean exception, Map<String, Basis> approvers) {

	/**
	 * @param upper the units above whose own campaigns hold posts that no community is
	 * named for yet
	 */
	public static QuotaCheck of(Staffing staffing, List<Staffing> upper, int posts) {
		var standing = QuotaRules.standing(staffing);
		var open = staffing.openByFormula();
		// as if every open post were asked for, to say why some of them stay empty
		var limits = (open != null && open > 0 && !staffing.isTotal()) ? QuotaRules.adding(staffing, open)
				: List.<Objection>of();
		var exception = QuotaRules.isException(staffing, posts);
		return new QuotaCheck(Quota.of(staffing, joined(standing, limits)),
				joined(standing, joined(QuotaRules.adding(staffing, posts), above(upper, posts))), exception,
				approvers(staffing, exception));
	}

	private static List<Objection> above(List<Staffing> upper, int posts) {
		return upper.stream().flatMap((level) -> QuotaRules.formulaLeavesPosts(level, posts)).toList();
	}

	private static List<Objection> joined(List<Objection> first, List<Objection> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/** Ids of the posts that approve, in order. */
	public List<String> posts() {
		return List.copyOf(this.approvers.keySet());
	}

	private static Map<String, Basis> approvers(Staffing staffing, boolean exception) {
		var policy = staffing.policy();
		var approvers = new LinkedHashMap<String, Basis>();
		RecruitmentNumbers.of(policy)
			.quotaApprovers()
			.value()
			.forEach((post) -> approvers.put(post, RecruitmentNumbers.of(policy).quotaApprovers().basis()));
		if (exception) {
			approvers.putIfAbsent(RecruitmentNumbers.of(policy).quotaExceptionApprover().value(),
					RecruitmentNumbers.of(policy).quotaExceptionApprover().basis());
		}
		return approvers;
	}

}
