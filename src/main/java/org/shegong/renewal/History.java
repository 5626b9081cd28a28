package org.shegong.renewal;

/**
 * What nobody can read from the contracts on file: agreed extensions in months, and
 * whether a clause continued the contract by itself. Both count as a further term
 * (Interp. (二) art. 10). Null means that nobody said so.
 */
record History(Integer extensionMonths, Boolean autoContinued) {

	static final History UNKNOWN = new History(null, null);

	int extended() {
		return (this.extensionMonths != null) ? this.extensionMonths : 0;
	}

	boolean continued() {
		return Boolean.TRUE.equals(this.autoContinued);
	}

	/** What is said later holds; what is left out stays. */
	History then(History later) {
		return new History((later.extensionMonths != null) ? later.extensionMonths : this.extensionMonths,
				(later.autoContinued != null) ? later.autoContinued : this.autoContinued);
	}

}
