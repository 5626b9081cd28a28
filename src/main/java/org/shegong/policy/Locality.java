package org.shegong.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a rule is asked for.
 *
 * @param policy the jurisdiction whose file holds; null means the national rules alone
 * @param units codes of the unit and those above it, the nearest first; what they keep
 * themselves goes before the file
 */
public record Locality(String policy, List<String> units) {

	/** No unit in particular. */
	public static Locality of(String policy) {
		return new Locality(policy, List.of());
	}

	List<String> fromTheHighest() {
		var units = new ArrayList<>(this.units);
		Collections.reverse(units);
		return units;
	}

	/** Without the nearest unit. */
	Locality above() {
		return this.units.isEmpty() ? this : new Locality(this.policy, this.units.subList(1, this.units.size()));
	}

	/** Name of the file that holds. */
	String file() {
		return (this.policy != null) ? this.policy : PolicyFile.NATIONAL;
	}

}
