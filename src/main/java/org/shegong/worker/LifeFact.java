package org.shegong.worker;

import org.shegong.policy.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Health, pregnancy and birth (PIPL 28). */
public sealed interface LifeFact extends FileFact {

	/**
	 * A child is expected.
	 *
	 * @param expected null where nobody entered the day
	 */
	record Pregnant(LocalDate expected) implements LifeFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.PREGNANCY).until(this.expected);
		}

	}

	/**
	 * Children were born on the day of the line.
	 *
	 * @param told how many; null where nobody said so
	 */
	record Born(BigDecimal told) implements LifeFact {

		public int children() {
			return (this.told == null) ? 1 : Math.max(1, this.told.intValue());
		}

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.CHILD_BIRTH).amounting(this.told);
		}

	}

	/**
	 * A child was lost.
	 *
	 * @param days of leave; null where only its dates are known
	 */
	record Miscarried(Days days) implements LifeFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.MISCARRIAGE).amounting(Days.number(this.days));
		}

	}

	/**
	 * Hurt at work; without a last day nobody entered that it is over.
	 *
	 * @param what in free words; may be null
	 */
	record Injured(String what) implements LifeFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.INJURY).saying(this.what);
		}

	}

	/**
	 * A medical period (医疗期).
	 *
	 * @param cause null where nobody said it: then it is an illness
	 */
	record InMedicalPeriod(Cause cause) implements LifeFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.MEDICAL_PERIOD)
				.saying(Optional.ofNullable(this.cause).map(Cause::id).orElse(null));
		}

	}

	/** What a medical period is for. */
	enum Cause {

		ILLNESS, OCCUPATIONAL, WORK_INJURY;

		public String id() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

		public static Optional<Cause> of(String id) {
			return Arrays.stream(values()).filter((cause) -> cause.id().equals(id)).findFirst();
		}

	}

}
