package org.shegong.web.roster.sheet;

import java.math.BigDecimal;
import java.util.Optional;

/** A number in digits or in Chinese up to 九十九. */
public final class Numeral {

	private static final String DIGITS = "零一二三四五六七八九";

	private Numeral() {
	}

	public static Optional<BigDecimal> read(String text) {
		var plain = Plain.folded(text).replace(",", "").replace('两', '二').replace('〇', '零');
		if (plain.matches("\\+?\\d{1,12}(\\.\\d{1,6})?")) {
			return Optional.of(new BigDecimal(plain));
		}
		if (plain.equals("半")) {
			return Optional.of(new BigDecimal("0.5"));
		}
		if (!plain.matches("[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九]")) {
			return Optional.empty();
		}
		var tens = plain.indexOf('十');
		int upper = (tens < 0) ? 0 : (tens == 0) ? 1 : DIGITS.indexOf(plain.charAt(0));
		var lower = plain.substring(tens + 1);
		return Optional.of(BigDecimal.valueOf(upper * 10L + (lower.isEmpty() ? 0 : DIGITS.indexOf(lower))));
	}

}
