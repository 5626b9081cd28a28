package org.shegong.renewal;

/**
 * What nobody can read from the contracts on file. Null means that nobody said so.
 *
 * @param extensionMonths months in all by which the contract was extended by agreement
 * @param autoContinued whether a clause continued the contract by itself; like a year of
 * extensions it counts as a further term (Interp. (二) art. 10)
 * @param termAsked whether the worker, offered an open-ended contract, asked for a fixed
 * term instead (LCL 14(2))
 */
record History(Integer extensionMonths, Boolean autoContinued, Boolean termAsked) {

	static final History UNKNOWN = new History(null, null);

	History(Integer extensionMonths, Boolean autoContinued) {
		this(extensionMonths, autoContinued, null);
	}

	int extended() {
		return (this.extensionMonths != null) ? this.extensionMonths : 0;
	}

	boolean continued() {
		return Boolean.TRUE.equals(this.autoContinued);
	}

	boolean askedForATerm() {
		return Boolean.TRUE.equals(this.termAsked);
	}

	/** What is said later holds; what is left out stays. */
	History then(History later) {
		return new History((later.extensionMonths != null) ? later.extensionMonths : this.extensionMonths,
				(later.autoContinued != null) ? later.autoContinued : this.autoContinued,
				(later.termAsked != null) ? later.termAsked : this.termAsked);
	}

}
