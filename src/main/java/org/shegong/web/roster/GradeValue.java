package org.shegong.web.roster;

import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Misread;
import org.shegong.web.roster.sheet.Numeral;

/** A pay grade by its number. */
record GradeValue() implements FiledKind.Writing {

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			throw new Misread("必须填写级别，如 3 或 3级", "");
		}
		var number = Numeral.read(Line.plain(text).replaceAll("^(薪级|岗位等级)?第?|[级档]$", ""))
			.filter((grade) -> grade.stripTrailingZeros().scale() <= 0)
			.orElseThrow(() -> new Misread("应为级别，如 3 或 3级；现为%s", text));
		return line.saying(String.valueOf(number.intValue()));
	}

	@Override
	public String inWords(FiledValue line) {
		return (line.value() != null) ? line.value() : "";
	}

}
