package org.shegong.probation;

/**
 * What the town answers the union that objected (LCL 43).
 *
 * @param answer what came of studying its view; told to the union and to the worker
 * @param accepted whether the town takes back the failing and decides anew; null is no
 */
public record UnionReply(String answer, Boolean accepted) {

	boolean persuaded() {
		return Boolean.TRUE.equals(this.accepted);
	}

}
