package org.shegong.engine.guard;

import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes history as the engine does, without reading first when something began that only
 * goes on, such as a task that is claimed: the engine wants to know that for how long
 * something took, and writes it only when it ends.
 */
public class ClaimedHistory extends DbHistoryEventHandler {

	private static final Set<HistoryEventTypes> GOES_ON = EnumSet.of(HistoryEventTypes.TASK_INSTANCE_UPDATE,
			HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE);

	@Override
	protected void insertOrUpdate(HistoryEvent event) {
		if (GOES_ON.stream().anyMatch((type) -> event.isEventOfType(type))
				&& getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
			getDbEntityManager().merge(event);
		}
		else {
			super.insertOrUpdate(event);
		}
	}

}
