package org.shegong.engine.guard;

import java.util.Optional;

import org.camunda.bpm.engine.impl.cmd.AbstractSetBatchStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessDefinitionStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetProcessInstanceStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractUpdateProcessInstancesSuspendStateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

import org.shegong.audit.AuditAction;

/**
 * A command that pauses something, or lets it go on.
 *
 * @param pauses false where it goes on
 */
record Pausing(boolean pauses, What what) {

	enum What {

		CASES("办理"), PROCESS("流程"), BATCH("批量作业"), JOBS("后台作业");

		private final String title;

		What(String title) {
			this.title = title;
		}

	}

	/** Empty where a command does neither. */
	static Optional<Pausing> of(Command<?> command) {
		var name = command.getClass().getSimpleName();
		var told = name.startsWith("Suspend") ? Optional.of(true)
				: name.startsWith("Activate") ? Optional.of(false) : Inside.of(command).<Boolean>find("suspending");
		return told.map((pauses) -> new Pausing(pauses, what(command)));
	}

	private static What what(Command<?> command) {
		if (command instanceof AbstractSetProcessInstanceStateCmd
				|| command instanceof AbstractUpdateProcessInstancesSuspendStateCmd) {
			return What.CASES;
		}
		if (command instanceof AbstractSetProcessDefinitionStateCmd) {
			return What.PROCESS;
		}
		return (command instanceof AbstractSetBatchStateCmd) ? What.BATCH : What.JOBS;
	}

	String inWords() {
		return (this.pauses ? "暂停" : "恢复") + this.what.title;
	}

	/** What it is for each case that it reaches. */
	AuditAction ofCase() {
		if (this.what == What.JOBS) {
			return AuditAction.CASE_CHANGED;
		}
		return this.pauses ? AuditAction.CASE_PAUSED : AuditAction.CASE_RESUMED;
	}

	/** … and for the process itself. */
	AuditAction ofProcess() {
		if (this.what != What.PROCESS) {
			return AuditAction.SETTING_CHANGED;
		}
		return this.pauses ? AuditAction.PROCESS_PAUSED : AuditAction.PROCESS_RESUMED;
	}

}
