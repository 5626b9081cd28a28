package org.shegong.engine.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.TreeSet;

import org.shegong.engine.forms.FormSheet;
import org.shegong.policy.Policies;

/**
 * The cases a table can be asked: all combinations of the values that occur in its
 * inputs, for the numbers of every jurisdiction.
 */
class TableCases {

	/** Stands for any text that nobody named. */
	static final Object ANY_OTHER = new Object();

	/** More combinations than these are not looked through. */
	private static final int MOST = 20000;

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final BigDecimal FAR = new BigDecimal("1000");

	private final Policies policies;

	private final String process;

	private final Map<String, FormSheet.Field> fields;

	private final LocalDate today;

	/**
	 * @param fields of the unit's forms by their keys
	 * @param today the day whose numbers hold
	 */
	TableCases(Policies policies, String process, Map<String, FormSheet.Field> fields, LocalDate today) {
		this.policies = policies;
		this.process = process;
		this.fields = fields;
		this.today = today;
	}

	/**
	 * One case.
	 *
	 * @param values one per input
	 * @param named numbers that cells call by their names
	 * @param occurs whether it is known to occur
	 */
	record Case(List<Object> values, Map<String, BigDecimal> named, boolean occurs) {
	}

	/** Empty where there are too many to look at. */
	List<Case> of(Table table) {
		var cases = new ArrayList<Case>();
		for (var policy : this.policies.names()) {
			var named = named(table, policy);
			var columns = new ArrayList<List<Object>>();
			for (var index = 0; index < table.inputs().size(); index++) {
				columns.add(List.copyOf(values(table, index, policy, named)));
			}
			if (columns.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other) > MOST) {
				return List.of();
			}
			combine(columns, new ArrayList<>(), named, cases);
		}
		return cases;
	}

	private static void combine(List<List<Object>> columns, List<Object> chosen, Map<String, BigDecimal> named,
			List<Case> cases) {
		if (chosen.size() == columns.size()) {
			cases.add(new Case(List.copyOf(chosen), named, !chosen.contains(ANY_OTHER)));
			return;
		}
		for (var value : columns.get(chosen.size())) {
			chosen.add(value);
			combine(columns, chosen, named, cases);
			chosen.remove(chosen.size() - 1);
		}
	}

	/** The texts that can stand in an input; empty where that is not known. */
	Set<String> texts(Table.Column column) {
		if (!column.values().isEmpty()) {
			return new LinkedHashSet<>(column.values());
		}
		if (column.asks().equals("chain")) {
			return this.policies.values("leave-chain").map(Object::toString).collect(Collectors.toSet());
		}
		var field = this.fields.get(column.asks());
		var options = new LinkedHashSet<String>();
		if (field != null && !field.isList()) {
			field.options().forEach((option) -> options.add(option.value()));
		}
		return options;
	}

	private Set<Object> values(Table table, int index, String policy, Map<String, BigDecimal> named) {
		var column = table.inputs().get(index);
		var tests = table.rows()
			.stream()
			.filter((row) -> index < row.tests().size())
			.map((row) -> new CellTest(row.tests().get(index)))
			.toList();
		if (column.type().equals("boolean")) {
			return Set.of(true, false);
		}
		if (column.type().matches("integer|long|double|number")) {
			return numbers(column, tests, named);
		}
		if (column.asks().equals("chain")) {
			return Set.of(this.policies.of(policy, this.today).text("leave-chain"));
		}
		var values = new LinkedHashSet<Object>(texts(column));
		if (values.isEmpty()) {
			tests.forEach((test) -> values.addAll(test.texts()));
			values.add(ANY_OTHER);
		}
		return values;
	}

	/** On, before and after every number that a cell names. */
	private Set<Object> numbers(Table.Column column, List<CellTest> tests, Map<String, BigDecimal> named) {
		var step = column.type().matches("integer|long") ? BigDecimal.ONE : HALF;
		var numbers = new TreeSet<BigDecimal>(List.of(step));
		tests.forEach((test) -> test.numbers(named).forEach((number) -> {
			numbers.add(number.subtract(step));
			numbers.add(number);
			numbers.add(number.add(step));
			numbers.add(number.add(FAR));
		}));
		var field = this.fields.get(column.asks());
		var least = (field != null && field.min() != null) ? field.min() : step;
		numbers.add(least);
		numbers.removeIf((number) -> number.compareTo(least) < 0
				|| (field != null && field.max() != null && number.compareTo(field.max()) > 0));
		return new LinkedHashSet<>(numbers);
	}

	/** Numbers of a jurisdiction, by what tables of this process call them. */
	private Map<String, BigDecimal> named(Table table, String policy) {
		var named = new LinkedHashMap<String, BigDecimal>();
		var numbers = this.policies.of(policy, this.today);
		table.rows()
			.stream()
			.flatMap((row) -> row.tests().stream())
			.flatMap((test) -> new CellTest(test).names().stream())
			.distinct()
			.filter((name) -> numbers.has(parameter(name)))
			.forEach((name) -> named.put(name, numbers.decimal(parameter(name))));
		return named;
	}

	private String parameter(String name) {
		return this.process + "-" + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
	}

}
