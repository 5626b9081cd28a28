package org.shegong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pregnancy, maternity leave and nursing (LCL 42(4), C-f), from whatever is known: a
 * recorded pregnancy, birth or miscarriage, and a leave on file or asked for. A maternity
 * leave says that a child is expected; a birth, that one was.
 */
class Motherhood {

	/** A child of which nobody has entered the birth. */
	private static final String UNKNOWN_BIRTH = "孕产、哺乳期";

	private final List<FiledFact> births;

	private final List<FiledFact> miscarriages;

	private final List<FiledFact> leaves;

	private final List<FiledFact> pregnancies;

	private final SharedNumbers.Motherhood numbers;

	/** Of a woman; of a man nothing is read. */
	Motherhood(List<FiledFact> facts, Policy policy) {
		this.numbers = SharedNumbers.of(policy).motherhood();
		this.births = facts.stream().filter((fact) -> fact.kind().equals("child-birth")).toList();
		this.miscarriages = facts.stream()
			.filter((fact) -> fact.kind().equals("miscarriage") || fact.is("leave", "miscarriage"))
			.map((fact) -> new FiledFact("miscarriage", null, fact.date(), endOf(fact)))
			.toList();
		this.leaves = facts.stream().filter((fact) -> fact.is("leave", "maternity")).toList();
		this.pregnancies = facts.stream().filter((fact) -> fact.kind().equals("pregnancy")).toList();
	}

	/** Where nobody entered how long it protects, the longest leave of the law. */
	private LocalDate endOf(FiledFact miscarriage) {
		return (miscarriage.until() != null) ? miscarriage.until()
				: miscarriage.date().plusDays(this.numbers.miscarriageLateDays().value() - 1L);
	}

	/**
	 * A child expected or born.
	 *
	 * @param from the day from which the mother counts as pregnant
	 * @param pregnantUntil the last day on which she does for certain
	 * @param latestBirth the last day on which it may be born; null where the birth, or
	 * that there is none, is known
	 */
	private record Child(LocalDate from, LocalDate pregnantUntil, LocalDate latestBirth) {
	}

	Stream<Protection> on(LocalDate day, Basis basis) {
		var known = Stream
			.of(pregnant(day, basis), away(this.leaves, "产期", day, basis), away(this.miscarriages, "流产休假期", day, basis),
					nursing(day, basis))
			.flatMap((protections) -> protections)
			.toList();
		return known.isEmpty() ? awaited(day).stream()
			.map((until) -> new Protection(UNKNOWN_BIRTH, until, basis,
					"档案中没有子女出生日期，请由%s补登子女出生日期".formatted(Protection.REGISTRARS)))
				: known.stream();
	}

	/**
	 * The last day on which a child may be nursed that is expected on a day, or was
	 * expected and has no day of birth yet.
	 */
	Optional<LocalDate> awaited(LocalDate day) {
		return children().filter((child) -> child.latestBirth() != null && !day.isBefore(child.from()))
			.map((child) -> nursedUntil(child.latestBirth()))
			.filter((last) -> !day.isAfter(last))
			.max(LocalDate::compareTo);
	}

	private Stream<Protection> pregnant(LocalDate day, Basis basis) {
		return children().filter((child) -> !day.isBefore(child.from()) && !day.isAfter(child.pregnantUntil()))
			.map((child) -> new Protection("孕期", child.pregnantUntil(), basis));
	}

	private static Stream<Protection> away(List<FiledFact> facts, String name, LocalDate day, Basis basis) {
		return facts.stream()
			.filter((fact) -> fact.covers(day))
			.map((fact) -> new Protection(name, fact.last(), basis));
	}

	/** The child's first year; its birthday is free again. */
	private Stream<Protection> nursing(LocalDate day, Basis law) {
		var basis = law.withLocal(this.numbers.nursingMonths().basis());
		return this.births.stream()
			.filter((birth) -> !day.isBefore(birth.date()) && !day.isAfter(nursedUntil(birth.date())))
			.map((birth) -> new Protection("哺乳期（子女未满一周岁）", nursedUntil(birth.date()), basis));
	}

	private LocalDate nursedUntil(LocalDate birth) {
		return birth.plusMonths(this.numbers.nursingMonths().value()).minusDays(1);
	}

	private Stream<Child> children() {
		return Stream
			.of(this.pregnancies.stream().map(this::expected), this.leaves.stream().map(this::expectedByLeave),
					Stream.concat(this.births.stream(), this.miscarriages.stream())
						.map((end) -> new Child(conceived(end.date()), end.date(), null)))
			.flatMap((children) -> children);
	}

	private Child expected(FiledFact pregnancy) {
		var due = (pregnancy.until() != null) ? pregnancy.until()
				: pregnancy.date().plusMonths(this.numbers.pregnancyMonths().value());
		var latest = due.plusMonths(this.numbers.birthLateMonths().value());
		var earliest = due.minusMonths(this.numbers.birthEarlyMonths().value());
		return ended(latest, pregnancy.date().isBefore(earliest) ? pregnancy.date() : earliest.plusDays(1))
			.map((end) -> new Child(pregnancy.date(), end, null))
			.orElse(new Child(begun(pregnancy), due, latest));
	}

	/** It protects before anybody knew of it (LCL 42(4)). */
	private LocalDate begun(FiledFact pregnancy) {
		return Stream.of(pregnancy.date(), conceived(pregnancy.last()))
			.min(LocalDate::compareTo)
			.filter((begun) -> pregnancy.until() != null)
			.orElse(pregnancy.date());
	}

	/** She was pregnant before it began, and gives birth before it is over. */
	private Child expectedByLeave(FiledFact leave) {
		var from = conceived(leave.date());
		var earliest = leave.date().minusMonths(this.numbers.birthBeforeLeaveMonths().value());
		return first(
				Stream.concat(this.births.stream(), this.miscarriages.stream().filter((loss) -> ledTo(loss, leave))),
				leave.last(), earliest)
			.map((end) -> new Child(from, end, null))
			.orElse(new Child(from, leave.date().minusDays(1), leave.last()));
	}

	/**
	 * Whether a leave is that of a miscarriage: one that came while she was away, or one
	 * shortly before a leave no longer than a miscarriage gives. A longer one after it is
	 * for another child.
	 */
	private boolean ledTo(FiledFact miscarriage, FiledFact leave) {
		var most = this.numbers.miscarriageLateDays().value();
		return miscarriage.date().isAfter(leave.date()) || (leave.date().isBefore(miscarriage.date().plusDays(most))
				&& leave.last().isBefore(leave.date().plusDays(most)));
	}

	private LocalDate conceived(LocalDate end) {
		return end.minusMonths(this.numbers.pregnancyMonths().value());
	}

	/** The day of the first birth or miscarriage between two days. */
	private Optional<LocalDate> ended(LocalDate latest, LocalDate earliest) {
		return first(Stream.concat(this.births.stream(), this.miscarriages.stream()), latest, earliest);
	}

	private static Optional<LocalDate> first(Stream<FiledFact> ends, LocalDate latest, LocalDate earliest) {
		return ends.map(FiledFact::date)
			.filter((end) -> !end.isBefore(earliest) && !end.isAfter(latest))
			.min(LocalDate::compareTo);
	}

}
