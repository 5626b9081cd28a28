package org.shegong.leave.entitlement;

/** An amount of leave, kept in half days because nothing smaller is granted. */
public record Days(int halves) {

	public static final Days NONE = new Days(0);

	public static Days of(int whole) {
		return new Days(2 * whole);
	}

	public Days plus(Days more) {
		return new Days(this.halves + more.halves);
	}

	public Days minus(Days less) {
		return new Days(this.halves - less.halves);
	}

	Days times(int often) {
		return new Days(this.halves * often);
	}

	/** What remains once it was divided into wholes. */
	Days rest(Days whole) {
		return new Days(this.halves % whole.halves);
	}

	public boolean exceeds(Days other) {
		return this.halves > other.halves;
	}

	Days atLeastNone() {
		return (this.halves < 0) ? NONE : this;
	}

	public double asDouble() {
		return this.halves / 2.0;
	}

	/** 3 rather than 3.0 where nothing is halved. */
	public Number asNumber() {
		return (this.halves % 2 == 0) ? (Number) (this.halves / 2) : (Number) asDouble();
	}

	public String inWords() {
		return asNumber() + "天";
	}

}
