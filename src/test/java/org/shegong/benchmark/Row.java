package org.shegong.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of the small city that the large one is made of. */
record Row(String table, Map<Column, Object> values) {

	static Row read(String table, List<Column> columns, ResultSet rows) throws SQLException {
		var values = new LinkedHashMap<Column, Object>();
		for (var column : columns) {
			values.put(column,
					column.isBinary() ? rows.getBytes(column.name()) : (Object) rows.getString(column.name()));
		}
		return new Row(table, values);
	}

	/** The value of a column, null where there is none. */
	String text(String column) {
		return this.values.entrySet()
			.stream()
			.filter((value) -> value.getKey().name().equalsIgnoreCase(column) && value.getValue() instanceof String)
			.map((value) -> (String) value.getValue())
			.findFirst()
			.orElse(null);
	}

	/** Writes all copies with one statement. */
	void copy(Renaming renaming, Connection connection) throws SQLException {
		var expressions = new ArrayList<String>();
		var parameters = new ArrayList<Object>();
		this.values.forEach((column, value) -> expressions.add(expression(column, value, renaming, parameters)));
		var names = this.values.keySet().stream().map(Column::name).collect(Collectors.joining(", "));
		var sql = "insert into " + this.table + " (" + names + ") select " + String.join(", ", expressions)
				+ " from seq_1_to_" + renaming.count();
		try (var statement = connection.prepareStatement(sql)) {
			for (int n = 0; n < parameters.size(); n++) {
				statement.setObject(n + 1, parameters.get(n));
			}
			statement.executeUpdate();
		}
	}

	private String expression(Column column, Object value, Renaming renaming, List<Object> parameters) {
		if (value instanceof String text && column.isText()) {
			var prepared = renaming.prepared(text);
			parameters.add(prepared);
			return renaming.expression(prepared);
		}
		if (value instanceof String number && column.isNumber() && renaming.isRequest(number)) {
			return renaming.request().getValue();
		}
		parameters.add(value);
		// timers keep theirs, or all would go off at once
		if (value != null && renaming.late() && column.isDue() && !this.table.toLowerCase().contains("job")) {
			return "date_sub(?, interval if(seq % 10 = 0, 30, 0) day)";
		}
		return "?";
	}

}
