package org.shegong.dismissal.handover;

import java.util.Collection;
import java.util.List;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;

/** The open cases about somebody who leaves, in the engine. */
public interface OpenCases {

	/**
	 * Numbers of what comes to nothing when the contract ends: what was only asked for,
	 * and what is about the contract itself. What was granted is left to be closed, what
	 * was found out to be decided.
	 * @param except number of the leaving itself
	 */
	List<RequestNumber> comingToNothing(WorkerCode worker, RequestNumber except);

	void end(Collection<RequestNumber> numbers);

}
