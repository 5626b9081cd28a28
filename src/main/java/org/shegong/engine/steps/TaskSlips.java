package org.shegong.engine.steps;

import org.springframework.data.jpa.repository.JpaRepository;

/** The slips of all open tasks, by the id of the task. */
interface TaskSlips extends JpaRepository<TaskSlip, String> {

}
