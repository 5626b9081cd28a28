package org.shegong.engine.inbox;

import java.sql.Connection;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;

/** What the engine works with so that the inbox is written and read. */
public final class Inbox {

	private Inbox() {
	}

	/**
	 * For the engine's settings.
	 * @param reached hears of tasks that reach somebody
	 */
	public static List<SessionFactory> factories(ProcessEngineConfigurationImpl engine, Reached reached) {
		return List.of(new WatchedWrites.Factory(engine, reached), new GenericManagerFactory(TaskManager.class) {

			@Override
			public Session openSession() {
				return new ListedTasks();
			}

		});
	}

	/** That of the command at work. */
	static Connection connection() {
		return Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
	}

}
