package org.shegong.engine.shelf;

import java.util.List;

/**
 * The element template that a task of a model was made from.
 *
 * @param id of the template; null for none
 */
public record TaskTemplate(String id) {

	/** What the ids of our templates begin with. */
	private static final String OURS = "org.shegong.";

	/** The templates of tasks that decide. */
	private static final List<String> DECIDING = List.of("org.shegong.approve", "org.shegong.joint");

	/** Whether its tasks are briefed, and raised once their due date is over. */
	public boolean isOurs() {
		return this.id != null && this.id.startsWith(OURS);
	}

	/** Whether what is decided at its tasks is kept. */
	public boolean decides() {
		return DECIDING.contains(String.valueOf(this.id));
	}

}
