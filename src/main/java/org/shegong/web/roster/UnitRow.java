package org.shegong.web.roster;

import java.util.Map;
import java.util.Optional;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.UnitKind;
import org.shegong.policy.Policies;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Words;

/** A row of the sheet {@code units}. */
record UnitRow(Line line, String code, String name, UnitKind kind, String parent, String policy, Integer households,
		Integer residents, Integer committeeSeats, Integer approvedStaff) {

	/**
	 * With the longest post in front it still fits into the 64 characters of an engine
	 * group.
	 */
	static final int LONGEST_CODE = 39;

	private static final Words<UnitKind> KINDS = new Words<UnitKind>().with(UnitKind.CITY, "city", "市", "地级市", "城市")
		.with(UnitKind.COUNTY, "county", "县（区、旗）", "县", "区", "旗", "县区旗", "县级市")
		.with(UnitKind.TOWN, "town", "街道（镇、苏木）", "街道", "镇", "乡", "乡镇", "苏木", "街道镇苏木")
		.with(UnitKind.COMMUNITY, "community", "社区")
		.with(UnitKind.DEPARTMENT, "department", "部门");

	static UnitRow read(Line line, Optional<OrgUnit> known, Policies policies) {
		return new UnitRow(line, line.code("code", LONGEST_CODE), line.name("name", 120),
				line.need("kind", line.choice("kind", KINDS, null)),
				line.reference("parent", LONGEST_CODE, known.map(OrgUnit::parent).orElse(null)),
				line.choice("policy", titled(policies), known.map(OrgUnit::policy).orElse(null)),
				line.whole("households", known.map(OrgUnit::households).orElse(null)),
				line.whole("residents", known.map(OrgUnit::residents).orElse(null)),
				line.whole("committeeSeats", known.map(OrgUnit::committeeSeats).orElse(null)),
				line.whole("approvedStaff", known.map(OrgUnit::approvedStaff).orElse(null)));
	}

	/** A unit as a row that says the same. */
	static Map<String, String> written(OrgUnit unit, Policies policies) {
		var row = new Row();
		row.put("code", unit.code());
		row.put("name", unit.name());
		row.put("kind", KINDS.titleOf(unit.kind()));
		row.put("parent", unit.parent());
		row.put("policy", (unit.policy() != null) ? titled(policies).titleOf(unit.policy()) : null);
		row.put("households", unit.households());
		row.put("residents", unit.residents());
		row.put("committeeSeats", unit.committeeSeats());
		row.put("approvedStaff", unit.approvedStaff());
		return row.cells();
	}

	private static Words<String> titled(Policies policies) {
		var words = new Words<String>();
		policies.names().forEach((policy) -> words.with(policy, policy, policies.title(policy)));
		return words;
	}

}
