package org.shegong.engine.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.approval.ProcessDoor;
import org.shegong.approval.Step;
import org.shegong.engine.Doors;
import org.springframework.stereotype.Component;

/** The records that the rooms take at the forms of their processes. */
@Component
class RoomForms {

	private final Doors doors;

	/** By process and task; a room tells them anew each time it is asked. */
	private final Map<String, Map<String, Step<?>>> steps = new ConcurrentHashMap<>();

	RoomForms(Doors doors) {
		this.doors = doors;
	}

	/** The record a room takes at a task; empty where no room tells of the task. */
	Optional<Class<? extends Record>> of(Drawing drawing, String task) {
		return step(drawing, task).map(Step::form);
	}

	/** The step a room tells of. */
	Optional<Step<?>> step(Drawing drawing, String task) {
		return isPlain(drawing) ? door(drawing).flatMap((door) -> Doors.step(door, task))
				: Optional.ofNullable(this.steps.computeIfAbsent(drawing.processId(), this::steps).get(task));
	}

	private Map<String, Step<?>> steps(String process) {
		return this.doors.find(process)
			.stream()
			.flatMap((door) -> door.steps().stream())
			.collect(Collectors.toMap(Step::task, Function.identity(), (one, same) -> one));
	}

	/** The record a room takes at the start; empty where no room has the process. */
	Optional<Class<? extends Record>> ofStart(Drawing drawing) {
		return door(drawing).map((door) -> door.startForm());
	}

	/** Whether some requests of the process are about no worker. */
	boolean isAboutUnits(Drawing drawing) {
		return door(drawing).filter(ProcessDoor::isAboutUnits).isPresent();
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
