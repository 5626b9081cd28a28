package org.shegong.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Schedules in the table calendar_day. Read as a whole and kept for some seconds, so that
 * counting days costs no query per day and other nodes soon see what was published here.
 */
@Component
class PublishedSchedules implements Schedules {

	private static final Duration FRESH = Duration.ofSeconds(5);

	private final CalendarDays days;

	private final Duration fresh;

	private final AtomicReference<Reading> last = new AtomicReference<>(Reading.none());

	@Autowired
	PublishedSchedules(CalendarDays days) {
		this(days, FRESH);
	}

	PublishedSchedules(CalendarDays days, Duration fresh) {
		this.days = days;
		this.fresh = fresh;
	}

	@Override
	public Map<Integer, Schedule> published() {
		Reading reading = last.get();
		if (reading.isYoungerThan(fresh)) {
			return reading.schedules();
		}
		Reading now = new Reading(read(), System.nanoTime());
		// loses against a publication that came in between
		last.compareAndSet(reading, now);
		return now.schedules();
	}

	private Map<Integer, Schedule> read() {
		return Schedule.byYear(days.findAll()
			.stream()
			.collect(Collectors.groupingBy(CalendarDay::scheduleYear,
					Collectors.mapping(CalendarDay::day, Collectors.toList()))));
	}

	@Override
	@Transactional
	public void replace(int year, List<WorkCalendar.Day> schedule) {
		days.withdraw(year);
		days.saveAll(schedule.stream().map(day -> new CalendarDay(year, day)).toList());
		forget();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				forget();
			}
		});
	}

	private void forget() {
		last.set(Reading.none());
	}

	/** What was read and when, by the clock that never jumps; null: nothing yet. */
	private record Reading(Map<Integer, Schedule> schedules, long at) {

		static Reading none() {
			return new Reading(null, 0);
		}

		boolean isYoungerThan(Duration fresh) {
			return schedules != null && System.nanoTime() - at < fresh.toNanos();
		}

	}

}
