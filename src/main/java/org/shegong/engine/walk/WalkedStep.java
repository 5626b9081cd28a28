package org.shegong.engine.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.shegong.engine.seats.Seating;

/**
 * A user task on the way.
 *
 * @param task its id in the model
 * @param post id of the post the model asks for; null where it asks for none
 * @param seatings the posts that would have it, as the model says; empty where it goes to
 * people by name
 * @param people accounts it goes to by name
 * @param due last day for it if every step before takes until its own; null where that is
 * not known ahead
 * @param closes at what time of that day; null where the whole day is there for it
 * @param offers what can be decided there; null where nothing is
 * @param paperwork whether the post only does paperwork
 * @param decided what the last decision table before it answered, by output
 * @param decision what the walk took for submitted; null where nothing is decided
 */
public record WalkedStep(String task, String name, String post, List<Seating> seatings, List<String> people,
		LocalDate due, LocalTime closes, List<String> offers, boolean paperwork, Map<String, Object> decided,
		String decision) {

	/**
	 * The moment by which it is to be done; null where that is not known ahead. A whole
	 * day ends as the next one begins.
	 */
	public Instant dueIn(ZoneId zone) {
		if (this.due == null) {
			return null;
		}
		var end = (this.closes != null) ? this.due.atTime(this.closes) : this.due.plusDays(1).atStartOfDay();
		return end.atZone(zone).toInstant();
	}

	/** Whether a decision is submitted with its form. */
	public boolean hasDecision() {
		return this.offers != null;
	}

	/** Whether something of this kind can be decided here. */
	public boolean offers(String decision) {
		return hasDecision() && this.offers.contains(decision);
	}

	/** Whether the holders of a post decide here. */
	public boolean decides() {
		return hasDecision() && !this.paperwork && !this.seatings.isEmpty();
	}

	/** Whether each of several holders of one post has a task of their own. */
	public boolean isOneOfSeveral() {
		return !this.seatings.isEmpty() && !this.people.isEmpty();
	}

	WalkedStep deciding(String decision) {
		return new WalkedStep(this.task, this.name, this.post, this.seatings, this.people, this.due, this.closes,
				this.offers, this.paperwork, this.decided, decision);
	}

}
