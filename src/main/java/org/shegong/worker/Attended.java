package org.shegong.worker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Trained;

/**
 * The trainings that a personnel file tells of (ORD-51).
 *
 * @param trainings in the order of their days
 */
public record Attended(List<Filed<Trained>> trainings) {

	/** A day of training has eight class hours (DESIGN). */
	private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(8);

	public static Attended of(Collection<FileEntry> lines) {
		return new Attended(Filed.of(lines, Trained.class).toList());
	}

	/** Calendar days of a year on which there was training, each once. */
	public int days(int year) {
		return (int) this.trainings.stream()
			.flatMap(Attended::dates)
			.filter((day) -> day.getYear() == year)
			.distinct()
			.count();
	}

	/** Class hours of the trainings that began in a year. */
	public BigDecimal hours(int year) {
		return sum(this.trainings.stream().filter((one) -> one.line().date().getYear() == year));
	}

	/** Class hours before a post was taken up. */
	public BigDecimal hoursBeforePost() {
		return sum(this.trainings.stream().filter((one) -> one.fact().purpose() == Purpose.BEFORE_POST));
	}

	/**
	 * The day on which the last course began that a county or somebody above it held, up
	 * to a day; a course of which nobody said who held it may be one.
	 */
	public Optional<LocalDate> lastAboveTown(LocalDate until) {
		return this.trainings.stream()
			.filter((one) -> one.fact().purpose() == Purpose.COURSE && one.fact().level() != TrainingLevel.TOWN)
			.map((one) -> one.line().date())
			.filter((day) -> !day.isAfter(until))
			.max(LocalDate::compareTo);
	}

	/** Those that began in a year. */
	public long count(int year) {
		return this.trainings.stream().filter((one) -> one.line().date().getYear() == year).count();
	}

	/** Without a last day it lasts as many days as its class hours fill. */
	private static Stream<LocalDate> dates(Filed<Trained> training) {
		var from = training.line().date();
		var until = training.line().until();
		if (until == null) {
			var hours = training.fact().hours();
			var days = (hours != null) ? hours.divide(HOURS_OF_A_DAY, 0, RoundingMode.DOWN).intValue() : 1;
			return from.datesUntil(from.plusDays(Math.max(days, 1)));
		}
		return from.datesUntil((until.isBefore(from) ? from : until).plusDays(1));
	}

	private static BigDecimal sum(Stream<Filed<Trained>> some) {
		return some.map((one) -> one.fact().hours()).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
