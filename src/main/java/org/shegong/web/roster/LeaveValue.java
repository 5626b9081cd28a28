package org.shegong.web.roster;

import java.math.BigDecimal;

import org.shegong.policy.Days;
import org.shegong.web.roster.sheet.Misread;

/** A kind of leave, with or without the days that were taken. */
record LeaveValue() implements FiledKind.Writing {

	private static final String DAYS = "天|日|工作日|日历日|自然日|days?|d";

	private static final BigDecimal LONGEST = BigDecimal.valueOf(999);

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			throw new Misread("必须写明假别：" + FileWords.leaves().offered(), "");
		}
		var told = Told.read(text);
		var kind = FileWords.leaves()
			.find(told.words())
			.orElseThrow(() -> new Misread("没有%s这种假，请填写假别，可在后面写天数，如 年休假：3天。假别有：" + FileWords.leaves().offered(), text));
		if (!told.countsIn(DAYS) || told.number() != null && !isDays(told.number())) {
			throw new Misread("的天数应按天填写，最小半天，如 年休假：3.5天；现为%s", text);
		}
		var days = line.amounting(told.number());
		return kind.equals(FileWords.MISCARRIAGE)
				? MiscarriageValue.until(days.being(FiledKind.MISCARRIAGE), told.number()) : days.saying(kind);
	}

	private static boolean isDays(BigDecimal number) {
		return number.signum() > 0 && number.compareTo(LONGEST) <= 0 && Days.isWhole(number);
	}

	@Override
	public String inWords(FiledValue line) {
		var days = (line.quantity() != null) ? line.amount() + "天" : "";
		return FileWords.leaves().titleOf(line.value()) + (days.isEmpty() ? "" : "：" + days);
	}

}
