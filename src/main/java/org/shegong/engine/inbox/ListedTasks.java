package org.shegong.engine.inbox;

import java.util.List;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Lists and counts of tasks. What the inbox knows it answers; all else the engine does.
 */
class ListedTasks extends TaskManager {

	@Override
	public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
		configureQuery(query);
		return Question.of(query)
			.map((question) -> findTasksByNativeQuery(question.list(), 0, Integer.MAX_VALUE))
			.orElseGet(() -> super.findTasksByQueryCriteria(query));
	}

	@Override
	public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
		configureQuery(query);
		return Question.of(query)
			.map((question) -> findTaskCountByNativeQuery(question.count()))
			.orElseGet(() -> super.findTaskCountByQueryCriteria(query));
	}

}
