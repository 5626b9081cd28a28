package org.shegong.recruitment;

import org.shegong.policy.Basis;

/**
 * What a formula grants a unit.
 *
 * @param posts in persons; null where a number is missing or no formula limits the unit
 * @param formula how it was reckoned, in words
 * @param missing which column of the roster to fill; null when nothing is missing
 */
record Grant(Integer posts, String formula, Basis basis, String missing) {

	static Grant of(int posts, String formula, Basis basis) {
		return new Grant(posts, formula, basis, null);
	}

	/** The text sets no number for a single unit; only the total is controlled. */
	static Grant unlimited(String formula, Basis basis) {
		return new Grant(null, formula, basis, null);
	}

	static Grant missing(String sentence, Basis basis) {
		return new Grant(null, "缺少数据，未计算", basis, sentence);
	}

	boolean isMissing() {
		return this.missing != null;
	}

	boolean isUnlimited() {
		return this.posts == null && this.missing == null;
	}

}
