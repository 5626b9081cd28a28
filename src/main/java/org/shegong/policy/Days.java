package org.shegong.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount of days, of leave or of absence, kept in half days because nothing smaller is
 * granted or counted.
 */
public record Days(int halves) {

	public static final Days NONE = new Days(0);

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	public static Days of(int whole) {
		return new Days(2 * whole);
	}

	/**
	 * As a sheet or a column says it; what is less than half a day does not count.
	 * @param told null stays null: nobody said it
	 */
	public static Days of(BigDecimal told) {
		return (told != null) ? new Days(told.multiply(TWO).intValue()) : null;
	}

	/** Whether it is made of half days. */
	public static boolean isWhole(BigDecimal told) {
		return told.multiply(TWO).stripTrailingZeros().scale() <= 0;
	}

	/** As it is stored; null where nobody said it. */
	public static BigDecimal number(Days days) {
		return (days != null) ? BigDecimal.valueOf(days.halves).divide(TWO, 1, RoundingMode.UNNECESSARY) : null;
	}

	public Days plus(Days more) {
		return new Days(this.halves + more.halves);
	}

	public Days minus(Days less) {
		return new Days(this.halves - less.halves);
	}

	public Days times(int often) {
		return new Days(this.halves * often);
	}

	/** What remains once it was divided into wholes. */
	public Days rest(Days whole) {
		return new Days(this.halves % whole.halves);
	}

	public boolean exceeds(Days other) {
		return this.halves > other.halves;
	}

	public Days atLeastNone() {
		return (this.halves < 0) ? NONE : this;
	}

	/** Whole days only; a half more is left out. */
	public int whole() {
		return this.halves / 2;
	}

	/** Calendar days that it touches, a half day at the end being one of them. */
	public int touched() {
		return (this.halves + 1) / 2;
	}

	public double asDouble() {
		return this.halves / 2.0;
	}

	/** 3 rather than 3.0 where nothing is halved. */
	@JsonValue
	public Number asNumber() {
		return (this.halves % 2 == 0) ? (Number) (this.halves / 2) : (Number) asDouble();
	}

	public String inWords() {
		return asNumber() + "天";
	}

}
