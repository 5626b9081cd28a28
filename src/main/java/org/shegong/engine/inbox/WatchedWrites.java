package org.shegong.engine.inbox;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * The place through which whatever the engine writes goes: after it has written, the rows
 * of the tasks concerned are written anew, in the same transaction.
 */
class WatchedWrites extends DbEntityManager {

	private final Reached reached;

	private TouchedTasks touched;

	WatchedWrites(IdGenerator ids, PersistenceSession session, Reached reached) {
		super(ids, session);
		this.reached = reached;
		this.touched = new TouchedTasks(reached);
	}

	/** One for every command of the engine. */
	record Factory(ProcessEngineConfigurationImpl engine, Reached reached) implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return DbEntityManager.class;
		}

		@Override
		public Session openSession() {
			return new WatchedWrites(this.engine.getIdGenerator(),
					Context.getCommandContext().getSession(PersistenceSession.class), this.reached);
		}

	}

	@Override
	protected void flushDbOperationManager() {
		super.flushDbOperationManager();
		var written = this.touched;
		this.touched = new TouchedTasks(this.reached);
		written.write();
	}

	@Override
	protected void flushDbOperations(List<DbOperation> some, List<DbOperation> all) {
		some.forEach(this.touched::note);
		super.flushDbOperations(some, all);
	}

}
