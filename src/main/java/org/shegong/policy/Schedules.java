package org.shegong.policy;

import java.util.List;
import java.util.Map;

/** Where an administrator's schedules are kept. */
interface Schedules {

	/** All published years; an answer may be a few seconds old. */
	Map<Integer, Schedule> published();

	void replace(int year, List<WorkCalendar.Day> days);

}
