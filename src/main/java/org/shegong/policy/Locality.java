package org.shegong.policy;

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

	/** Name of the file that holds. */
	String file() {
		return (this.policy != null) ? this.policy : PolicyFile.NATIONAL;
	}

}
