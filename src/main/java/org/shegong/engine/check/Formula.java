package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

import org.shegong.engine.check.CellTest.Answer;

/** An expression of a model, taken apart. */
sealed interface Formula {

	Set<AstBinary.Operator> ORDERS = Set.of(AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE);

	/**
	 * @return empty where it cannot be read
	 */
	static Optional<Formula> read(String text) {
		try {
			return Optional.of(of(new Builder(Feature.METHOD_INVOCATIONS).build(text).getRoot()));
		}
		catch (TreeBuilderException ex) {
			return Optional.empty();
		}
	}

	/** Itself and everything it is made of. */
	default List<Formula> parts() {
		var parts = new ArrayList<Formula>(List.of(this));
		inside().forEach((inner) -> parts.addAll(inner.parts()));
		return parts;
	}

	List<Formula> inside();

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

	/** Two things of which one comes before the other. */
	record Order(Formula left, Formula right) implements Formula {

		@Override
		public List<Formula> inside() {
			return List.of(this.left, this.right);
		}

	}

	/** Numbers reckoned with. */
	record Sum(List<Formula> inside) implements Formula {
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

	private static Formula of(Node node) {
		var children = IntStream.range(0, node.getCardinality()).mapToObj(node::getChild).toList();
		if (node instanceof AstEval || node instanceof AstNested) {
			return of(children.get(0));
		}
		if (node instanceof AstString || node instanceof AstNumber || node instanceof AstBoolean
				|| node instanceof AstText) {
			return new Literal(((org.camunda.bpm.impl.juel.AstNode) node).eval(null, null));
		}
		if (node instanceof AstIdentifier name) {
			return new Name(name.getName());
		}
		if (node instanceof AstDot dot) {
			return new Property(of(children.get(0)), property(dot));
		}
		if (node instanceof AstMethod method && method.getChild(0) instanceof AstDot dot) {
			var arguments = method.getChild(1);
			return new Call(of(dot.getChild(0)), property(dot),
					IntStream.range(0, arguments.getCardinality())
						.mapToObj((index) -> of(arguments.getChild(index)))
						.toList());
		}
		var inside = children.stream().map(Formula::of).toList();
		if (node instanceof AstBinary binary) {
			var operator = binary.getOperator();
			if (operator == AstBinary.EQ || operator == AstBinary.NE) {
				return new Comparison(inside.get(0), inside.get(1), operator == AstBinary.EQ);
			}
			if (operator == AstBinary.AND || operator == AstBinary.OR) {
				return new Logic((operator == AstBinary.AND) ? Logic.Kind.AND : Logic.Kind.OR, inside);
			}
			return ORDERS.contains(operator) ? new Order(inside.get(0), inside.get(1)) : new Sum(inside);
		}
		if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
			return new Logic(Logic.Kind.NOT, inside);
		}
		if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NEG) {
			return new Sum(inside);
		}
		return new Other(inside, node instanceof AstUnary, node instanceof AstFunction || node instanceof AstMethod
				|| node instanceof org.camunda.bpm.impl.juel.AstBracket);
	}

	/** How it prints itself: a dot, a space and the name. */
	private static String property(AstDot dot) {
		return dot.toString().substring(2);
	}

}
