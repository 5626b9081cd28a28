package org.shegong.recruitment.quota;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.recruitment.RecruitmentNumbers;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policy;

/**
 * What a quota is reckoned from.
 *
 * @param communities the unit itself, or the communities below a town, county or city
 * @param inPost everybody in the unit and below
 * @param reserved posts held by running campaigns in the unit and below
 * @param unplaced those among them whose campaign names no single community
 * @param ceiling of the county or city whose total is controlled
 */
public record Staffing(OrgUnit unit, Policy policy, List<Community> communities, InPost inPost, int reserved,
		int unplaced, Ceiling ceiling) {

	/** Whether the answer is about the unit whose total is controlled. */
	boolean isTotal() {
		return this.unit.kind() == UnitKind.COUNTY || this.unit.kind() == UnitKind.CITY;
	}

	boolean isCommunity() {
		return this.unit.kind() == UnitKind.COMMUNITY;
	}

	/**
	 * For a community what its formula says, for a town the sum of its communities, for a
	 * county or city the ceiling.
	 */
	Grant grant() {
		if (isTotal()) {
			return Ceiling.of(this.unit, this.policy, this.inPost.total(), this.reserved).grant();
		}
		if (this.communities.isEmpty()) {
			return Grant.missing("“%s”下没有社区，不设社区工作者名额，请改选社区、所在街镇或县（区、旗）".formatted(this.unit.name()),
					RecruitmentNumbers.of(this.policy).quotaFormula().basis());
		}
		return isCommunity() ? this.communities.get(0).grant() : sum();
	}

	private Grant sum() {
		var basis = RecruitmentNumbers.of(this.policy).quotaFormula().basis();
		var missing = missing().collect(Collectors.joining("；"));
		if (!missing.isEmpty()) {
			return Grant.missing(missing, basis);
		}
		if (limited().findAny().isEmpty()) {
			return this.communities.get(0).grant();
		}
		return Grant.of(limited().mapToInt((community) -> community.grant().posts()).sum(),
				"所辖%d个社区逐个计算后相加".formatted(this.communities.size()), basis);
	}

	Stream<String> missing() {
		return this.communities.stream().map((community) -> community.grant().missing()).filter(Objects::nonNull);
	}

	private Stream<Community> limited() {
		return this.communities.stream().filter((community) -> community.grant().posts() != null);
	}

	/**
	 * Posts that formula and caps leave open in the communities; null where no formula
	 * limits them or a number is missing. For a county or city the communities whose
	 * numbers are known.
	 */
	Integer open() {
		var unlimited = this.communities.isEmpty()
				|| this.communities.stream().anyMatch((community) -> community.grant().isUnlimited());
		if (unlimited || (!isTotal() && grant().isMissing())) {
			return null;
		}
		return Math.max(0, Math.min(limited().mapToInt(Community::open).sum() - this.unplaced, net()));
	}

	/**
	 * What the communities together may still take on: whoever one of them has too many
	 * fills a post of another (redeployment comes first). May be negative.
	 */
	private int net() {
		var granted = limited().mapToInt((community) -> community.grant().posts()).sum();
		var filled = limited().mapToInt((community) -> community.inPost().filling(community.counts())).sum();
		return granted - Math.max(filled, filledHere()) - this.reserved;
	}

	/** Including people of a town itself, where all posts are for the same people. */
	private int filledHere() {
		var alike = this.communities.stream().map(Community::counts).distinct().count() == 1;
		return (!isTotal() && alike) ? this.inPost.filling(counts()) : 0;
	}

	/** The same by the formula alone where one community is asked about. */
	Integer openByFormula() {
		return (isCommunity() && open() != null) ? Integer.valueOf(this.communities.get(0).openByFormula()) : open();
	}

	/**
	 * Posts that may be filled: what the formula leaves open, and no more than the total
	 * of the county leaves; null while a number is missing.
	 */
	Integer vacancies() {
		if (grant().isMissing()) {
			return grant().grantsNothing() ? 0 : null;
		}
		if (isTotal() || open() == null) {
			return this.ceiling.room();
		}
		return (this.ceiling.room() != null) ? Integer.valueOf(Math.min(open(), this.ceiling.room())) : open();
	}

	/** Whom the granted posts are for, the same everywhere or else all. */
	String counts() {
		var each = this.communities.stream().map(Community::counts).distinct().toList();
		return (!isTotal() && each.size() == 1) ? each.get(0) : "all";
	}

	/** Most people of both groups; null where neither a cap nor a total is set. */
	Integer cap() {
		if (isTotal()) {
			return grant().posts();
		}
		return isCommunity() ? this.communities.get(0).cap() : null;
	}

}
