package org.shegong.transfer;

import java.util.List;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Locality;
import org.shegong.policy.Policy;

/**
 * A place of work with all above it.
 *
 * @param line the unit, then its parent, up to the root
 * @param rulesTitle name of the jurisdiction whose rules hold there
 */
record Site(List<OrgUnit> line, Locality locality, Policy policy, String rulesTitle) {

	String code() {
		return this.line.get(0).code();
	}

	String name() {
		return this.line.get(0).name();
	}

	boolean isCommunity() {
		return this.line.get(0).kind() == UnitKind.COMMUNITY;
	}

	/** The street or town it lies in; null where it lies in none. */
	OrgUnit town() {
		return level(UnitKind.TOWN);
	}

	/** The county it lies in, or the highest unit where there is no county. */
	OrgUnit county() {
		var county = level(UnitKind.COUNTY);
		return (county != null) ? county : root();
	}

	OrgUnit root() {
		return this.line.get(this.line.size() - 1);
	}

	private OrgUnit level(UnitKind kind) {
		return this.line.stream().filter((unit) -> unit.kind() == kind).findFirst().orElse(null);
	}

	boolean sameTown(Site other) {
		return town() != null && other.town() != null && town().code().equals(other.town().code());
	}

	boolean sameCounty(Site other) {
		return county().code().equals(other.county().code());
	}

	boolean sameRoot(Site other) {
		return root().code().equals(other.root().code());
	}

	/**
	 * Who signs the contracts (NAT-05, TY-03): the street or town, or the city where its
	 * own rules say so.
	 */
	OrgUnit employer() {
		var ofTheCity = TransferNumbers.of(this.policy).employer().value().equals("city");
		return (ofTheCity || town() == null) ? root() : town();
	}

	boolean sameEmployer(Site other) {
		return employer().code().equals(other.employer().code());
	}

}
