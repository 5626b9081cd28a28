package org.shegong.recruitment.quota;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.organization.OrgUnit;
import org.shegong.policy.Policy;

/**
 * One community with what its formula grants and who is there.
 *
 * @param reserved posts that its running campaigns hold
 */
public record Community(OrgUnit unit, Policy policy, InPost inPost, int reserved, Grant grant) {

	public static Community of(OrgUnit unit, Policy policy, InPost inPost, int reserved) {
		return new Community(unit, policy, inPost, reserved, Formula.of(policy).grant(unit, policy));
	}

	/** Whom the granted posts are for. */
	String counts() {
		return Formula.of(this.policy).counts(this.unit, this.policy);
	}

	/** Posts its formula leaves open, never negative; asked only where it grants some. */
	int openByFormula() {
		return Math.max(0, this.grant.posts() - this.inPost.filling(counts()) - this.reserved);
	}

	/** No more of them than the cap over both groups leaves (TY-08). */
	int open() {
		return (cap() != null) ? Math.max(0, Math.min(openByFormula(), cap() - this.committed())) : openByFormula();
	}

	/**
	 * People of both groups that the cap counts: who is there, the approved seats of the
	 * committees that wait for an election, and the posts that campaigns hold.
	 */
	int committed() {
		int seats = (this.unit.committeeSeats() != null) ? this.unit.committeeSeats() : 0;
		return Math.max(this.inPost.committee(), seats) + this.inPost.socialWorkers() + this.reserved;
	}

	/** Most community workers of both groups together; null where there is no cap. */
	Integer cap() {
		int cap = RecruitmentNumbers.of(this.policy).quotaCommunityCap().value();
		return (cap > 0) ? cap : null;
	}

}
