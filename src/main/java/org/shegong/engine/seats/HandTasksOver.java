package org.shegong.engine.seats;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Every day: open tasks go to deputies whose days begin, and back when they end. */
@Component("handTasksOver")
class HandTasksOver implements JavaDelegate {

	private final LeadersAway absences;

	HandTasksOver(LeadersAway absences) {
		this.absences = absences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.absences.newDay();
	}

}
