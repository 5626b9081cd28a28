package org.shegong.engine.guard;

/** Somebody wants to complete a task that no longer exists. */
public class TaskGone extends RuntimeException {

	private final String taskId;

	public TaskGone(String taskId) {
		super("任务 " + taskId + " 已不存在");
		this.taskId = taskId;
	}

	String taskId() {
		return this.taskId;
	}

}
