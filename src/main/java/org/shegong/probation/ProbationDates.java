package org.shegong.probation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.WorkCalendar;

/** When the timers of processes/probation.bpmn go off. */
@Component("probationDates")
@BuildingBlock("试用期的日期")
@Transactional(readOnly = true)
public class ProbationDates {

	private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

	private final ProbationRequests requests;

	private final ProbationDesk desk;

	private final WorkCalendar calendar;

	private final Clock clock;

	ProbationDates(ProbationRequests requests, ProbationDesk desk, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.desk = desk;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The last day begins: failing can no longer be established. */
	public Date tooLate(String key) {
		return at(this.requests.get(RequestNumber.of(key)).until(), LocalTime.MIDNIGHT);
	}

	/** The probation is over and nothing was decided: the worker has passed. */
	public Date over(String key) {
		return at(this.requests.get(RequestNumber.of(key)).until().plusDays(1), LocalTime.MIDNIGHT);
	}

	/**
	 * The worker has had the time to answer, or as much of it as is left before the last
	 * day.
	 */
	public Date silence(String key) {
		var request = this.requests.get(RequestNumber.of(key));
		var today = LocalDate.now(this.clock);
		var days = ProbationNumbers.of(this.desk.policyOf(request)).explainDeadlineWorkdays().value();
		var granted = this.calendar.plusWorkdays(today, days);
		var last = request.until().minusDays(1);
		return at(granted.isBefore(last) ? granted : last, CLOSE_OF_BUSINESS);
	}

	private Date at(LocalDate day, LocalTime time) {
		return Date.from(day.atTime(time).atZone(this.clock.getZone()).toInstant());
	}

}
