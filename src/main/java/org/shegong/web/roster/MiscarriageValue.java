package org.shegong.web.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.shegong.web.roster.sheet.Misread;

/** A miscarriage; the days of its leave tell the last day where that is not written. */
record MiscarriageValue() implements FiledKind.Writing {

	private static final String WORDS = "|流产|流产假|小产|自然流产|人工流产|先兆流产|miscarriage";

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			return line;
		}
		var told = Told.read(text);
		if (!told.words().matches(WORDS) || !told.countsIn("天|日|日历日|自然日")) {
			throw new Misread("只写流产假的天数，如 15天，或留空而填写截止日期；现为%s", text);
		}
		return until(line.amounting(told.number()), told.number());
	}

	static FiledValue until(FiledValue line, BigDecimal days) {
		if (days == null || line.until() != null || line.date() == null) {
			return line;
		}
		return line.lasting(line.date().plusDays(days.setScale(0, RoundingMode.CEILING).longValue() - 1));
	}

	@Override
	public String inWords(FiledValue line) {
		return (line.quantity() != null) ? line.amount() + "天" : "";
	}

}
