package org.shegong.engine.check;

import java.util.Map;
import java.util.Set;

import org.shegong.engine.Doors;
import org.springframework.stereotype.Component;

/**
 * What the rooms give to a case of each process beside what its forms say: the variables
 * their steps set, and the messages they send it.
 */
@Component
class RoomAnswers {

	private static final Map<String, Set<String>> MESSAGES = Map.of("leave", Set.of("leaveWithdrawn", "leaveContinued"),
			"outing", Set.of("outingWithdrawn"), "dismissal", Set.of("dismissalWithdrawn"), "recruitment",
			Set.of("recruitmentWithdrawn"), "assessment", Set.of("assessmentWithdrawn", "signatureRefused"),
			"secondment", Set.of("secondmentWithdrawn", "secondmentContinued"), "renewal",
			Set.of("contractRunsOn", "workerHasLeft"));

	private final Doors doors;

	RoomAnswers(Doors doors) {
		this.doors = doors;
	}

	/** Names of the variables that the steps of a process set. */
	Set<String> variables(String process) {
		return this.doors.find(process).map((door) -> RecordFields.names(door.answers())).orElse(Set.of());
	}

	/** Names of the messages that cases of a process are sent. */
	Set<String> messages(String process) {
		return MESSAGES.getOrDefault(process, Set.of());
	}

}
