package org.shegong.web;

import java.util.List;

import org.shegong.account.AccountName;
import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Workers;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in. */
@RestController
@Transactional(readOnly = true)
class MeEndpoint {

	private final People people;

	private final Standing standing;

	private final Workers workers;

	private final Postings postings;

	private final Access access;

	private final AuditAccess trail;

	MeEndpoint(People people, Standing standing, Workers workers, Postings postings, Access access, AuditAccess trail) {
		this.people = people;
		this.standing = standing;
		this.workers = workers;
		this.postings = postings;
		this.access = access;
		this.trail = trail;
	}

	/**
	 * @param worker whether the account is a community worker's
	 * @param office whether it holds a post or administers
	 * @param keepsFiles whether it enters facts into personnel files
	 * @param seesTrail whether it sees what is done with other people's data
	 * @param keepsRules whether it enters what its county or city keeps itself
	 * @param designs whether it draws processes
	 * @param administers whether it brings the roster
	 */
	record Me(AccountName account, String name, boolean worker, boolean office, boolean keepsFiles, boolean seesTrail,
			boolean keepsRules, boolean designs, boolean administers, List<String> posts) {
	}

	@GetMapping("/api/me")
	public Me me() {
		var account = this.people.acting();
		var posts = this.postings.findByAccount(account)
			.stream()
			.map(Posting::post)
			.map(Post::title)
			.distinct()
			.toList();
		return new Me(account, this.people.name(account), this.workers.byAccount(account).isPresent(),
				!posts.isEmpty() || this.standing.administers(), this.access.keepsFiles(), this.trail.looksAround(),
				this.access.keepsSomeRules(), this.standing.designs(), this.standing.administers(), posts);
	}

}
