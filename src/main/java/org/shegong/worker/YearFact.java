package org.shegong.worker;

import java.math.BigDecimal;

/** What the assessment of a year looks at, and what comes of it. */
public sealed interface YearFact extends FileFact {

	/**
	 * The grade of a calendar year.
	 */
	record Assessed(int year, YearGrade grade) implements YearFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.ASSESSMENT).saying(this.grade.id()).of(this.year);
		}

	}

	/** What the worker said to the result of a year after the time for it was over. */
	record AnsweredLate(int year) implements YearFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.ASSESSMENT_OPINION).of(this.year);
		}

	}

	/**
	 * A public criticism (通报).
	 *
	 * @param what as the roster brought it; null where it was entered here
	 * @param text as it was entered here; null where the roster brought it
	 * @param giver may be null
	 */
	record Notified(String what, String text, String giver) implements YearFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.NOTICE).saying(this.what).told(this.text).by(this.giver);
		}

	}

	/** What an inspection found (检查). */
	record Inspected(String text) implements YearFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.INSPECTION).told(this.text);
		}

	}

	/**
	 * A commendation.
	 *
	 * @param what its name, or an identifier where a case gave it; may be null
	 * @param giver may be null
	 */
	record Commended(HonourLevel level, String what, String giver) implements YearFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.COMMENDATION).saying(this.what).by(this.giver).how(this.level, null);
		}

	}

	/** A sanction, or that somebody is looked into. */
	record Sanctioned(Sanction sanction) implements YearFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.DISCIPLINE).saying(this.sanction.id());
		}

	}

	/**
	 * A training.
	 *
	 * @param hours class hours; null where nobody said so
	 * @param organiser may be null
	 * @param content what was taught; may be null
	 * @param level null where nobody said so
	 */
	record Trained(BigDecimal hours, String organiser, String content, Purpose purpose,
			TrainingLevel level) implements YearFact {

		/** One of which nobody said at which level it was held. */
		public Trained(BigDecimal hours, String organiser, String content, Purpose purpose) {
			this(hours, organiser, content, purpose, null);
		}

		@Override
		public FactColumns columns() {
			var said = switch (this.purpose) {
				case COURSE -> this.content;
				case BEFORE_POST -> this.hours.stripTrailingZeros().toPlainString();
				case AFTER_FAILURE -> AFTER_FAILURE;
			};
			return new FactColumns(FileKind.TRAINING).saying(said)
				.amounting(this.hours)
				.by(this.organiser)
				.how(this.purpose, (this.level != null) ? this.level.id() : null);
		}

	}

	/** What a training is for. */
	enum Purpose {

		COURSE,
		/** Before taking up the post (上岗前培训). */
		BEFORE_POST,
		/** Because a year was failed (LCL 40(2)). */
		AFTER_FAILURE

	}

	/** How the files call what follows a failed year. */
	String AFTER_FAILURE = "after-failed-assessment";

}
