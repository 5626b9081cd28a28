package org.shegong.web.roster;

import org.shegong.organization.UnitKind;

/**
 * What will be there once the sheets are in: what is stored, overlaid by what was read.
 */
record Register(Directory<Place> units, Directory<Person> people) {

	/** A unit, as far as others refer to it. */
	record Place(String name, UnitKind kind, String parent) {
	}

	/**
	 * Who an account belongs to.
	 *
	 * @param settled whether the name is beyond doubt: a worker's, or read from the
	 * sheets just now
	 */
	record Person(String name, boolean worker, boolean settled) {
	}

	Register() {
		this(new Directory<>(), new Directory<>());
	}

}
