package org.shegong.recruitment.quota;

import org.shegong.policy.Basis;

/**
 * What a formula grants a unit.
 *
 * @param posts in persons; null where a number is missing or no formula limits the unit
 * @param formula how it was reckoned, in words
 * @param missing which column of the roster to fill; null when nothing is missing
 * @param grantsNothing whether no post may be filled while the number is missing, because
 * it is an approval and not a measure (C-a)
 */
record Grant(Integer posts, String formula, Basis basis, String missing, boolean grantsNothing) {

	static Grant of(int posts, String formula, Basis basis) {
		return new Grant(posts, formula, basis, null, false);
	}

	/** The text sets no number for a single unit; only the total is controlled. */
	static Grant unlimited(String formula, Basis basis) {
		return new Grant(null, formula, basis, null, false);
	}

	static Grant missing(String sentence, Basis basis) {
		return new Grant(null, "缺少数据，未计算", basis, sentence, false);
	}

	/** The same where nothing was approved, so that nothing is vacant. */
	Grant nothing() {
		return new Grant(this.posts, this.formula, this.basis, this.missing, true);
	}

	boolean isMissing() {
		return this.missing != null;
	}

	boolean isUnlimited() {
		return this.posts == null && this.missing == null;
	}

}
