package org.shegong.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The medical period (医疗期, B.4) seen from a day: of the line in the file that names it,
 * otherwise reckoned from the sick leaves on file, calendar days added up inside the
 * window that begins with the first.
 */
class SickTime {

	private final ProtectedPerson person;

	private final List<FiledFact> named;

	private final SortedSet<LocalDate> sick = new TreeSet<>();

	/** The days of the sick leaves and those of the named periods. */
	private final SortedSet<LocalDate> ill = new TreeSet<>();

	SickTime(ProtectedPerson person, List<FiledFact> facts) {
		this.person = person;
		this.named = facts.stream()
			.filter((fact) -> fact.kind().equals("medical-period") && !Protections.isOfWork(fact))
			.toList();
		facts.stream()
			.filter((fact) -> fact.is("leave", "sick"))
			.forEach((leave) -> leave.date().datesUntil(leave.last().plusDays(1)).forEach(this.sick::add));
		this.ill.addAll(this.sick);
		this.named.forEach((fact) -> fact.date().datesUntil(endOf(fact).plusDays(1)).forEach(this.ill::add));
	}

	/** Whether anything on file says that a medical period began by a day. */
	boolean isOnFile(LocalDate day) {
		return longestNamed(day).isPresent() || !this.sick.headSet(day.plusDays(1)).isEmpty();
	}

	/** The last day of the medical period; empty while it is not used up. */
	Optional<LocalDate> end(LocalDate day) {
		return longestNamed(day).filter((fact) -> isTheLatest(fact, day)).map(this::endOf).or(() -> usedUp(day));
	}

	/** An illness in a later window has a medical period of its own. */
	private boolean isTheLatest(FiledFact period, LocalDate day) {
		var next = window(period.date());
		return next.isAfter(day) || this.sick.subSet(next, day.plusDays(1)).isEmpty();
	}

	/** The last protected day in a row from this one on; empty where the day is not. */
	Optional<LocalDate> protectedUntil(LocalDate day) {
		var period = longestNamed(day).map(this::endOf).filter((last) -> !day.isAfter(last));
		if (period.isPresent()) {
			return period;
		}
		return (this.sick.contains(day) && !isUsedUpBefore(day)) ? Optional.of(lastOfIllness(day)) : Optional.empty();
	}

	private boolean isUsedUpBefore(LocalDate day) {
		return usedUp(day).filter(day::isAfter).isPresent();
	}

	private LocalDate lastOfIllness(LocalDate day) {
		var last = day;
		while (this.sick.contains(last.plusDays(1)) && !isUsedUpBefore(last.plusDays(1))) {
			last = last.plusDays(1);
		}
		return last;
	}

	/**
	 * Of the periods begun by a day the one that runs longest: a shorter one named later
	 * takes nothing away from it.
	 */
	private Optional<FiledFact> longestNamed(LocalDate day) {
		return this.named.stream().filter((fact) -> !fact.date().isAfter(day)).max(Comparator.comparing(this::endOf));
	}

	private LocalDate endOf(FiledFact fact) {
		return (fact.until() != null) ? fact.until() : fact.date().plusMonths(row(fact.date()).months()).minusDays(1);
	}

	/**
	 * The day on which the illness of the current window has filled the medical period.
	 */
	private Optional<LocalDate> usedUp(LocalDate day) {
		var until = new TreeSet<>(this.ill.headSet(day.plusDays(1)));
		if (until.isEmpty()) {
			return Optional.empty();
		}
		var start = until.first();
		var next = nextIllness(start, until);
		while (next.isPresent()) {
			start = next.get();
			next = nextIllness(start, until);
		}
		return usedUpIn(start).filter((end) -> !end.isAfter(day));
	}

	/**
	 * The first day of a further window. An illness that goes on without a break after
	 * its medical period is used up begins none.
	 */
	private Optional<LocalDate> nextIllness(LocalDate start, SortedSet<LocalDate> sickDays) {
		var usedUp = usedUpIn(start).isPresent();
		return sickDays.tailSet(window(start))
			.stream()
			.filter((day) -> !usedUp || !this.ill.contains(day.minusDays(1)))
			.findFirst();
	}

	private Optional<LocalDate> usedUpIn(LocalDate start) {
		var limit = row(start).months() * numbers().annualMonthCalendarDays().value();
		return this.ill.subSet(start, window(start)).stream().skip(limit - 1L).findFirst();
	}

	/** The first day after the window. */
	private LocalDate window(LocalDate start) {
		return start.plusMonths(row(start).within());
	}

	int months(LocalDate day) {
		var from = longestNamed(day).map(FiledFact::date)
			.orElseGet(() -> this.sick.isEmpty() ? day : this.sick.first());
		return row(from).months();
	}

	private SharedNumbers.Illness numbers() {
		return SharedNumbers.of(this.person.policy()).illness();
	}

	private SharedNumbers.Illness.MedicalPeriod row(LocalDate on) {
		var total = this.person.workingYears(on);
		var here = this.person.servingYears(on);
		return numbers().medicalPeriod()
			.value()
			.stream()
			.filter((row) -> row.isFor(total, here))
			.findFirst()
			.orElseThrow(
					() -> new IllegalStateException("医疗期表没有工作%d年、本单位%d年的一行，请补全 medical-period".formatted(total, here)));
	}

}
