package org.shegong.approval;

import java.util.Set;

/**
 * What the newest model of a process says of itself.
 *
 * @param title name of the process, for people
 * @param purpose what it is for, in a sentence for people; empty where it does not say
 * @param starters who may start it: {@link #WORKER} and ids of posts; empty where it does
 * not say
 * @param plain whether it registers its requests with the building block for processes
 * that no room knows
 * @param asksApplicant whether its start form asks for whom it is
 * @param retractable whether it waits to be taken back
 * @param away whether the days asked for count as days away from the community
 * @param later ids of its tasks that are due only after the days asked for
 */
public record DrawnProcess(String process, String title, String purpose, Set<String> starters, boolean plain,
		boolean asksApplicant, boolean retractable, boolean away, Set<String> later) {

	/** Among the starters: every worker, for themselves. */
	public static final String WORKER = "worker";

	/** One of which no model is left; its requests stay to be read. */
	public static DrawnProcess gone(String process) {
		return new DrawnProcess(process, "已下线的流程", "", Set.of(), true, false, false, false, Set.of());
	}

	public boolean isForWorkers() {
		return this.starters.contains(WORKER);
	}

}
