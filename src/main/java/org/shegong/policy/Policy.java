package org.shegong.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The numbers of one jurisdiction on one day. Names, meanings and units stand in
 * {@code policies/national.yaml}; asking for a parameter in the wrong type or for an
 * unknown one fails with a sentence naming the file to fix.
 */
public final class Policy {

	private final String name;

	private final LocalDate date;

	private final Set<String> known;

	private final Function<String, Optional<Parameter>> parameters;

	private final Map<String, Optional<Parameter>> found = new ConcurrentHashMap<>();

	private final Map<Numbers<?>, Record> bound = new ConcurrentHashMap<>();

	/**
	 * @param known names of all parameters, in the order of the rule book
	 */
	Policy(String name, LocalDate date, Set<String> known, Function<String, Optional<Parameter>> parameters) {
		this.name = name;
		this.date = date;
		this.known = known;
		this.parameters = parameters;
	}

	/** The numbers of an area, each with its rule. */
	@SuppressWarnings("unchecked")
	public <T extends Record> T numbers(Numbers<T> numbers) {
		return (T) bound.computeIfAbsent(numbers, (some) -> some.in(this));
	}

	/** The same, were one number another. */
	public Policy with(Parameter other) {
		return new Policy(name, date, known,
				(parameter) -> parameter.equals(other.name()) ? Optional.of(other) : find(parameter));
	}

	public String name() {
		return name;
	}

	public LocalDate date() {
		return date;
	}

	public Parameter get(String parameter) {
		return find(parameter).orElseThrow(() -> new IllegalArgumentException(
				"Policy %s has no parameter %s on %s: add it to policies/%s.yaml or policies/national.yaml"
					.formatted(name, parameter, date, name)));
	}

	/** Names of those that begin so and hold here on this day. */
	Stream<String> names(String beginning) {
		return known.stream().filter((parameter) -> parameter.startsWith(beginning) && has(parameter));
	}

	/** Whether it holds on some day, here or elsewhere. */
	boolean knows(String parameter) {
		return known.contains(parameter);
	}

	public boolean has(String parameter) {
		return find(parameter).isPresent();
	}

	private Optional<Parameter> find(String parameter) {
		return found.computeIfAbsent(parameter, parameters);
	}

	/** Document and clause, rule id and status the value rests on. */
	public Basis basis(String parameter) {
		return get(parameter).basis();
	}

	/** A whole number: days, months, years or percent, as the parameter's name says. */
	public int number(String parameter) {
		return value(parameter, Integer.class);
	}

	/** A number that may have a fraction, such as 21.75 paid days a month. */
	public BigDecimal decimal(String parameter) {
		return new BigDecimal(value(parameter, Number.class).toString());
	}

	public boolean flag(String parameter) {
		return value(parameter, Boolean.class);
	}

	/** A text; empty where the jurisdiction asks for nothing. */
	public String text(String parameter) {
		return value(parameter, String.class);
	}

	@SuppressWarnings("unchecked")
	public List<String> list(String parameter) {
		return (List<String>) listOf(String.class, parameter);
	}

	/**
	 * Rows of a table, such as the medical periods; its columns are described in the
	 * file.
	 */
	@SuppressWarnings("unchecked")
	public List<Map<String, Object>> table(String parameter) {
		return (List<Map<String, Object>>) listOf(Map.class, parameter);
	}

	private List<?> listOf(Class<?> element, String parameter) {
		List<?> list = value(parameter, List.class);
		if (!list.stream().allMatch(element::isInstance)) {
			throw wrongType(parameter, list, "List of " + element.getSimpleName());
		}
		return list;
	}

	private <T> T value(String parameter, Class<T> type) {
		Object value = get(parameter).value();
		if (!type.isInstance(value)) {
			throw wrongType(parameter, value, type.getSimpleName());
		}
		return type.cast(value);
	}

	private IllegalArgumentException wrongType(String parameter, Object value, String wanted) {
		return new IllegalArgumentException(
				"Parameter %s of policy %s is %s, which is no %s: see policies/%s.yaml and policies/national.yaml"
					.formatted(parameter, name, value, wanted, name));
	}

}
