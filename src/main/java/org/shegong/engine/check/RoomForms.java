package org.shegong.engine.check;

import java.util.Optional;

import org.shegong.approval.ProcessDoor;
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
	Optional<Class<? extends Record>> of(Drawing drawing, String task) {
		return step(drawing, task).map(Step::form);
	}

	/** The step a room tells of. */
	Optional<Step<?>> step(Drawing drawing, String task) {
		return door(drawing).flatMap((door) -> Doors.step(door, task));
	}

	/** The record a room takes at the start; empty where no room has the process. */
	Optional<Class<? extends Record>> ofStart(Drawing drawing) {
		return door(drawing).map((door) -> door.startForm());
	}

	/** Whether the process has no room of its own. */
	boolean isPlain(Drawing drawing) {
		return this.doors.isPlain(drawing.processId());
	}

	/** Of what is only drawn, as this model draws it and not the one in force. */
	private Optional<ProcessDoor<?>> door(Drawing drawing) {
		return isPlain(drawing) ? this.doors.of(drawing.told()) : this.doors.find(drawing.processId());
	}

}
