package org.shegong.engine.guard;

import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * A command of ours on an open task, which itself admits only who may; it names the task
 * {@code taskId}, so that it waits for its turn.
 *
 * @param <T> what it answers
 */
public interface Operating<T> extends Command<T> {

	String taskId();

}
