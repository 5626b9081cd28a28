package org.shegong.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A day of a working calendar published at run time. */
@Entity
class CalendarDay {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private int scheduleYear;

	private LocalDate calendarDate;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private WorkCalendar.Kind kind;

	private String name;

	protected CalendarDay() {
	}

	CalendarDay(int year, WorkCalendar.Day day) {
		this.scheduleYear = year;
		this.calendarDate = day.date();
		this.kind = day.kind();
		this.name = day.name();
	}

	int scheduleYear() {
		return scheduleYear;
	}

	WorkCalendar.Day day() {
		return new WorkCalendar.Day(calendarDate, kind, name);
	}

}
