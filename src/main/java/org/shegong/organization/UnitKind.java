package org.shegong.organization;

import java.util.Locale;

/**
 * The levels of the tree, from the city down; a department stands beside the unit it
 * belongs to.
 */
public enum UnitKind {

	CITY, COUNTY, TOWN, COMMUNITY, DEPARTMENT;

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

}
