package org.shegong.engine.inbox;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.transaction.support.TransactionSynchronizationManager;

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
		var written = TransactionSynchronizationManager.isCurrentTransactionReadOnly()
				? some.stream().filter((one) -> !isMarkOfAnExecution(one)).toList() : some;
		written.forEach(this.touched::note);
		super.flushDbOperations(written, all);
	}

	/**
	 * An execution keeps marks of what belongs to it, so that the engine need not look.
	 * Whoever looks and finds nothing may set one right, which nobody needs; MySQL and
	 * MariaDB refuse it in a transaction that only reads.
	 */
	private static boolean isMarkOfAnExecution(DbOperation one) {
		return one.getOperationType() == DbOperationType.UPDATE && one.getEntityType() == ExecutionEntity.class;
	}

}
