package org.shegong.engine.check;

import java.util.Set;

import org.shegong.engine.Doors;
import org.springframework.stereotype.Component;

/**
 * What the rooms give to a case of each process beside what its forms say: the variables
 * their steps set, and the messages they send it.
 */
@Component
class RoomAnswers {

	private final Doors doors;

	private final PackagedModels packaged;

	RoomAnswers(Doors doors, PackagedModels packaged) {
		this.doors = doors;
		this.packaged = packaged;
	}

	/** Names of the variables that the steps of a process set. */
	Set<String> variables(String process) {
		return this.doors.find(process).map((door) -> RecordFields.names(door.answers())).orElse(Set.of());
	}

	/**
	 * Names of the messages that the room of a process sends to its cases: those that the
	 * model waits for that came with the room.
	 */
	Set<String> messages(String process) {
		return this.doors.isPlain(process) ? Set.of() : this.packaged.awaited(process);
	}

}
