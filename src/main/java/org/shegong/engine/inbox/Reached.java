package org.shegong.engine.inbox;

import java.util.Collection;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Hears of tasks that are new, or that somebody may or shall do now. */
public interface Reached {

	/** They are written, in a transaction that is not over yet. */
	void reached(Collection<TaskEntity> tasks);

}
