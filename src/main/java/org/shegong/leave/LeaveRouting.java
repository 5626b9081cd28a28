package org.shegong.leave;

import org.shegong.policy.Status;

/**
 * Says which level decides a leave; the answer stands in
 * {@code processes/leave-level.dmn}.
 */
@FunctionalInterface
interface LeaveRouting {

	Level level(RouteInputs inputs);

	/**
	 * The level that decides finally, with the rule the table's row cites.
	 *
	 * @param id {@code secretary}, {@code area-lead}, {@code deputy-lead},
	 * {@code principal} or {@code meeting}
	 */
	record Level(String id, String rule, Status status) {
	}

}
