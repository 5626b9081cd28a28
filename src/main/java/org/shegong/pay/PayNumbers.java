package org.shegong.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.shegong.policy.Basis;
import org.shegong.policy.Figure;
import org.shegong.policy.Numbers;
import org.shegong.policy.Policy;

/**
 * What the rule book says of grades and pay.
 *
 * @param posts the table of posts, grades and pay (三岗四十级); empty where none is published
 * @param moves ids of the causes for which a grade moves
 * @param moveSteps how far, as far as it is published
 * @param moveFrom {@code next-month} or {@code next-january} after the decision
 * @param moveDecider id of the post that decides
 * @param certificateAllowance levels of certificate that bring an allowance
 * @param listRecipients ids of the posts that get the monthly list
 * @param gradeStep grades after a passed year, which a commendation includes
 * @param gradeOutstandingStep grades after a commendation; 0 for none
 */
record PayNumbers(Figure<List<PostRange>> posts, Figure<List<String>> moves, Figure<List<Steps>> moveSteps,
		Figure<String> moveFrom, Figure<String> moveDecider, Figure<List<Allowance>> certificateAllowance,
		Figure<List<String>> listRecipients, Figure<Integer> gradeStep, Figure<Integer> gradeOutstandingStep,
		Figure<Integer> gradeCeiling, Figure<BigDecimal> absenceWageDivisor) {

	/** Checked when the rule book comes into force. */
	static final Numbers<PayNumbers> BOUND = Numbers.of(PayNumbers.class, "pay");

	private static final String JANUARY = "next-january";

	static PayNumbers of(Policy policy) {
		return policy.numbers(BOUND);
	}

	/**
	 * A post and its grades.
	 *
	 * @param pay yuan a month; null where the city did not publish it
	 */
	record PostRange(String post, Integer from, Integer to, Integer pay) {
	}

	/**
	 * How far a cause moves a grade.
	 *
	 * @param every once in so many completed years; null for all causes but those
	 */
	record Steps(String cause, Integer steps, Integer every) {
	}

	/**
	 * What a certificate brings.
	 *
	 * @param amount yuan a month; null where it is not published
	 */
	record Allowance(String level, Integer amount) {
	}

	/** Whether a grade moves at all but by assessment. */
	boolean any() {
		return !this.moves.value().isEmpty() || this.gradeOutstandingStep.value() > 0;
	}

	boolean knows(GradeCause cause) {
		return (cause == GradeCause.COMMENDATION) ? this.gradeOutstandingStep.value() > 0
				: this.moves.value().contains(cause.id());
	}

	/** What says whether a grade moves for a cause. */
	Basis basis(GradeCause cause) {
		return (cause == GradeCause.COMMENDATION) ? this.gradeOutstandingStep.basis() : this.moves.basis();
	}

	/** Empty where it is not published how far. */
	Optional<Steps> steps(GradeCause cause) {
		return this.moveSteps.value().stream().filter((row) -> row.cause().equals(cause.id())).findFirst();
	}

	/** Empty where such a certificate brings none. */
	Optional<Allowance> allowance(String level) {
		return this.certificateAllowance.value().stream().filter((row) -> row.level().equals(level)).findFirst();
	}

	/** The first of the month from which a decision of a day counts. */
	LocalDate from(LocalDate decided) {
		return this.moveFrom.value().equals(JANUARY) ? LocalDate.of(decided.getYear() + 1, 1, 1)
				: YearMonth.from(decided).plusMonths(1).atDay(1);
	}

	/** Pay of a grade as it is published; empty where it is not, or not for all alike. */
	Optional<Integer> pay(int grade) {
		var found = this.posts.value()
			.stream()
			.filter((row) -> row.pay() != null && row.from() <= grade && grade <= row.to())
			.map(PostRange::pay)
			.distinct()
			.toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

}
