package org.shegong.leave;

import org.shegong.policy.Status;

/**
 * Says which level decides a leave; the answer stands in
 * {@code processes/leave-level.dmn}.
 */
@FunctionalInterface
interface LeaveRouting {

	/**
	 * The level by the very table that the case asks: the one deployed with its model.
	 * @param request number of the request that runs already; null for what would start
	 * now
	 */
	Level level(RouteInputs inputs, String request);

	/**
	 * The level that decides finally, with the rule the table's row cites.
	 *
	 * @param id {@code secretary}, {@code area-lead}, {@code deputy-lead},
	 * {@code principal} or {@code meeting}
	 */
	record Level(String id, String rule, Status status) {
	}

}
