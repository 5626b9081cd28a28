package org.shegong.engine.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a cell of a table asks of its input, as far as texts, numbers, yes and no and the
 * names of numbers go; anything else is not known.
 */
class CellTest {

	/** Whether a value fits. */
	enum Answer {

		YES, NO, UNKNOWN;

		static Answer of(boolean fits) {
			return fits ? YES : NO;
		}

		Answer not() {
			return (this == UNKNOWN) ? UNKNOWN : of(this == NO);
		}

	}

	private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

	private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*([\\w.-]+)");

	private static final Pattern BETWEEN = Pattern
		.compile("([\\[\\](])\\s*([\\w.-]+?)\\s*\\.\\.\\s*([\\w.-]+)\\s*([\\[\\])])");

	private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private static final Pattern NAME = Pattern.compile("(?<![\"\\w.])[A-Za-z_]\\w*(?![\\w(\"])");

	private final String text;

	CellTest(String text) {
		this.text = text.strip();
	}

	/** The texts it names. */
	Set<String> texts() {
		return TEXT.matcher(this.text).results().map((found) -> found.group(1)).collect(Collectors.toSet());
	}

	/** The numbers it names, those that have names by their values. */
	Set<BigDecimal> numbers(Map<String, BigDecimal> named) {
		var bare = TEXT.matcher(this.text).replaceAll("");
		var numbers = new TreeSet<BigDecimal>();
		NUMBER.matcher(bare).results().forEach((found) -> numbers.add(new BigDecimal(found.group())));
		names().stream().filter(named::containsKey).forEach((name) -> numbers.add(named.get(name)));
		return numbers;
	}

	/** The names it refers to. */
	Set<String> names() {
		return NAME.matcher(TEXT.matcher(this.text).replaceAll(""))
			.results()
			.map((found) -> found.group())
			.filter((name) -> !Set.of("true", "false", "not", "null", "and", "or", "date", "duration").contains(name))
			.collect(Collectors.toSet());
	}

	/**
	 * @param named numbers that have names
	 */
	Answer fits(Object value, Map<String, BigDecimal> named) {
		if (this.text.isEmpty() || this.text.equals("-")) {
			return Answer.YES;
		}
		var negated = NOT.matcher(this.text);
		if (negated.matches()) {
			return new CellTest(negated.group(1)).fits(value, named).not();
		}
		var answers = alternatives().stream().map((one) -> one(one.strip(), value, named)).toList();
		if (answers.contains(Answer.YES)) {
			return Answer.YES;
		}
		return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
	}

	/** Split at commas outside of quotes. */
	private List<String> alternatives() {
		var parts = new ArrayList<String>();
		var quoted = false;
		var begin = 0;
		for (var at = 0; at < this.text.length(); at++) {
			if (this.text.charAt(at) == '"') {
				quoted = !quoted;
			}
			else if (this.text.charAt(at) == ',' && !quoted) {
				parts.add(this.text.substring(begin, at));
				begin = at + 1;
			}
		}
		parts.add(this.text.substring(begin));
		return parts;
	}

	private static Answer one(String test, Object value, Map<String, BigDecimal> named) {
		var text = TEXT.matcher(test);
		if (text.matches()) {
			return Answer.of(text.group(1).equals(value));
		}
		if (test.equals("true") || test.equals("false")) {
			return Answer.of(Boolean.valueOf(test).equals(value));
		}
		if (!(value instanceof BigDecimal number)) {
			return Answer.UNKNOWN;
		}
		var compared = COMPARED.matcher(test);
		if (compared.matches()) {
			return compared(number, compared.group(1), operand(compared.group(2), named));
		}
		var between = BETWEEN.matcher(test);
		if (between.matches()) {
			return between(number, between.group(1), operand(between.group(2), named), operand(between.group(3), named),
					between.group(4));
		}
		var same = operand(test, named);
		return (same == null) ? Answer.UNKNOWN : Answer.of(number.compareTo(same) == 0);
	}

	private static Answer compared(BigDecimal number, String sign, BigDecimal with) {
		if (with == null) {
			return Answer.UNKNOWN;
		}
		var order = number.compareTo(with);
		return Answer.of(switch (sign) {
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
		});
	}

	private static Answer between(BigDecimal number, String begin, BigDecimal from, BigDecimal until, String end) {
		if (from == null || until == null) {
			return Answer.UNKNOWN;
		}
		var above = compared(number, begin.equals("[") ? ">=" : ">", from);
		var below = compared(number, end.equals("]") ? "<=" : "<", until);
		return Answer.of(above == Answer.YES && below == Answer.YES);
	}

	private static BigDecimal operand(String text, Map<String, BigDecimal> named) {
		return NUMBER.matcher(text).matches() ? new BigDecimal(text) : named.get(text);
	}

}
