package org.shegong.engine.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Takes an expression apart with the engine's own parser. */
final class FormulaReader {

	private static final Set<AstBinary.Operator> ORDERS = Set.of(AstBinary.LT, AstBinary.LE, AstBinary.GT,
			AstBinary.GE);

	private FormulaReader() {
	}

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

	private static Formula of(Node node) {
		var children = IntStream.range(0, node.getCardinality()).mapToObj(node::getChild).toList();
		if (node instanceof AstEval || node instanceof AstNested) {
			return of(children.get(0));
		}
		if (node instanceof AstString || node instanceof AstNumber || node instanceof AstBoolean
				|| node instanceof AstText) {
			return new Formula.Literal(((AstNode) node).eval(null, null));
		}
		if (node instanceof AstIdentifier name) {
			return new Formula.Name(name.getName());
		}
		if (node instanceof AstDot dot) {
			return new Formula.Property(of(children.get(0)), property(dot));
		}
		if (node instanceof AstMethod method && method.getChild(0) instanceof AstDot dot) {
			var arguments = method.getChild(1);
			return new Formula.Call(of(dot.getChild(0)), property(dot),
					IntStream.range(0, arguments.getCardinality())
						.mapToObj((index) -> of(arguments.getChild(index)))
						.toList());
		}
		return joined(node, children.stream().map(FormulaReader::of).toList());
	}

	private static Formula joined(Node node, List<Formula> inside) {
		if (node instanceof AstChoice) {
			return new Formula.Either(inside.get(0), inside.get(1), inside.get(2));
		}
		if (node instanceof AstComposite) {
			return new Formula.Written(inside);
		}
		if (node instanceof AstBinary binary) {
			return joined(binary.getOperator(), inside);
		}
		if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
			return new Formula.Logic(Formula.Logic.Kind.NOT, inside);
		}
		if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NEG) {
			return new Formula.Sum(inside);
		}
		return new Formula.Other(inside, node instanceof AstUnary,
				node instanceof AstFunction || node instanceof AstMethod || node instanceof AstBracket);
	}

	private static Formula joined(AstBinary.Operator operator, List<Formula> inside) {
		if (operator == AstBinary.EQ || operator == AstBinary.NE) {
			return new Formula.Comparison(inside.get(0), inside.get(1), operator == AstBinary.EQ);
		}
		if (operator == AstBinary.AND || operator == AstBinary.OR) {
			return new Formula.Logic((operator == AstBinary.AND) ? Formula.Logic.Kind.AND : Formula.Logic.Kind.OR,
					inside);
		}
		return ORDERS.contains(operator) ? new Formula.Order(inside.get(0), operator.toString(), inside.get(1))
				: new Formula.Sum(inside);
	}

	/** How it prints itself: a dot, a space and the name. */
	private static String property(AstDot dot) {
		return dot.toString().substring(2);
	}

}
