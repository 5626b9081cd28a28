package org.shegong.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads what the database server and the processes have spent. The server counts for
 * everybody: what the contenders at rest ask for meanwhile (a look for due jobs) is in
 * it.
 */
class Meter implements AutoCloseable {

	/** The clock tick of Linux in {@code /proc}. */
	private static final int MILLIS_PER_TICK = 10;

	private final Connection connection;

	private final long server;

	Meter(String database) throws SQLException {
		this.connection = DriverManager.getConnection(database, "shegong", "shegong");
		this.server = ProcessHandle.current()
			.descendants()
			.filter((process) -> process.info()
				.command()
				.filter((path) -> path.endsWith("mariadbd") || path.endsWith("mysqld"))
				.isPresent())
			.findFirst()
			.orElseThrow()
			.pid();
	}

	/**
	 * {@code Questions} counts what clients send to be executed, commits and settings
	 * included, but not what is only prepared, which is a round trip as well. Closing a
	 * prepared statement waits for no answer, and a ping of the pool is in no counter.
	 * Rows are read and written by the {@code Com_} of their verbs, which count an
	 * execution once, prepared or not.
	 */
	Cost read(long application) throws SQLException, IOException {
		var counts = status();
		var statements = Stream
			.of("Com_select", "Com_insert", "Com_update", "Com_delete", "Com_insert_select", "Com_update_multi",
					"Com_delete_multi", "Com_replace")
			.mapToLong(counts::get)
			.sum();
		return new Cost(statements, counts.get("Com_stmt_prepare"),
				counts.get("Questions") + counts.get("Com_stmt_prepare"),
				counts.get("Com_commit") + counts.get("Com_rollback"), millis(application), millis(this.server));
	}

	private Map<String, Long> status() throws SQLException {
		try (var statement = this.connection.createStatement();
				var rows = statement.executeQuery(
						"show global status where variable_name = 'Questions' or variable_name like 'Com\\_%'")) {
			var counts = new HashMap<String, Long>();
			while (rows.next()) {
				counts.put(rows.getString(1), rows.getLong(2));
			}
			return counts;
		}
	}

	/** User and system time, counted after the name, which may hold spaces. */
	private static long millis(long process) throws IOException {
		var line = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
		var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
	}

	/** The memory of a process that is in RAM, in MB. */
	static long resident(long process) throws IOException {
		try (var lines = Files.lines(Path.of("/proc", String.valueOf(process), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst()
				.orElseThrow();
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
