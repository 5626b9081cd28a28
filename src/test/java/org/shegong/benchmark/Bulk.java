package org.shegong.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a large city of a small one by copying rows inside the database: whatever tables
 * the product has, the copies have the shape it wrote itself.
 */
class Bulk implements AutoCloseable {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final Connection connection;

	private final Map<String, List<Column>> tables = new TreeMap<>();

	Bulk(String database) throws SQLException {
		// a boolean is read as the number it is kept as
		this.connection = DriverManager.getConnection(database + "?tinyInt1isBit=false&connectionTimeZone=UTC",
				"shegong", "shegong");
		try (var statement = this.connection.createStatement(); var columns = statement.executeQuery("""
				select table_name, column_name, data_type from information_schema.columns
				where table_schema = database() and is_generated = 'NEVER'
				and (extra not like '%auto_increment%' or table_name = 'approval_request')
				and table_name <> 'flyway_schema_history'
				order by table_name, ordinal_position""")) {
			while (columns.next()) {
				this.tables.computeIfAbsent(columns.getString(1), (none) -> new ArrayList<>())
					.add(new Column(columns.getString(2), columns.getString(3)));
			}
		}
		run("set foreign_key_checks = 0", "set unique_checks = 0");
	}

	void run(String... statements) throws SQLException {
		try (var statement = this.connection.createStatement()) {
			for (var sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/** All rows in which a text stands, and none in which the other does. */
	List<Row> naming(String text, String not) throws SQLException {
		var found = new ArrayList<Row>();
		for (var table : this.tables.entrySet()) {
			var texts = table.getValue().stream().filter(Column::isText).map(Column::name).toList();
			if (!texts.isEmpty()) {
				var all = "concat_ws(' ', " + String.join(", ", texts) + ")";
				found.addAll(rows(table.getKey(), all + " like ? and " + all + " not like ?",
						List.of("%" + text + "%", not)));
			}
		}
		return found;
	}

	/** All rows of a case: those that name it, those that name these, and so on. */
	List<Row> ofCase(String number, long request) throws SQLException {
		Set<String> known = new HashSet<>(Set.of(number));
		var found = new ArrayList<Row>();
		for (int before = 0; before < known.size();) {
			before = known.size();
			found.clear();
			for (var table : this.tables.keySet()) {
				found.addAll(ofCase(table, known, request));
			}
			names(found).forEach(known::add);
		}
		return found;
	}

	private List<Row> ofCase(String table, Collection<String> known, long request) throws SQLException {
		var marks = known.stream().map((one) -> "?").collect(Collectors.joining(", ", " in (", ")"));
		var conditions = new ArrayList<String>();
		var parameters = new ArrayList<Object>();
		for (var column : this.tables.get(table)) {
			if (column.isText()) {
				conditions.add(column.name() + marks);
				parameters.addAll(known);
			}
			else if (column.isNumber() && Stream.of("id", "request").anyMatch(column.name()::equals)) {
				conditions.add(column.name() + " = ?");
				parameters.add(request);
			}
		}
		return conditions.isEmpty() ? List.of() : rows(table, String.join(" or ", conditions), parameters);
	}

	/** What the engine has drawn for rows and for the bytes that they keep elsewhere. */
	static Set<String> ids(List<Row> rows) {
		return names(rows).flatMap((name) -> ID.matcher(name).results())
			.map(MatchResult::group)
			.collect(Collectors.toSet());
	}

	private static Stream<String> names(List<Row> rows) {
		return rows.stream()
			.flatMap((row) -> Stream.of(row.text("ID_"), row.text("BYTEARRAY_ID_")))
			.filter(Objects::nonNull);
	}

	private List<Row> rows(String table, String condition, List<?> parameters) throws SQLException {
		var found = new ArrayList<Row>();
		try (var statement = this.connection.prepareStatement("select * from " + table + " where " + condition)) {
			for (int n = 0; n < parameters.size(); n++) {
				statement.setObject(n + 1, parameters.get(n));
			}
			try (var rows = statement.executeQuery()) {
				while (rows.next()) {
					found.add(Row.read(table, this.tables.get(table), rows));
				}
			}
		}
		return found;
	}

	void copy(List<Row> rows, Renaming renaming) throws SQLException {
		if (renaming.count() > 0) {
			for (var row : rows) {
				row.copy(renaming, this.connection);
			}
		}
	}

	/** As a database that has been in use for a while, it knows how large it is. */
	void analyze() throws SQLException {
		run("analyze table " + String.join(", ", this.tables.keySet()));
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
