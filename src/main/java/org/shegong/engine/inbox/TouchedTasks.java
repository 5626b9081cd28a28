package org.shegong.engine.inbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** The tasks whose rows are no longer what the engine's own say, always in one order. */
class TouchedTasks {

	private final InboxRows rows = new InboxRows();

	private final Set<String> made = new TreeSet<>();

	private final Set<String> changed = new TreeSet<>();

	private final Set<String> gone = new TreeSet<>();

	private final Map<String, TaskEntity> reached = new TreeMap<>();

	private final Reached listener;

	TouchedTasks(Reached listener) {
		this.listener = listener;
	}

	/** Before it is written. */
	void note(DbOperation operation) {
		if (operation instanceof DbEntityOperation one) {
			note(one.getEntity(), one.getOperationType());
		}
		else if (operation instanceof DbBulkOperation many && many.getEntityType() == AuthorizationEntity.class
				&& many.getParameter() instanceof Map<?, ?> named) {
			granted((Integer) named.get("resourceType"), (String) named.get("resourceId"));
		}
	}

	private void note(DbEntity entity, DbOperationType type) {
		if (entity instanceof TaskEntity task) {
			Map.of(DbOperationType.INSERT, this.made, DbOperationType.DELETE, this.gone)
				.getOrDefault(type, this.changed)
				.add(task.getId());
			if (type == DbOperationType.INSERT || task.getAssignee() != null) {
				this.reached.put(task.getId(), task);
			}
		}
		else if (entity instanceof IdentityLinkEntity link && link.getTaskId() != null) {
			this.changed.add(link.getTaskId());
			if (type == DbOperationType.INSERT) {
				this.reached.put(link.getTaskId(), link.getTask());
			}
		}
		else if (entity instanceof AuthorizationEntity grant) {
			granted(grant.getResourceType(), grant.getResourceId());
			if (type == DbOperationType.UPDATE) {
				this.changed.addAll(this.rows.grantedBefore(grant.getId()));
			}
		}
	}

	private void granted(Integer resource, String id) {
		if (resource != null && resource == Resources.TASK.resourceType() && id != null
				&& !id.equals(Authorization.ANY)) {
			this.changed.add(id);
		}
	}

	/** After it was written. */
	void write() {
		this.changed.removeAll(this.made);
		this.changed.removeAll(this.gone);
		this.made.removeAll(this.gone);
		var old = new TreeSet<>(this.gone);
		old.addAll(this.changed);
		var anew = new TreeSet<>(this.made);
		anew.addAll(this.changed);
		this.rows.remove(old);
		this.rows.write(anew);
		this.reached.keySet().removeAll(this.gone);
		if (!this.reached.isEmpty()) {
			this.listener.reached(this.reached.values());
		}
	}

}
