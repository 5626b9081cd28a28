package org.shegong.web.roster;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.shegong.web.roster.sheet.Misread;

/** Class hours, what was taught, or both. */
record TrainingValue() implements FiledKind.Writing {

	/** As we write it ourselves: the words stay as they are. */
	private static final Pattern OWN = Pattern.compile("(?<words>.+)：(?<hours>\\d{1,4}(?:\\.\\d{1,2})?)学时");

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			return line;
		}
		var own = OWN.matcher(text);
		if (own.matches()) {
			return line.amounting(new BigDecimal(own.group("hours"))).saying(own.group("words"));
		}
		var told = Told.read(text);
		if (told.number() == null || told.unit().isEmpty() && !told.words().isEmpty()) {
			return line.saying(text);
		}
		if (!told.countsIn("学时|课时|小时|hours?|h")) {
			throw new Misread("请按学时填写，如 40学时；现为%s", text);
		}
		return line.amounting(told.number()).saying(told.words().isEmpty() ? null : told.words());
	}

	@Override
	public String inWords(FiledValue line) {
		var hours = (line.quantity() != null) ? line.amount() + "学时" : "";
		if (line.value() == null) {
			return hours;
		}
		return hours.isEmpty() ? line.value() : line.value() + "：" + hours;
	}

}
