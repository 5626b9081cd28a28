package org.shegong.engine.inbox;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Whoever asks for the cases they began finds them at once, among all that the city ever
 * had: the engine's own tables lack the index.
 */
@Component
class StartersOfCases implements SmartInitializingSingleton {

	private static final String TABLE = "ACT_HI_PROCINST";

	private static final String NAME = "IX_HI_PROCINST_STARTER";

	private final DataSource database;

	/**
	 * @param engine has made its tables when it is there
	 */
	StartersOfCases(DataSource database, ProcessEngine engine) {
		this.database = database;
	}

	@Override
	public void afterSingletonsInstantiated() {
		try (var connection = this.database.getConnection()) {
			if (!isIndexed(connection)) {
				index(connection);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The cases of the engine could not be indexed", ex);
		}
	}

	/** Another server may have made it in the meantime. */
	private static void index(Connection connection) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("create index " + NAME + " on " + TABLE + " (START_USER_ID_, START_TIME_)");
		}
		catch (SQLException ex) {
			if (!isIndexed(connection)) {
				throw ex;
			}
		}
	}

	private static boolean isIndexed(Connection connection) throws SQLException {
		try (var indexes = connection.getMetaData()
			.getIndexInfo(connection.getCatalog(), connection.getSchema(), TABLE, false, true)) {
			while (indexes.next()) {
				if (NAME.equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
					return true;
				}
			}
			return false;
		}
	}

}
