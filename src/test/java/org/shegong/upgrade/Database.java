package org.shegong.upgrade;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.shegong.support.MariaDb;

/** The two databases the product is made for, to be written to a file and read again. */
enum Database {

	H2 {

		@Override
		String empty() {
			return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
		}

		@Override
		void dump(String address, Path file) {
			execute(address, "script to '%s' compression gzip".formatted(file));
		}

		@Override
		void load(String address, Path file) {
			execute(address, "runscript from '%s' compression gzip".formatted(file));
		}

		@Override
		void drop(String address) {
			execute(address, "shutdown");
		}

		@Override
		List<String> settings(String address) {
			return List.of("--spring.datasource.url=" + address);
		}

	},
	MARIADB {

		@Override
		String empty() {
			return MariaDb.freshDatabase();
		}

		@Override
		void dump(String address, Path file) {
			MariaDb.dump(address, file);
		}

		@Override
		void load(String address, Path file) {
			MariaDb.load(address, file);
		}

		@Override
		void drop(String address) {
			// ends with its server
		}

		@Override
		List<String> settings(String address) {
			return List.of("--spring.profiles.active=mysql", "--SHEGONG_DB_URL=" + address, "--SHEGONG_DB_USER=shegong",
					"--SHEGONG_DB_PASSWORD=shegong");
		}

	};

	/** The address of a new one. */
	abstract String empty();

	abstract void dump(String address, Path file);

	/** Fills an empty one. */
	abstract void load(String address, Path file);

	/** Gives back its memory. */
	abstract void drop(String address);

	/** What tells the application to use it. */
	abstract List<String> settings(String address);

	private static void execute(String address, String sql) {
		try (var connection = DriverManager.getConnection(address, "sa", "");
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
