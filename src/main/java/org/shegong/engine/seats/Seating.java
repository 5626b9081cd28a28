package org.shegong.engine.seats;

import java.util.Optional;

import org.camunda.bpm.engine.authorization.Groups;

import org.shegong.organization.Seat;

/**
 * Who handles a task.
 *
 * @param seat the post and its holders; null when nobody holds a post that may
 * @param byAdministrators whether the administrators do, which is for paperwork only
 * @param note which record to fix when the post asked for has no holder; else null
 */
public record Seating(Seat seat, boolean byAdministrators, String note) {

	static Seating on(Seat seat, String note) {
		return new Seating(seat, false, note);
	}

	/** The task waits until somebody is registered. */
	static Seating empty(String note) {
		return new Seating(null, false, note);
	}

	/** The engine's candidate group; empty where the task waits. */
	public Optional<String> group() {
		return (this.seat != null) ? Optional.of(this.seat.group())
				: this.byAdministrators ? Optional.of(Groups.CAMUNDA_ADMIN) : Optional.empty();
	}

}
