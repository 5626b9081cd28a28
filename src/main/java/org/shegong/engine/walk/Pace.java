package org.shegong.engine.walk;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is taken for submitted at the steps of a walk.
 */
public interface Pace {

	/** Everybody approves, and a request that came back is handed in again. */
	Pace APPROVING = (step, offered) -> offered.isEmpty() || offered.contains("approve") ? "approve" : offered.get(0);

	/**
	 * Everybody approves until one decides otherwise.
	 * @param at which of the decisions that is, counted from 0
	 */
	static Pace turning(int at, String decision) {
		var made = new AtomicInteger();
		return (step, offered) -> (made.getAndIncrement() == at) ? decision : APPROVING.decision(step, offered);
	}

	/**
	 * @param offered the decisions the form offers; empty where the form leaves that to
	 * the room
	 */
	String decision(WalkedStep step, List<String> offered);

	/** How often the way passes a step before it counts as going in circles. */
	default int rounds() {
		return 1;
	}

}
