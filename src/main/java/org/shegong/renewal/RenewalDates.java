package org.shegong.renewal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.approval.BuildingBlock;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.WorkCalendar;

/** When the timer of processes/renewal.bpmn goes off. */
@Component("renewalDates")
@BuildingBlock("续聘的日期")
@Transactional(readOnly = true)
public class RenewalDates {

	private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

	private final RenewalRequests requests;

	private final RenewalReader reader;

	private final WorkCalendar calendar;

	private final Clock clock;

	RenewalDates(RenewalRequests requests, RenewalReader reader, WorkCalendar calendar, Clock clock) {
		this.requests = requests;
		this.reader = reader;
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The worker has had the time to answer. */
	public Date silence(String key) {
		var today = LocalDate.now(this.clock);
		var policy = this.reader.policyOf(this.requests.get(RequestNumber.of(key)));
		var last = this.calendar.plusWorkdays(today, RenewalNumbers.of(policy).answerWorkdays().value());
		return Date.from(last.atTime(CLOSE_OF_BUSINESS).atZone(this.clock.getZone()).toInstant());
	}

}
