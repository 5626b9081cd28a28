package org.shegong.web.roster;

import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Misread;

/** The day on which a birth is expected. */
record ExpectedValue() implements FiledKind.Writing {

	@Override
	public FiledValue read(FiledValue line, String text) {
		var day = (text != null) ? Line.plain(text).replaceAll("^(怀孕|孕期)?(预产期)?[:,]?(为|是)?", "") : "";
		if (day.isEmpty()) {
			return line;
		}
		var expected = Line.day(day);
		if (line.until() != null && !line.until().equals(expected)) {
			throw new Misread("写的预产期与截止日期不同，请只填一处；现为%s", text);
		}
		if (line.date() != null && expected.isBefore(line.date())) {
			throw new Misread("写的预产期早于日期，请更正；现为%s", text);
		}
		return line.lasting(expected);
	}

	/** The last day says it. */
	@Override
	public String inWords(FiledValue line) {
		return "";
	}

}
