package org.shegong.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When somebody reaches the statutory retirement age under the reform of 2025 (B.9, C-8):
 * the old age plus one month for every few months that the old date lies behind the start
 * of the reform, up to a most.
 *
 * @param birth date of birth
 * @param base old age in years: 60 for men, 55 or 50 for women
 * @param delay months added by the reform
 */
public record RetirementAge(LocalDate birth, int base, int delay) {

	private static final int MONTHS = 12;

	/**
	 * @param base old age that the personnel office fixed for this woman; null takes the
	 * policy's (P-4, P-5)
	 */
	public static RetirementAge of(LocalDate birth, boolean woman, Integer base, Policy policy) {
		var years = (woman && base != null) ? base
				: (woman ? numbers(policy).baseWomen() : numbers(policy).baseMen()).value();
		return new RetirementAge(birth, years, delay(birth.plusYears(years), years, policy));
	}

	private static int delay(LocalDate old, int base, Policy policy) {
		var reform = YearMonth.parse(numbers(policy).reformFrom().value());
		var behind = (int) ChronoUnit.MONTHS.between(reform, YearMonth.from(old));
		var row = numbers(policy).delay()
			.value()
			.stream()
			.filter((step) -> step.base() == base)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有原退休年龄%d周岁的延迟规则，请补全 retirement-delay".formatted(base)));
		return (behind < 0) ? 0 : Math.min(row.most(), behind / row.every() + 1);
	}

	private static SharedNumbers.Retirement numbers(Policy policy) {
		return SharedNumbers.of(policy).retirement();
	}

	/** Whether the reform knows this old age at all. */
	public static boolean knows(int base, Policy policy) {
		return numbers(policy).delay().value().stream().anyMatch((step) -> step.base() == base);
	}

	/** Old ages of which the personnel office may fix one for a woman (P-5). */
	public static List<Integer> basesOfWomen(Policy policy) {
		return numbers(policy).delay()
			.value()
			.stream()
			.map(SharedNumbers.Retirement.Delay::base)
			.filter((base) -> !base.equals(numbers(policy).baseMen().value()))
			.sorted()
			.toList();
	}

	/** Old age of men. */
	public static int baseOfMen(Policy policy) {
		return numbers(policy).baseMen().value();
	}

	/** The lowest old age that a woman may have. */
	public static int leastBaseOfWomen(Policy policy) {
		return Stream.concat(basesOfWomen(policy).stream(), Stream.of(numbers(policy).baseWomen().value()))
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

	/** The rule that puts it off. */
	public static Basis basis(Policy policy) {
		return numbers(policy).delay().basis();
	}

	/** The date by the law before the reform. */
	public LocalDate oldDate() {
		return this.birth.plusYears(this.base);
	}

	/** The day on which the statutory age is reached. */
	public LocalDate date() {
		return oldDate().plusMonths(this.delay);
	}

	public YearMonth month() {
		return YearMonth.from(date());
	}

	/** The first day of a freely chosen earlier retirement, never before the old date. */
	public LocalDate earliest(Policy policy) {
		var early = date().minusYears(numbers(policy).earlyYears().value());
		return early.isBefore(oldDate()) ? oldDate() : early;
	}

	public String inWords() {
		var months = this.delay % MONTHS;
		return "%d周岁%s".formatted(this.base + this.delay / MONTHS, (months > 0) ? months + "个月" : "");
	}

}
