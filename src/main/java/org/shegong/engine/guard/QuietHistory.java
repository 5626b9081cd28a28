package org.shegong.engine.guard;

import java.util.EnumSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * Who did what when, as at the level {@code full}, whose place it takes; but not what was
 * written on the forms and read by the decision tables. That is kept, for those it
 * concerns, in the requests and the personnel file (PIPL 6, 28). Nor is what nobody reads
 * kept: it would be a good part of all that is written.
 */
public class QuietHistory extends HistoryLevelFull {

	private static final Set<HistoryEventTypes> CONTENTS = EnumSet.of(HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
			HistoryEventTypes.VARIABLE_INSTANCE_UPDATE, HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
			HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL, HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
			HistoryEventTypes.FORM_PROPERTY_UPDATE, HistoryEventTypes.DMN_DECISION_EVALUATE);

	/**
	 * Whom a task was offered to stands with its candidates, and a deadline on the task;
	 * failures are kept.
	 */
	private static final Set<HistoryEventTypes> UNREAD = EnumSet.of(HistoryEventTypes.IDENTITY_LINK_ADD,
			HistoryEventTypes.IDENTITY_LINK_DELETE, HistoryEventTypes.JOB_CREATE, HistoryEventTypes.JOB_SUCCESS,
			HistoryEventTypes.JOB_DELETE);

	@Override
	public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
		return !CONTENTS.contains(event) && !UNREAD.contains(event) && super.isHistoryEventProduced(event, entity);
	}

}
