package org.shegong.engine.accounts;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.DrawnProcess;
import org.shegong.approval.DrawnProcesses;
import org.shegong.engine.Doors;
import org.shegong.engine.guard.Inside;

/**
 * Offers people to start only what they may start: the engine keeps the candidate
 * starters of a model, but asks for its own rights alone.
 */
@Component
public class StartList {

	/** No process has it. */
	private static final String NONE = "-";

	private final DrawnProcesses drawn;

	private final Doors doors;

	private final Starters starters;

	StartList(DrawnProcesses drawn, Doors doors, Starters starters) {
		this.drawn = drawn;
		this.doors = doors;
		this.starters = starters;
	}

	/** Narrows the question what there is to be started. */
	public void narrow(Command<?> command, String account) {
		if (command instanceof ProcessDefinitionQueryImpl asked
				&& (asked.isStartablePermissionCheck() || asked.isStartableInTasklist())) {
			String[] before = Inside.of(command).get("keys");
			var open = open(account).stream()
				.filter((process) -> before == null || Arrays.asList(before).contains(process))
				.toList();
			asked.processDefinitionKeysIn(open.isEmpty() ? new String[] { NONE } : open.toArray(String[]::new));
		}
	}

	private List<String> open(String account) {
		return this.drawn.all()
			.stream()
			.map(DrawnProcess::process)
			.filter((process) -> this.doors.find(process)
				.filter((door) -> this.starters.areStated(door) || door.registrars().isEmpty() && !door.selfService())
				.map((door) -> this.starters.includes(door, AccountName.of(account)))
				.orElse(true))
			.toList();
	}

}
