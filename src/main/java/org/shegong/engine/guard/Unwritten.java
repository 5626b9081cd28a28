package org.shegong.engine.guard;

import java.util.Arrays;

import jakarta.persistence.EntityManager;
import org.hibernate.FlushMode;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.Status;

/** What this transaction has changed and the database does not know yet. */
class Unwritten {

	private final EntityManager session;

	Unwritten(EntityManager session) {
		this.session = session;
	}

	/** Whether anything waits that this concerns. */
	boolean holds(Concerns.Concern concern) {
		var session = this.session.unwrap(SessionImplementor.class);
		if (session.getHibernateFlushMode() == FlushMode.MANUAL) {
			return false;
		}
		for (var managed : session.getPersistenceContextInternal().reentrantSafeEntityEntries()) {
			if (concern.includes(Hibernate.getClass(managed.getKey()))
					&& isChanged(managed.getKey(), managed.getValue(), session, concern)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isChanged(Object entity, EntityEntry entry, SessionImplementor session,
			Concerns.Concern concern) {
		if (entry.getStatus() == Status.READ_ONLY) {
			return false;
		}
		if (entry.getStatus() != Status.MANAGED || !entry.isExistsInDatabase()) {
			return true;
		}
		var persister = entry.getPersister();
		var dirty = persister.findDirty(persister.getValues(entity), entry.getLoadedState(), entity, session);
		return dirty != null
				&& concern.names(Arrays.stream(dirty).mapToObj((property) -> persister.getPropertyNames()[property]));
	}

}
