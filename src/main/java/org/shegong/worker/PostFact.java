package org.shegong.worker;

import java.util.Set;

/** Posts, qualifications, pay grades, and what the roster says. */
public sealed interface PostFact extends FileFact {

	/** Whether it moves somebody to another place, and to which. */
	record Transferred(String to, boolean afterFailure) implements PostFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.TRANSFER).saying(this.afterFailure ? YearFact.AFTER_FAILURE : this.to);
		}

	}

	/**
	 * A secondment that the roster brought.
	 *
	 * @param where may be null
	 */
	record Seconded(String where) implements PostFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.SECONDMENT).saying(this.where);
		}

	}

	/** A secondment that was decided on here. */
	record SecondmentTurned(Secondment step) implements PostFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.SECONDMENT).saying(FactReader.id(this.step));
		}

	}

	/** What became of a secondment. */
	enum Secondment {

		APPROVED, CONTINUED, OVERDUE, RETURNED, CALLED_OFF, ENDED

	}

	/**
	 * A pay grade from the day of the line on.
	 *
	 * @param grade null where only the steps up are known, or where none comes after all
	 * @param steps null where the grade is known
	 */
	record Graded(Integer grade, Integer steps) implements PostFact {

		public static final Graded LAPSED = new Graded(null, null);

		public static Graded at(int grade) {
			return new Graded(grade, null);
		}

		public static Graded up(int steps) {
			return new Graded(null, steps);
		}

		@Override
		public FactColumns columns() {
			var said = (this.grade != null) ? String.valueOf(this.grade)
					: (this.steps != null) ? "+" + this.steps : null;
			return new FactColumns(FileKind.GRADE).saying(said);
		}

	}

	/**
	 * A certificate of the profession.
	 *
	 * @param level as the roster says it: {@code assistant}, {@code intermediate},
	 * {@code senior}
	 * @param giver may be null
	 * @param raises whether it changed what the roster says
	 * @param former what the roster said before; null where nothing
	 */
	record Certified(String level, String giver, boolean raises, String former) implements PostFact {

		public Certified(String level, String giver) {
			this(level, giver, false, null);
		}

		static final Set<String> LEVELS = Set.of("assistant", "intermediate", "senior");

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.CERTIFICATE).saying(this.level)
				.by(this.giver)
				.about(this.raises ? "certificate" : null, this.former);
		}

	}

	/** May sit the examination from the day of the line on. */
	record Eligible(String what) implements PostFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.EXAM_ELIGIBILITY).saying(this.what);
		}

	}

	/**
	 * Is among those from whom officers of communities are chosen (后备人才库, TY-07, NAT-39).
	 *
	 * @param what for which office; may be null
	 */
	record Reserved(String what) implements PostFact {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.RESERVE).saying(this.what);
		}

	}

	/** A column of the roster says something else than before. */
	sealed interface RosterChanged extends PostFact permits PostChanged, Corrected {

		/** The column; null where it was told in free words. */
		String field();

		String value();

		/** What stood there before; null where nothing did. */
		String former();

	}

	/** Post, unit or class changed. */
	record PostChanged(String field, String value, String former) implements RosterChanged {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.POST_CHANGE).saying(this.value).about(this.field, this.former);
		}

	}

	/** Anything else was corrected. */
	record Corrected(String field, String value, String former) implements RosterChanged {

		@Override
		public FactColumns columns() {
			return new FactColumns(FileKind.CORRECTION).saying(this.value).about(this.field, this.former);
		}

	}

}
