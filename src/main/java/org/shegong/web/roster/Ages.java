package org.shegong.web.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.shegong.web.roster.sheet.Line;

/** Whether a date of birth can be that of somebody who works; it may be mistyped. */
record Ages(LocalDate today) {

	/** Nobody works before it (Labour Law 15). */
	private static final int YOUNGEST = 16;

	private static final int OLDEST = 100;

	void check(Line line, LocalDate birthDate) {
		if (birthDate == null) {
			return;
		}
		if (birthDate.isAfter(this.today)) {
			line.fault("birthDate", "出生日期 %s 还没有到，请核对", birthDate);
			return;
		}
		long age = ChronoUnit.YEARS.between(birthDate, this.today);
		if (age < YOUNGEST || age > OLDEST) {
			line.fault("birthDate", "按出生日期 %s 计算为%d周岁，社区工作者应满%d周岁且不超过%d周岁，请核对", birthDate, age, YOUNGEST, OLDEST);
		}
	}

}
