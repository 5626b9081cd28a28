package org.shegong.dismissal.grounds;

/** How somebody leaves; it decides who is heard, what bars it and what is paid. */
public enum Way {

	/** For fault, without notice (LCL 39); nobody is protected from it. */
	FAULT("dismissal"),
	/** Without fault, with notice or a month's pay and severance (LCL 40). */
	NOTICE("dismissal"),
	/** Mass lay-off (LCL 41). */
	LAYOFF("dismissal"),
	/** Both sides agree (LCL 36). */
	AGREEMENT("agreement"),
	/** The worker gives notice (LCL 37, 38); nobody can refuse it. */
	RESIGNATION("direct"),
	/** The term of the contract is over (LCL 44). */
	TERM("told"),
	/** The statutory age is reached (Regs 21). */
	RETIREMENT("told"),
	/** An office ends, the contract does not (Regs 13). */
	OFFICE("office"),
	/** Somebody's own unit takes them back. */
	POSTING("direct"),
	/** LCL 44(3). */
	DEATH("direct");

	private final String path;

	Way(String path) {
		this.path = path;
	}

	/** Which path of the model it takes. */
	public String path() {
		return this.path;
	}

	/** Whether the employer ends the contract against the worker's will. */
	public boolean dismisses() {
		return this == FAULT || this == NOTICE || this == LAYOFF;
	}

	/** Whether LCL 42 stands in its way, for a term through LCL 45. */
	public boolean barredByProtection() {
		return this == NOTICE || this == LAYOFF || this == TERM;
	}

	public boolean needsNotice() {
		return this == NOTICE;
	}

	/** Whether a contract is over at its end. */
	public boolean endsContract() {
		return this != OFFICE;
	}

}
