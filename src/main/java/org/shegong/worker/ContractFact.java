package org.shegong.worker;

import java.time.LocalDate;
import java.time.YearMonth;

/** How the work began, on what terms, and how it ended. */
public sealed interface ContractFact extends FileFact {

	/** Taken on, by examination or directly. */
	record Recruited(String route) implements ContractFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.RECRUITMENT).saying(this.route);
		}

	}

	/**
	 * A first contract.
	 *
	 * @param number null where it is not in writing yet
	 * @param until its last day; null where it has none
	 */
	record Contracted(String number, LocalDate until) implements ContractFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.CONTRACT).saying(this.number).until(this.until);
		}

	}

	/**
	 * What became of a contract, or of its renewal.
	 *
	 * @param until the day the contract ends, as far as the step knows it; may be null
	 */
	record ContractTurned(Contract step, LocalDate until) implements ContractFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.CONTRACT).saying(FactReader.id(this.step)).until(this.until);
		}

	}

	/** Steps in the life of a contract. */
	enum Contract {

		SIGNED, DOUBLE_WAGES, OPEN_ENDED, EXTENDED, NOT_EXTENDED, NOT_RENEWED, DECLINED, DECLINED_EQUAL, NO_ANSWER,
		RENEWED, LAPSED, CONTINUED, DEEMED_OPEN_ENDED

	}

	/**
	 * What became of a probation.
	 *
	 * @param statement what the worker said to having failed; null for all other steps
	 */
	record ProbationTurned(Probation step, String statement) implements ContractFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.PROBATION).saying(FactReader.id(this.step)).told(this.statement);
		}

	}

	/** Steps of a probation. */
	enum Probation {

		BEGUN, PASSED, FAILED, MINIMUM_SERVICE

	}

	/** What keeps the review of a probation from being opened, as the office was told. */
	record ProbationHindered(String obstacle) implements ContractFact {

		static final String ID = "obstacle";

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.PROBATION).saying(ID).told(this.obstacle);
		}

	}

	/** What happened on the way out. */
	record LeavingTurned(Leaving step) implements ContractFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.DISMISSAL).saying(FactReader.id(this.step));
		}

	}

	/** Steps on the way out, the end itself not among them. */
	enum Leaving {

		DROPPED, DELIVERED, PROTECTED, CASES_ENDED, HANDED_OVER

	}

	/**
	 * Office or contract ended on the day of the line.
	 *
	 * @param ground id of the ground, such as {@code two-failed-years}
	 */
	record Left(String ground) implements ContractFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.DISMISSAL).saying(this.ground);
		}

	}

	/** Told of the retirement to come. */
	record Retiring(YearMonth month, LocalDate on) implements ContractFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.RETIREMENT).saying(this.month.toString()).until(this.on);
		}

	}

}
