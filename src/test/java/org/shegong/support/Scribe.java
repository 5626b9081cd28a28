package org.shegong.support;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A process of its own that writes rows and says each number aloud once its commit is
 * acknowledged.
 */
class Scribe {

	public static void main(String[] arguments) throws SQLException {
		try (var connection = DriverManager.getConnection(arguments[0], "sa", "");
				var statement = connection.createStatement()) {
			statement.execute("create table note (number int primary key)");
			connection.setAutoCommit(false);
			for (int number = 1; number <= 200_000; number++) {
				statement.execute("insert into note values (" + number + ")");
				connection.commit();
				System.out.println(number);
			}
		}
	}

}
