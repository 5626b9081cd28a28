package org.shegong.engine.steps;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.function.ToIntFunction;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.BuildingBlock;
import org.shegong.approval.Need;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Organization;
import org.shegong.policy.GeneralNumbers;
import org.shegong.policy.Policies;
import org.shegong.policy.Policy;
import org.shegong.policy.WorkCalendar;
import org.shegong.engine.seats.Ahead;
import org.shegong.engine.Doors;
import org.springframework.stereotype.Component;

/**
 * By when: deadlines of tasks in working days, as the policy of the worker's unit sets
 * them.
 */
@Component("deadlines")
@BuildingBlock("到什么时候")
public class Deadlines {

	private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

	private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

	private final ApprovalRequests requests;

	private final Organization organization;

	private final Policies policies;

	private final WorkCalendar calendar;

	private final Doors doors;

	private final Clock clock;

	Deadlines(ApprovalRequests requests, Organization organization, Policies policies, WorkCalendar calendar,
			Doors doors, Clock clock) {
		this.requests = requests;
		this.organization = organization;
		this.policies = policies;
		this.calendar = calendar;
		this.doors = doors;
		this.clock = clock;
	}

	/** Close of business on the last working day for a decision. */
	@BuildingBlock("作出决定的期限：当地规定的工作日数之后，当天下班时")
	public Date decision(DelegateExecution execution) {
		return workdays((policy) -> GeneralNumbers.of(policy).decisionDeadlineWorkdays().value(), execution);
	}

	/** … for revising a request that came back. */
	@BuildingBlock("修改申请的期限")
	public Date revision(DelegateExecution execution) {
		return workdays((policy) -> GeneralNumbers.of(policy).reviseDeadlineWorkdays().value(), execution);
	}

	/** … for a worker's explanation of an absence. */
	@BuildingBlock("说明旷工情况的期限")
	public Date explanation(DelegateExecution execution) {
		return workdays((policy) -> GeneralNumbers.of(policy).explainDeadlineWorkdays().value(), execution);
	}

	/**
	 * Close of business after as many working days as a parameter of the policy says; one
	 * that is no number of working days is refused when the model is deployed.
	 */
	@BuildingBlock("当地规定中以某一参数名写明的工作日数之后，当天下班时")
	public Date in(String parameter, DelegateExecution execution) {
		return workdays((policy) -> policy.number(parameter), execution);
	}

	/** This moment, for the lists of what is to be done now and what later. */
	@BuildingBlock("现在，用于立即开始的定时")
	public Date now() {
		return Date.from(this.clock.instant());
	}

	/** A timer cycle: from a moment on, once a day. */
	@BuildingBlock("从某一时刻起每天一次的定时")
	public String daily(Date from) {
		return "R/%s/P1D".formatted(ISO.format(from.toInstant().atZone(this.clock.getZone())));
	}

	/**
	 * The end of the last day for reporting back, or of the period a case waits for; a
	 * look ahead knows it only where the days asked for say it.
	 */
	@BuildingBlock(value = "报告返岗、销假或报告结果的最后一天结束时", needs = Need.REPORT)
	public Date report(DelegateExecution execution) {
		if (execution instanceof Ahead looking) {
			return (looking.reportDue() != null) ? endOf(looking.reportDue()) : null;
		}
		var number = RequestNumber.of(execution.getProcessBusinessKey());
		return endOf(this.doors.ofRequest(number).reportDue(number));
	}

	/**
	 * Close of business on the day that a rule names; of a running case not known ahead.
	 */
	@BuildingBlock(value = "法律或规定写明的最后一天，当天下班时", needs = Need.LAST_DAY)
	public Date lastDay(DelegateExecution execution) {
		if (execution instanceof Ahead looking) {
			return (looking.lastDay() != null) ? at(looking.lastDay(), CLOSE_OF_BUSINESS) : null;
		}
		var number = RequestNumber.of(execution.getProcessBusinessKey());
		return at(this.doors.ofRequest(number).lastDay(number), CLOSE_OF_BUSINESS);
	}

	private Date workdays(ToIntFunction<Policy> workdays, DelegateExecution execution) {
		var ahead = (execution instanceof Ahead looking) ? looking : null;
		var today = (ahead != null) ? ahead.today() : LocalDate.now(this.clock);
		var policy = (ahead != null && !ahead.concerned().isCase())
				? this.policies.at(this.organization.localityOf(ahead.concerned().unit()), today)
				: begun((ahead != null) ? ahead.concerned().number()
						: RequestNumber.of(execution.getProcessBusinessKey()));
		return at(this.calendar.plusWorkdays(today, workdays.applyAsInt(policy)), CLOSE_OF_BUSINESS);
	}

	/** The numbers with which a case began. */
	private Policy begun(RequestNumber number) {
		var request = this.requests.get(number);
		return this.policies.begun(this.organization.localityOf(request.unit()), request.submittedAt());
	}

	private Date endOf(LocalDate day) {
		return at(day.plusDays(1), LocalTime.MIDNIGHT);
	}

	private Date at(LocalDate day, LocalTime time) {
		return Date.from(day.atTime(time).atZone(this.clock.getZone()).toInstant());
	}

}
