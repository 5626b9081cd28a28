package org.shegong.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A sum of money. Forms, sheets, policies and columns say it in yuan; it is reckoned in
 * fen, and nothing is smaller.
 */
public record Money(long fen) implements Comparable<Money> {

	public static final Money NONE = new Money(0);

	private static final int FEN = 2;

	/** What is far above, or below, anything that a rule lets through. */
	private static final int DIGITS = 12;

	private static final Money MOST = new Money(100_000_000_000_000L);

	/**
	 * Yuan, rounded to the next fen. Whatever number somebody typed is one: rules tell
	 * them where it is absurd.
	 * @param yuan null stays null: nobody said it
	 */
	public static Money yuan(BigDecimal yuan) {
		if (yuan == null) {
			return null;
		}
		var digits = (long) yuan.precision() - yuan.scale();
		if (digits > DIGITS) {
			return (yuan.signum() > 0) ? MOST : (yuan.signum() < 0) ? new Money(-MOST.fen) : NONE;
		}
		return (digits < -FEN) ? NONE : new Money(rounded(yuan.movePointRight(FEN)));
	}

	public static Money yuan(long yuan) {
		return yuan(BigDecimal.valueOf(yuan));
	}

	/** Yuan as they are stored and sent; null where nobody said it. */
	public static BigDecimal inYuan(Money sum) {
		return (sum != null) ? sum.yuan() : null;
	}

	/** Yuan, with two decimals. */
	@JsonValue
	public BigDecimal yuan() {
		return BigDecimal.valueOf(this.fen, FEN);
	}

	public Money plus(Money more) {
		return new Money(this.fen + more.fen);
	}

	/** So many times as much, half months among them. */
	public Money times(BigDecimal often) {
		return new Money(rounded(BigDecimal.valueOf(this.fen).multiply(often)));
	}

	public Money times(long often) {
		return new Money(Math.multiplyExact(this.fen, often));
	}

	/** Such a part of it, rounded once: days of a month, percent. */
	public Money share(BigDecimal part, BigDecimal whole) {
		return new Money(
				BigDecimal.valueOf(this.fen).multiply(part).divide(whole, 0, RoundingMode.HALF_UP).longValueExact());
	}

	public boolean isPositive() {
		return this.fen > 0;
	}

	public boolean exceeds(Money other) {
		return this.fen > other.fen;
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(this.fen, other.fen);
	}

	/** 3000.5 rather than 3000.50, and 3000 rather than 3000.00. */
	public String briefly() {
		return yuan().stripTrailingZeros().toPlainString();
	}

	/** 3000.50, as on a bill. */
	@Override
	public String toString() {
		return yuan().toPlainString();
	}

	private static long rounded(BigDecimal fen) {
		return fen.setScale(0, RoundingMode.HALF_UP).longValueExact();
	}

}
