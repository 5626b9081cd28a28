package org.shegong.web.todo;

import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.engine.SystemRights;
import org.shegong.engine.seats.DecidesNow;
import org.springframework.stereotype.Component;

/** Who has a task that is filled in, and whether whoever reads it may do so. */
@Component
class TaskHands {

	private final TaskService tasks;

	private final DecidesNow now;

	private final People people;

	private final SystemRights system;

	TaskHands(TaskService tasks, DecidesNow now, People people, SystemRights system) {
		this.tasks = tasks;
		this.now = now;
		this.people = people;
		this.system = system;
	}

	/**
	 * @param mine whether whoever reads it took it, or it is theirs alone
	 * @param returnable whether they can give it back to others who may do it
	 * @param other the name of whoever else took it; left out where nobody did
	 * @param open whether the reader may do it now
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Hands(boolean mine, boolean returnable, String other, boolean open) {
	}

	/** The caller has checked that they may read it. */
	Hands of(Task task) {
		var taker = AccountName.read(task.getAssignee());
		var mine = taker.filter(this.people.acting()::equals).isPresent();
		return new Hands(mine, mine && isForOthers(task), mine ? null
				: Optional.ofNullable(task.getAssignee()).map(AccountName::of).map(this.people::name).orElse(null),
				this.now.handles(task.getId()));
	}

	private boolean isForOthers(Task task) {
		return this.system.use(() -> this.tasks.getIdentityLinksForTask(task.getId()))
			.stream()
			.anyMatch((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()));
	}

}
