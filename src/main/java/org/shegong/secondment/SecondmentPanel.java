package org.shegong.secondment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;

/** Who approves a secondment, and when its timers go off; asked by the model. */
@Component("secondmentPanel")
@BuildingBlock("借调由谁审批、提醒谁")
@Transactional(readOnly = true)
public class SecondmentPanel {

	private static final LocalTime OPENING = LocalTime.of(9, 0);

	private final SecondmentRequests requests;

	private final SecondmentCheck check;

	private final WorkCalendar calendar;

	private final Clock clock;

	SecondmentPanel(SecondmentRequests requests, SecondmentCheck check, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.check = check;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** Ids of the posts that approve, in order, as the rules of today say. */
	public List<String> approvers(String key) {
		return this.check.approvers(this.requests.get(RequestNumber.of(key)));
	}

	/** The morning on which the town and the community are reminded of the end. */
	public Date reminder(String key) {
		var request = this.requests.get(RequestNumber.of(key));
		var at = remindOn(this.check.policyOf(request), request.until()).atTime(OPENING);
		return Date.from(at.atZone(this.clock.getZone()).toInstant());
	}

	LocalDate remindOn(Policy policy, LocalDate until) {
		return this.calendar.minusWorkdays(until, SecondmentNumbers.of(policy).reminderWorkdays().value());
	}

	/** The first working day after the end. */
	LocalDate backOn(LocalDate until) {
		return this.calendar.nextWorkday(until);
	}

	/**
	 * The last day to report the return: the first working day after the end, or the day
	 * of approval if that is later, plus the days of grace.
	 */
	LocalDate reportDue(RequestNumber number) {
		var request = this.requests.get(number);
		return reportDue(request.until(), request.approvedOn(), this.check.policyOf(request));
	}

	/**
	 * @param approved null where it is not approved yet
	 */
	LocalDate reportDue(LocalDate until, LocalDate approved, Policy policy) {
		var back = backOn(until);
		var first = (approved != null && approved.isAfter(back)) ? approved : back;
		return this.calendar.plusWorkdays(first, SecondmentNumbers.of(policy).returnGraceWorkdays().value());
	}

	/** The last day of the secondment. */
	LocalDate lastDay(RequestNumber number) {
		return this.requests.get(number).until();
	}

}
