package org.shegong.engine.check;

import java.util.Optional;

import org.shegong.approval.Step;
import org.shegong.engine.Doors;
import org.springframework.stereotype.Component;

/** The records that the rooms take at the forms of their processes. */
@Component
class RoomForms {

	private final Doors doors;

	RoomForms(Doors doors) {
		this.doors = doors;
	}

	/** The record a room takes at a task; empty where no room tells of the task. */
	Optional<Class<? extends Record>> of(String process, String task) {
		return this.doors.step(process, task).map(Step::form);
	}

	/** The record a room takes at the start; empty where no room has the process. */
	Optional<Class<? extends Record>> ofStart(String process) {
		return this.doors.find(process).map((door) -> door.startForm());
	}

}
