package org.shegong.worker;

import org.shegong.policy.Days;
import java.util.regex.Pattern;

/** Leave, outings, overtime and absence. */
public sealed interface AwayFact extends FileFact {

	/**
	 * A leave from the day of the line to its last day.
	 *
	 * @param leave id of its kind, such as {@code annual}
	 * @param days in the unit of the kind; null where only the dates are known
	 */
	record LeaveTaken(String leave, Days days) implements AwayFact {

		private static final Pattern ID = Pattern.compile("[a-z][a-z-]*");

		static boolean isKind(String leave) {
			return leave != null && ID.matcher(leave).matches();
		}

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.LEAVE).saying(this.leave).amounting(Days.number(this.days));
		}

	}

	/**
	 * The end of a leave, on the day of the line; its last day is that of the leave.
	 *
	 * @param leave id of its kind
	 * @param next number of the leave that goes on from it; null where none does
	 */
	record LeaveReturned(Return how, String leave, String next) implements AwayFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.LEAVE_RETURN).saying(this.leave).how(this.how, this.next);
		}

	}

	/** How a leave ended. */
	enum Return {

		EARLY, ON_TIME, LATE, NOT_TAKEN,
		/** A further leave goes on from it (续假); nobody came back. */
		EXTENDED

	}

	/** An outing on duty. */
	record WentOut(Outing step) implements AwayFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.OUTING).saying(FactReader.id(this.step));
		}

	}

	/** What became of an outing. */
	enum Outing {

		APPROVED, RETURNED, CALLED_OFF

	}

	/** Work on a day of rest, to be taken off later. */
	record WorkedOvertime() implements AwayFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.OVERTIME);
		}

	}

	/**
	 * Absence without excuse.
	 *
	 * @param days working days; null where the days of the line count
	 * @param found whether a case found it; else it was brought with the roster
	 */
	record Absent(Days days, boolean found) implements AwayFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.ABSENCE).saying(this.found ? this.days.asNumber().toString() : null)
				.amounting(Days.number(this.days));
		}

	}

}
