package org.shegong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a year's schedule may not be published; an empty list means it may. */
class PublicationRules {

	private static final int LONGEST_NAME = 60;

	private final StatutoryDays statutory;

	PublicationRules(StatutoryDays statutory) {
		this.statutory = statutory;
	}

	List<String> objections(int year, List<WorkCalendar.Day> days) {
		if (days == null || days.isEmpty()) {
			return List.of(year + "年放假安排是空的，请按国务院办公厅通知逐日填写");
		}
		var objections = new ArrayList<String>();
		var seen = new HashSet<LocalDate>();
		days.forEach(day -> objections.addAll(objections(year, day, seen)));
		objections.addAll(missing(year, days));
		return objections;
	}

	private List<String> objections(int year, WorkCalendar.Day day, Set<LocalDate> seen) {
		if (day == null || day.date() == null || day.kind() == null) {
			return List.of("每一天都要有日期和类别（放假或调休上班）");
		}
		var objections = new ArrayList<String>();
		if (day.date().getYear() != year) {
			objections.add(InWords.day(day.date()) + "不在" + year + "年内");
		}
		if (!seen.add(day.date())) {
			objections.add(InWords.day(day.date()) + "重复出现");
		}
		if (day.kind() == WorkCalendar.Kind.MAKEUP_WORKDAY && !WorkCalendar.isWeekend(day.date())) {
			objections.add(InWords.day(day.date()) + "不是周六或周日，不能作为调休上班日");
		}
		if (day.name() == null || day.name().isBlank() || day.name().length() > LONGEST_NAME) {
			objections.add(InWords.day(day.date()) + "的节日名称应为1至" + LONGEST_NAME + "个字");
		}
		return objections;
	}

	/** A notice names every statutory day as off; one left out was forgotten (B.8). */
	private List<String> missing(int year, List<WorkCalendar.Day> days) {
		var holidays = days.stream()
			.filter(day -> day != null && day.kind() == WorkCalendar.Kind.HOLIDAY)
			.map(WorkCalendar.Day::date)
			.collect(Collectors.toSet());
		return statutory.of(year)
			.stream()
			.filter(date -> !holidays.contains(date))
			.map(date -> InWords.day(date) + "是法定节假日，放假名单中没有这一天")
			.toList();
	}

}
