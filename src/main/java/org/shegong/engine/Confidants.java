package org.shegong.engine;

import java.util.EnumSet;
import java.util.Set;

import org.shegong.account.WorkerCode;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/**
 * Who is told of somebody's health and family while no request is at hand: the person,
 * the personnel clerks of their unit and above, administrators (PIPL 6, 28).
 */
@Component
public class Confidants {

	/** Offices whose work needs identity numbers and medical or birth papers. */
	public static final Set<Post> CLERKS = EnumSet.of(Post.TOWN_OFFICE, Post.ORGANIZATION_DEPARTMENT,
			Post.HUMAN_RESOURCES);

	private final People people;

	private final Standing standing;

	private final Postings postings;

	private final Organization organization;

	private final Workers workers;

	Confidants(People people, Standing standing, Postings postings, Organization organization, Workers workers) {
		this.workers = workers;
		this.people = people;
		this.standing = standing;
		this.postings = postings;
		this.organization = organization;
	}

	/** Whether the acting person is one for a worker. */
	public boolean include(WorkerCode worker) {
		return this.workers.findById(worker).filter((known) -> include(worker, known.unit())).isPresent();
	}

	/** Whether the acting person is one for a worker of a unit. */
	public boolean include(WorkerCode worker, String unit) {
		var account = this.people.acting();
		return account != null && (account.isOf(worker) || this.standing.administers()
				|| this.postings.findByAccount(account)
					.stream()
					.filter((posting) -> CLERKS.contains(posting.post()))
					.anyMatch((posting) -> this.organization.reach(posting.unit())
						.filter((upper) -> this.organization.covers(upper, unit))
						.isPresent()));
	}

}
