package org.shegong.engine.steps;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.approval.Choice;

/** Hears of a decision as its task is completed, before the case goes on. */
public interface AfterDecision {

	void decided(TaskEntity task, Choice choice);

}
