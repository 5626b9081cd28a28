package org.shegong.bulk;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Adds many rows to a table that has no records of ours, with few statements. */
@Component
public class PlainRows {

	private final JdbcOperations database;

	PlainRows(JdbcOperations database) {
		this.database = database;
	}

	/**
	 * @param rows values by column
	 */
	public void insert(String table, List<String> columns, List<Object[]> rows) {
		var values = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
		new Portions<>(rows).each((portion) -> this.database.update(
				"insert into %s (%s) values %s".formatted(table, String.join(", ", columns),
						String.join(", ", Collections.nCopies(portion.size(), values))),
				portion.stream().flatMap(Arrays::stream).toArray()));
	}

	/**
	 * @param rows values by place
	 */
	public void update(String statement, List<Object[]> rows) {
		new Portions<>(rows).each((portion) -> this.database.batchUpdate(statement, portion));
	}

}
