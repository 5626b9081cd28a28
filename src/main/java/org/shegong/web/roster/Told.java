package org.shegong.web.roster;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Numeral;

/**
 * Words with a number and its unit in any of the orders in which people write them:
 * 年休假：3天, 年假3, 年休假（3.5天）, 3天年休假, 半天.
 *
 * @param words empty where there are none
 * @param number null where there is none
 * @param unit empty where there is none
 */
record Told(String words, BigDecimal number, String unit) {

	private static final String NUMBER = "(?<number>\\d{1,4}(?:\\.\\d{1,2})?|[零〇一二两三四五六七八九十]{1,3}|半)";

	private static final String UNIT = "(?:个?(?<unit>工作日|日历日|自然日|天|日|学时|课时|小时|周|星期|月|名|孩|days?|hours?|[dh])|个)";

	private static final Pattern BEHIND = Pattern
		.compile("(?<words>.*?)[:=,、]?[共计]?" + NUMBER + "(?:" + UNIT + ")?(?<half>半)?");

	private static final Pattern BEFORE = Pattern.compile(NUMBER + UNIT + "(?<half>半)?的?(?<words>\\D+)");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	static Told read(String written) {
		var text = Line.plain(written).replaceAll("[()\\[\\]【】]", "");
		for (var pattern : new Pattern[] { BEHIND, BEFORE }) {
			var parts = pattern.matcher(text);
			if (parts.matches()) {
				var number = Numeral.read(parts.group("number"));
				if (number.isPresent()) {
					return new Told(parts.group("words"), number.get().add(half(parts)),
							Optional.ofNullable(parts.group("unit")).orElse(""));
				}
			}
		}
		return new Told(text, null, "");
	}

	private static BigDecimal half(Matcher parts) {
		return (parts.group("half") != null) ? HALF : BigDecimal.ZERO;
	}

	boolean countsIn(String units) {
		return this.unit.isEmpty() || this.unit.matches(units);
	}

}
