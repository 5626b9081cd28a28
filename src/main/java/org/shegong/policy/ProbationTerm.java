package org.shegong.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a probation lasts under a contract, and how long it may.
 *
 * @param from first day of the contract and of the probation
 * @param contractUntil last day of the contract; null means open-ended
 * @param agreed last day of the probation by the roster; null where none is entered
 * @param policy the rules of the jurisdiction
 */
public record ProbationTerm(LocalDate from, LocalDate contractUntil, LocalDate agreed, Policy policy) {

	public boolean openEnded() {
		return this.contractUntil == null;
	}

	/** Completed months of the contract; meaningless where it is open-ended. */
	public int contractMonths() {
		return openEnded() ? Integer.MAX_VALUE
				: (int) ChronoUnit.MONTHS.between(this.from, this.contractUntil.plusDays(1));
	}

	/** Whether a contract so long may have a probation at all. */
	public boolean allowed() {
		return contractMonths() >= leastContractMonths();
	}

	/** … so many months; a shorter one has none. */
	public int leastContractMonths() {
		return numbers().leastContractMonths().value();
	}

	/** Months of a contract that may have the longest probation. */
	public int longContractMonths() {
		return numbers().longContractMonths().value();
	}

	/** Months the law allows; 0 where none. */
	public int lawfulMonths() {
		return allowed() ? lawful().value() : 0;
	}

	public Basis lawfulBasis() {
		return lawful().basis();
	}

	/** Months the jurisdiction prescribes; 0 where the law allows none. */
	public int prescribedMonths() {
		return allowed() ? prescribed().value() : 0;
	}

	public Basis prescribedBasis() {
		return prescribed().basis();
	}

	private SharedNumbers.Probation numbers() {
		return SharedNumbers.of(this.policy).probation();
	}

	private Figure<Integer> lawful() {
		return band(numbers().lawfulMonthsShort(), numbers().lawfulMonthsMid(), numbers().lawfulMonthsLong());
	}

	private Figure<Integer> prescribed() {
		return band(numbers().monthsShort(), numbers().monthsMid(), numbers().monthsLong());
	}

	private Figure<Integer> band(Figure<Integer> under, Figure<Integer> mid, Figure<Integer> over) {
		if (contractMonths() >= longContractMonths()) {
			return over;
		}
		return (contractMonths() >= numbers().midContractMonths().value()) ? mid : under;
	}

	/** The last day of the probation, as agreed or else as prescribed. */
	public LocalDate until() {
		return (this.agreed != null) ? this.agreed : prescribedUntil();
	}

	public LocalDate prescribedUntil() {
		return new Term(this.from, prescribedMonths()).lastDay();
	}

	public LocalDate lawfulUntil() {
		return new Term(this.from, lawfulMonths()).lastDay();
	}

	/** The last day for the contract in writing (LCL 10). */
	public LocalDate writtenBy() {
		return new Term(this.from, 1).lastDay();
	}

	public String contractInWords() {
		return openEnded() ? "无固定期限"
				: "%s至%s（满%d个月）".formatted(InWords.day(this.from), InWords.day(this.contractUntil), contractMonths());
	}

}
