package org.shegong.engine.check;

import java.util.Arrays;
import java.util.List;

import org.shegong.approval.RequestState;

/** What a building block does to the request of a case. */
enum Act {

	REGISTER(RequestState.SUBMITTED, "register"), GRANT(RequestState.APPROVED, "grant", RequestState.SUBMITTED),
	REFUSE(RequestState.REFUSED, "refuse", RequestState.SUBMITTED),
	RETURN(RequestState.RETURNED, "return", RequestState.SUBMITTED),
	REVISE(RequestState.SUBMITTED, "revise", RequestState.RETURNED),
	WITHDRAW(RequestState.WITHDRAWN, "withdraw", RequestState.SUBMITTED, RequestState.RETURNED),
	CLOSE(RequestState.CLOSED, "close", RequestState.APPROVED);

	private final RequestState to;

	private final String verb;

	private final List<RequestState> from;

	Act(RequestState to, String verb, RequestState... from) {
		this.to = to;
		this.verb = verb;
		this.from = Arrays.asList(from);
	}

	RequestState to() {
		return this.to;
	}

	/** How the names of its blocks begin. */
	String verb() {
		return this.verb;
	}

	/**
	 * Whether a request takes it.
	 * @param before null for one that is not registered yet
	 */
	boolean fits(RequestState before) {
		return (this == REGISTER) ? before == null : this.from.contains(before);
	}

}
