package org.shegong.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that tests set; nobody sleeps. */
public class MovableClock extends Clock {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private volatile Instant now = at(LocalDate.of(2026, 3, 2));

	public void setTo(LocalDate day) {
		this.now = at(day);
	}

	private static Instant at(LocalDate day) {
		return day.atTime(LocalTime.of(9, 30)).atZone(ZONE).toInstant();
	}

	@Override
	public ZoneId getZone() {
		return ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
