package org.shegong.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision of the unit as its file draws it.
 *
 * @param file it stands in
 * @param keeps how long its records are kept, as it says; null for not said
 * @param many whether it may answer with several rows
 * @param types of the outputs, in their order
 */
public record Table(String file, String id, String name, String keeps, HitPolicy policy, boolean many,
		List<Column> inputs, List<String> outputs, List<String> types, List<Row> rows) {

	private static final Set<HitPolicy> MANY = Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);

	private static final Pattern LISTED = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

	private static final Pattern TEXT = Pattern.compile("\\s*\"([^\"]*)\"\\s*");

	/**
	 * An input.
	 *
	 * @param asks expression it asks for
	 * @param values what can stand in it as the file says; empty for not said
	 */
	public record Column(String label, String asks, String type, List<String> values) {
	}

	/** A line: what it asks of each input, and what it answers in each output. */
	public record Row(String id, int number, List<String> tests, List<String> answers) {
	}

	public static Table of(String file, Decision decision) {
		var table = decision.getExpression() instanceof DecisionTable drawn ? drawn : null;
		var inputs = new ArrayList<Column>();
		var outputs = new ArrayList<String>();
		var types = new ArrayList<String>();
		var rows = new ArrayList<Row>();
		if (table != null) {
			table.getInputs().forEach((input) -> inputs.add(column(input)));
			table.getOutputs().forEach((output) -> {
				outputs.add(output.getName());
				types.add(String.valueOf(output.getTypeRef()));
			});
			table.getRules().forEach((rule) -> rows.add(row(rule, rows.size() + 1)));
		}
		return new Table(file, decision.getId(), decision.getName(), decision.getCamundaHistoryTimeToLiveString(),
				(table != null) ? table.getHitPolicy() : HitPolicy.UNIQUE, table != null && answersWithMany(table),
				inputs, outputs, types, rows);
	}

	private static boolean answersWithMany(DecisionTable table) {
		return MANY.contains(table.getHitPolicy()) && (table.getAggregation() == null || table.getOutputs().size() > 1);
	}

	private static Column column(Input input) {
		var expression = input.getInputExpression();
		var values = (input.getInputValues() != null) ? texts(input.getInputValues().getText().getTextContent())
				: List.<String>of();
		return new Column((input.getLabel() != null) ? input.getLabel() : input.getId(),
				(expression != null && expression.getText() != null) ? expression.getText().getTextContent().strip()
						: "",
				(expression != null) ? String.valueOf(expression.getTypeRef()) : "", values);
	}

	private static Row row(Rule rule, int number) {
		return new Row(rule.getId(), number, rule.getInputEntries().stream().map(Table::text).toList(),
				rule.getOutputEntries().stream().map(Table::text).toList());
	}

	private static String text(DmnElement entry) {
		return entry.getTextContent().strip();
	}

	private static List<String> texts(String list) {
		return Pattern.compile("\"([^\"]*)\"").matcher(list).results().map((found) -> found.group(1)).toList();
	}

	/**
	 * The texts that its rows tell apart in an input; empty where a row takes any text,
	 * or asks otherwise than by naming some.
	 * @param asks expression of the input
	 */
	public Set<String> named(String asks) {
		var tests = Stream.iterate(0, (index) -> index < this.inputs.size(), (index) -> index + 1)
			.filter((index) -> this.inputs.get(index).asks().equals(asks))
			.flatMap((index) -> this.rows.stream().map((row) -> row.tests().get(index)))
			.toList();
		return tests.stream().allMatch((test) -> LISTED.matcher(test).matches())
				? tests.stream().flatMap((test) -> new CellTest(test).texts().stream()).collect(Collectors.toSet())
				: Set.of();
	}

	boolean isTable() {
		return !this.inputs.isEmpty() || !this.rows.isEmpty();
	}

	/** What an output is said to be; the only output where no name is given. */
	String type(String output) {
		var column = output.isEmpty() ? 0 : this.outputs.indexOf(output);
		return (column < 0 || column >= this.types.size()) ? "" : this.types.get(column);
	}

	/** The texts that an output can answer; the only output where no name is given. */
	Set<String> results(String output) {
		var column = output.isEmpty() ? 0 : this.outputs.indexOf(output);
		return (column < 0) ? Set.of()
				: this.rows.stream()
					.filter((row) -> column < row.answers().size())
					.map((row) -> TEXT.matcher(row.answers().get(column)))
					.filter((text) -> text.matches())
					.map((text) -> text.group(1))
					.collect(Collectors.toSet());
	}

}
