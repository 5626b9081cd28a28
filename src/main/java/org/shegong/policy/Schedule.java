package org.shegong.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days off and make-up workdays of one year, as the State Council notice names them.
 */
record Schedule(Map<LocalDate, WorkCalendar.Kind> days) {

	static Schedule of(Collection<WorkCalendar.Day> days) {
		var schedule = new HashMap<LocalDate, WorkCalendar.Kind>();
		days.forEach(day -> schedule.put(day.date(), day.kind()));
		return new Schedule(Map.copyOf(schedule));
	}

	static Map<Integer, Schedule> byYear(Map<Integer, List<WorkCalendar.Day>> years) {
		var schedules = new HashMap<Integer, Schedule>();
		years.forEach((year, days) -> schedules.put(year, of(days)));
		return Map.copyOf(schedules);
	}

	/** Part C: a make-up workday, or no holiday and Monday to Friday. */
	boolean isWorkday(LocalDate date) {
		var kind = days.get(date);
		return (kind == null) ? !WorkCalendar.isWeekend(date) : kind == WorkCalendar.Kind.MAKEUP_WORKDAY;
	}

}
