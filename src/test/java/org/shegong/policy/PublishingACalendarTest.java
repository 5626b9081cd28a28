package org.shegong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shegong.policy.WorkCalendar.Day;
import org.shegong.policy.WorkCalendar.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DataJpaTest(showSql = false, properties = "spring.datasource.url=jdbc:h2:mem:calendar;DB_CLOSE_DELAY=-1")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({ WorkCalendar.class, PublishedSchedules.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PublishingACalendarTest {

	private static final LocalDate MAKEUP_SATURDAY = LocalDate.of(2027, 2, 13);

	@Autowired
	WorkCalendar calendar;

	@Autowired
	CalendarDays days;

	@Autowired
	PublishedSchedules schedules;

	@Autowired
	PlatformTransactionManager transactions;

	@AfterEach
	void nothing_is_published() {
		new TransactionTemplate(transactions).executeWithoutResult(work -> {
			schedules.replace(2027, List.of());
			schedules.replace(2026, List.of());
		});
	}

	@Test
	void a_published_year_changes_the_answers() {
		assertThat(calendar.isWorkday(MAKEUP_SATURDAY)).isFalse();
		assertThat(calendar.publish(2027, year2027())).isEmpty();
		assertThat(calendar.isWorkday(MAKEUP_SATURDAY)).isTrue();
		assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 10))).isFalse();
		assertThat(calendar.unscheduledYears(new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 1))))
			.isEmpty();
	}

	@Test
	void a_published_year_replaces_the_shipped_notice_and_its_own_earlier_version() {
		var makeup = LocalDate.of(2026, 2, 14);
		assertThat(calendar.isWorkday(makeup)).isTrue();
		assertThat(calendar.publish(2026, statutory(2026))).isEmpty();
		assertThat(calendar.isWorkday(makeup)).isFalse();
		var again = statutory(2026);
		again.add(new Day(makeup, Kind.MAKEUP_WORKDAY, "春节"));
		assertThat(calendar.publish(2026, again)).isEmpty();
		assertThat(calendar.isWorkday(makeup)).isTrue();
		assertThat(days.count()).isEqualTo(14);
	}

	@Test
	void another_node_sees_it_once_its_reading_is_old() {
		var other = new WorkCalendar(new PublishedSchedules(days, Duration.ZERO));
		assertThat(other.hasSchedule(2027)).isFalse();
		calendar.publish(2027, year2027());
		assertThat(other.hasSchedule(2027)).isTrue();
	}

	@Test
	void a_publication_rolled_back_leaves_no_trace() {
		new TransactionTemplate(transactions).executeWithoutResult(work -> {
			calendar.publish(2027, year2027());
			assertThat(calendar.hasSchedule(2027)).isTrue();
			work.setRollbackOnly();
		});
		assertThat(calendar.hasSchedule(2027)).isFalse();
	}

	private static List<Day> year2027() {
		var days = statutory(2027);
		days.add(new Day(LocalDate.of(2027, 2, 9), Kind.HOLIDAY, "春节"));
		days.add(new Day(LocalDate.of(2027, 2, 10), Kind.HOLIDAY, "春节"));
		days.add(new Day(MAKEUP_SATURDAY, Kind.MAKEUP_WORKDAY, "春节"));
		return days;
	}

	private static List<Day> statutory(int year) {
		var days = new ArrayList<Day>();
		new StatutoryDays().of(year).forEach(date -> days.add(new Day(date, Kind.HOLIDAY, "节日")));
		return days;
	}

}
