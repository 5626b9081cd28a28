package org.shegong.engine.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What the engine asks of its own tables again and again, and for which these lack an
 * index, so that it would go through everything that is open in the city.
 */
@Component
class EngineIndexes implements SmartInitializingSingleton {

	private static final List<Index> ALL = List.of(
			// the cases that somebody began, the latest first
			new Index("IX_HI_PROCINST_STARTER", "ACT_HI_PROCINST", "START_USER_ID_, START_TIME_"),
			// what somebody has decided, the latest first
			new Index("IX_HI_TASK_ASSIGNEE", "ACT_HI_TASKINST", "ASSIGNEE_, END_TIME_"),
			// whenever a task ends: those below it
			new Index("IX_TASK_PARENT", "ACT_RU_TASK", "PARENT_TASK_ID_"),
			// which messages a case waits for
			new Index("IX_EVENT_SUBSCR_CASE", "ACT_RU_EVENT_SUBSCR", "PROC_INST_ID_"),
			// every few seconds: the jobs that are due
			new Index("IX_JOB_DUE", "ACT_RU_JOB", "DUEDATE_"));

	private final DataSource database;

	/**
	 * @param engine has made its tables when it is there
	 */
	EngineIndexes(DataSource database, ProcessEngine engine) {
		this.database = database;
	}

	private record Index(String name, String table, String columns) {

		/** Another server may have made it in the meantime. */
		void make(Connection connection) throws SQLException {
			try (var statement = connection.createStatement()) {
				statement.execute("create index " + this.name + " on " + this.table + " (" + this.columns + ")");
			}
			catch (SQLException ex) {
				if (!isThere(connection)) {
					throw ex;
				}
			}
		}

		boolean isThere(Connection connection) throws SQLException {
			try (var indexes = connection.getMetaData()
				.getIndexInfo(connection.getCatalog(), connection.getSchema(), this.table, false, true)) {
				while (indexes.next()) {
					if (this.name.equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
						return true;
					}
				}
				return false;
			}
		}

	}

	@Override
	public void afterSingletonsInstantiated() {
		try (var connection = this.database.getConnection()) {
			for (var index : ALL) {
				if (!index.isThere(connection)) {
					index.make(connection);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The engine's tables could not be indexed", ex);
		}
	}

}
