package org.shegong.recruitment.quota;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.approval.Objection;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;

/**
 * How many community workers a unit may have on a day and how many posts are open, all in
 * persons (policy.md A.2). A number that the roster does not let us reckon is null and
 * {@code message} names the column to fill; nothing is guessed.
 *
 * @param approved what the jurisdiction's formula grants: of a community by its
 * households or seats, of a town the sum of its communities, of a county or city the
 * total by residents
 * @param counts whom the approved posts are for: {@code committee},
 * {@code social-workers} or {@code all}
 * @param cap most people of both groups together; null where there is none
 * @param committee size of the two committees; null outside communities
 * @param inPost committee members and full-time workers of the roster in the unit and
 * below
 * @param filled how many of them fill the approved posts
 * @param reserved posts that running campaigns in the unit and below hold
 * @param vacancies posts that may be filled, never negative, limited by the cap and by
 * the county's total
 * @param openByFormula posts that the formula leaves open, before caps and the county's
 * total are looked at; of a county those of its communities; null where no formula limits
 * them
 * @param formula how {@code approved} was reckoned, in words
 * @param approvers ids of the posts that approve a quota here
 * @param message which column of the roster to fill; null when all numbers are there
 */
public record Quota(String unit, String unitName, LocalDate asOf, Integer approved, String counts, Integer cap,
		Committee committee, int inPost, ByGroup inPostByGroup, int filled, int reserved, Integer vacancies,
		Integer openByFormula, String formula, String rule, String source, Status status, Total county,
		List<String> approvers, String message, List<Objection> warnings) {

	/**
	 * The two committees (两委), in persons.
	 *
	 * @param seats approved seats of the roster; null where it names none
	 */
	public record Committee(int least, int most, Integer seats, int inPost) {
	}

	/**
	 * @param others people of classes that take no post of the quota, such as graduate
	 * projects and welfare posts (ORD-01)
	 */
	public record ByGroup(int committee, int socialWorkers, int others) {
	}

	/**
	 * The total of the county or city that the unit lies in (NAT-14).
	 *
	 * @param residents urban permanent residents (城镇常住人口), in persons
	 * @param ceiling null where residents are missing or no total was set on that day
	 * @param vacancies null where the ceiling is
	 */
	public record Total(String unit, String unitName, Integer residents, Integer ceiling, int inPost, Integer vacancies,
			String formula, String rule, String source, Status status) {

		static Total of(Ceiling ceiling) {
			return new Total(ceiling.unit().code(), ceiling.unit().name(), ceiling.unit().residents(), ceiling.most(),
					ceiling.inPost(), ceiling.room(), ceiling.formula(), ceiling.basis().rule(),
					ceiling.basis().source(), ceiling.basis().status());
		}

	}

	static Quota of(Staffing staffing, List<Objection> warnings) {
		var policy = staffing.policy();
		var people = staffing.inPost();
		var grant = staffing.grant();
		var counts = staffing.counts();
		return new Quota(staffing.unit().code(), staffing.unit().name(), policy.date(), grant.posts(), counts,
				staffing.cap(), committee(staffing), people.total(),
				new ByGroup(people.committee(), people.socialWorkers(), people.others()), people.filling(counts),
				staffing.reserved(), staffing.vacancies(), staffing.openByFormula(), grant.formula(),
				grant.basis().rule(), grant.basis().source(), grant.basis().status(), Total.of(staffing.ceiling()),
				RecruitmentNumbers.of(policy).quotaApprovers().value(), grant.missing(), warnings);
	}

	/** What the approved posts rest on. */
	@JsonIgnore
	public Basis basis() {
		return Basis.recorded(this.rule, this.source, this.status);
	}

	private static Committee committee(Staffing staffing) {
		return staffing.isCommunity() ? new Committee(RecruitmentNumbers.of(staffing.policy()).committeeLeast().value(),
				RecruitmentNumbers.of(staffing.policy()).committeeMost().value(), staffing.unit().committeeSeats(),
				staffing.inPost().committee()) : null;
	}

}
