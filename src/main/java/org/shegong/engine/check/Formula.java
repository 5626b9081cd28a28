package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.shegong.engine.check.CellTest.Answer;

/** An expression of a model, taken apart. */
sealed interface Formula {

	/**
	 * @return empty where it cannot be read
	 */
	static Optional<Formula> read(String text) {
		return FormulaReader.read(text);
	}

	/** Itself and everything it is made of. */
	default List<Formula> parts() {
		var parts = new ArrayList<Formula>(List.of(this));
		inside().forEach((inner) -> parts.addAll(inner.parts()));
		return parts;
	}

	List<Formula> inside();

	/** What it may come to: the two of a choice, of all else itself. */
	default List<Formula> outcomes() {
		return (this instanceof Either either)
				? Stream.of(either.yes(), either.no()).flatMap((one) -> one.outcomes().stream()).toList()
				: List.of(this);
	}

	/** A text, a number or yes and no. */
	record Literal(Object value) implements Formula {

		@Override
		public List<Formula> inside() {
			return List.of();
		}

	}

	/** The value of something by its name. */
	record Name(String name) implements Formula {

		@Override
		public List<Formula> inside() {
			return List.of();
		}

	}

	/** A part of something. */
	record Property(Formula of, String name) implements Formula {

		@Override
		public List<Formula> inside() {
			return List.of(this.of);
		}

	}

	/** Something is asked to do something. */
	record Call(Formula of, String method, List<Formula> arguments) implements Formula {

		@Override
		public List<Formula> inside() {
			var inside = new ArrayList<Formula>(List.of(this.of));
			inside.addAll(this.arguments);
			return inside;
		}

	}

	/** Two things held against each other. */
	record Comparison(Formula left, Formula right, boolean equal) implements Formula {

		@Override
		public List<Formula> inside() {
			return List.of(this.left, this.right);
		}

	}

	/**
	 * Two things of which one comes before the other.
	 *
	 * @param sign how they are held against each other, such as {@code <=}
	 */
	record Order(Formula left, String sign, Formula right) implements Formula {

		@Override
		public List<Formula> inside() {
			return List.of(this.left, this.right);
		}

	}

	/** Numbers reckoned with. */
	record Sum(List<Formula> inside) implements Formula {
	}

	/** One of two, as something is or is not. */
	record Either(Formula condition, Formula yes, Formula no) implements Formula {

		@Override
		public List<Formula> inside() {
			return List.of(this.condition, this.yes, this.no);
		}

	}

	/** A text put together. */
	record Written(List<Formula> inside) implements Formula {
	}

	/** Yes and no put together. */
	record Logic(Kind kind, List<Formula> inside) implements Formula {

		enum Kind {

			AND, OR, NOT

		}

	}

	/**
	 * Whether it holds where one variable is a text and nothing else is known.
	 */
	default Answer holds(String variable, String value) {
		if (this instanceof Comparison comparison) {
			var sides = List.of(comparison.left(), comparison.right());
			return !sides.contains(new Name(variable)) ? Answer.UNKNOWN : sides.stream()
				.filter(Literal.class::isInstance)
				.map((side) -> Answer.of(String.valueOf(((Literal) side).value()).equals(value) == comparison.equal()))
				.findFirst()
				.orElse(Answer.UNKNOWN);
		}
		if (!(this instanceof Logic logic)) {
			return Answer.UNKNOWN;
		}
		var answers = logic.inside().stream().map((part) -> part.holds(variable, value)).toList();
		return switch (logic.kind()) {
			case NOT -> answers.get(0).not();
			case AND -> answers.contains(Answer.NO) ? Answer.NO
					: answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
			case OR -> answers.contains(Answer.YES) ? Answer.YES
					: answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
		};
	}

	/**
	 * Anything else made of parts.
	 *
	 * @param truth whether it comes to yes or no
	 * @param foreign whether it is nothing a model may use
	 */
	record Other(List<Formula> inside, boolean truth, boolean foreign) implements Formula {
	}

}
