package org.shegong.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.organization.Posting;
import org.shegong.worker.Position;

/**
 * Somebody's change of place.
 *
 * @param before what they did before
 * @param on first calendar day there
 * @param givenUp posts that ended with it
 */
record Moved(Site from, Site to, List<Position> before, Placement placement, LocalDate on, List<Posting> givenUp) {

	boolean isElsewhere() {
		return !this.from.code().equals(this.to.code());
	}

	/** Each county whose rules it concerns, once. */
	List<Site> jurisdictions() {
		return this.from.sameCounty(this.to) ? List.of(this.to) : Stream.of(this.from, this.to).toList();
	}

}
