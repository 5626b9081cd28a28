package org.shegong.engine.steps;

import org.shegong.approval.ProcessDoor;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.Case;
import org.shegong.approval.RequestNumber;
import org.shegong.engine.Doors;
import org.shegong.engine.seats.Relief;
import org.shegong.engine.seats.Handling;
import org.springframework.stereotype.Component;

/**
 * A task of a request is created: it is called after the request, deputies see it, and
 * what the model reads of its form has a value. What there is to know for it is gathered
 * when somebody looks ({@link Slips}).
 */
@Component("briefing")
public class Briefing implements TaskListener {

	private final ApprovalRequests requests;

	private final Doors doors;

	private final Steps steps;

	private final Relief relief;

	private final LaterTasks later;

	private final SlipWriter slips;

	Briefing(ApprovalRequests requests, Doors doors, Steps steps, Relief relief, LaterTasks later, SlipWriter slips) {
		this.requests = requests;
		this.doors = doors;
		this.steps = steps;
		this.relief = relief;
		this.later = later;
		this.slips = slips;
	}

	@Override
	public void notify(DelegateTask task) {
		var number = RequestNumber.of(task.getExecution().getProcessBusinessKey());
		var request = this.requests.get(number);
		var step = this.steps.of((TaskEntity) task).orElseThrow();
		callDeputies(task, request);
		name(task, number, step);
		if (step.step().form() != NoRecord.class) {
			task.getExecution().removeVariables(List.of("decision", "opinion"));
		}
		this.later.put(task, number);
		this.slips.fields(request, step).forEach((name, value) -> {
			if (task.getExecution().hasVariable(name)) {
				task.getExecution().setVariable(name, value);
			}
		});
	}

	/** Also who only watches a case reads how its tasks are called. */
	private void name(DelegateTask task, RequestNumber number, GivenStep<?> step) {
		ProcessDoor<?> door = this.doors.ofRequest(number);
		var title = door.isCalledDiscreetly(number) ? door.discreetTitle(number) : title(task, number, step, door);
		if (title != null) {
			task.setName(task.getName() + "：" + title);
		}
	}

	private static String title(DelegateTask task, RequestNumber number, GivenStep<?> step, ProcessDoor<?> door) {
		// of a new task itself nothing is known yet
		var one = (String) task.getExecution().getVariable(Case.ONE);
		if (one == null) {
			return door.title(number);
		}
		var said = door.about(number, one);
		step.step().tell(number, one, said);
		return said.title();
	}

	/** Holders who are away today keep sight of the task. */
	private void callDeputies(DelegateTask task, ApprovalRequest request) {
		var handling = Handling.of(task);
		if (!handling.isPersonal()) {
			var cover = this.relief.cover(handling, request, handling.presentGroups(), handling.presentUsers());
			cover.groups().forEach(task::addCandidateGroup);
			cover.deputies().keySet().forEach((deputy) -> task.addCandidateUser(deputy.value()));
		}
	}

}
