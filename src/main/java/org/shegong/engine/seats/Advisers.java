package org.shegong.engine.seats;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.engine.Confidants;
import org.shegong.engine.Doors;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.springframework.stereotype.Component;

/**
 * Whom somebody may ask for a word on a task that they decide themselves: who sits
 * between the unit of the case and its county. What a body or one of several departments
 * answers, only others on the very same post hear of.
 */
@Component
public class Advisers {

	private final Receivers receivers;

	private final Relief relief;

	private final Postings postings;

	private final Organization organization;

	private final Doors doors;

	Advisers(Receivers receivers, Relief relief, Postings postings, Organization organization, Doors doors) {
		this.doors = doors;
		this.receivers = receivers;
		this.relief = relief;
		this.postings = postings;
		this.organization = organization;
	}

	/**
	 * From the unit of the case upwards; for each the post for which they are asked.
	 * @param asker who has the task
	 */
	public List<Posting> of(TaskEntity task, AccountName asker) {
		return this.receivers.among(task, asker, this::seats);
	}

	private Stream<Posting> seats(Handling handling, ApprovalRequest request) {
		var body = this.relief.post(handling, handling.groups()).filter(Post::isBody).isPresent();
		var colleagues = this.receivers.colleagues(handling, request);
		return (body || this.relief.isJoint(handling)) ? colleagues
				: Stream.concat(colleagues, chain(request.unit()).stream().filter((seat) -> hears(seat, request)));
	}

	/**
	 * Of what is private only personnel clerks hear besides those who decide (PIPL 28).
	 */
	private boolean hears(Posting seat, ApprovalRequest request) {
		return Confidants.CLERKS.contains(seat.post())
				|| !this.doors.ofRequest(request.number()).isPrivate(request.number());
	}

	/** Nobody speaks for a body alone, and who supervises has no part in cases. */
	private List<Posting> chain(String unit) {
		var seats = this.postings.along(unit)
			.stream()
			.filter((posting) -> !posting.post().isBody() && posting.post() != Post.SUPERVISOR)
			.toList();
		var tree = this.organization.above(seats.stream().map(Posting::unit).distinct().toList());
		var county = this.organization.countyOf(unit);
		return seats.stream()
			.filter((posting) -> tree.lineOf(posting.unit())
				.stream()
				.anyMatch((level) -> level.code().equals(county.code())))
			.toList();
	}

}
