package org.shegong.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.engine.People;
import org.shegong.engine.Standing;
import org.shegong.organization.Organization;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.Tree;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the posts of one's own county are called, for a page that shows who else may handle
 * a task; who holds them is not said.
 */
@RestController
@Transactional(readOnly = true)
class PostNamesEndpoint {

	private static final int MOST = 50;

	private final People people;

	private final Standing standing;

	private final Workers workers;

	private final Postings postings;

	private final Organization organization;

	PostNamesEndpoint(People people, Standing standing, Workers workers, Postings postings, Organization organization) {
		this.people = people;
		this.standing = standing;
		this.workers = workers;
		this.postings = postings;
		this.organization = organization;
	}

	/**
	 * @param group candidate group {@code <post>@<unit code>}
	 */
	record PostName(String group, String name) {
	}

	/** Groups that nobody knows, or of other counties, are left out. */
	@GetMapping("/api/posts")
	public List<PostName> names(@RequestParam("group") List<String> groups) {
		var counties = counties();
		var asked = groups.stream()
			.distinct()
			.limit(MOST)
			.map((group) -> group.split("@", 2))
			.filter((parts) -> parts.length == 2)
			.toList();
		var tree = this.organization
			.above(Stream.concat(asked.stream().map((parts) -> parts[1]), counties.stream()).distinct().toList());
		return asked.stream()
			.filter((parts) -> tree.knows(parts[1]) && isSeen(parts[1], counties, tree))
			.flatMap((parts) -> Post.of(parts[0])
				.map((post) -> new PostName(String.join("@", parts), tree.name(parts[1]) + " " + post.title()))
				.stream())
			.toList();
	}

	/** A unit of one of the counties, or above one. */
	private boolean isSeen(String unit, Set<String> counties, Tree tree) {
		var upper = tree.units().get(tree.reach(unit));
		return this.standing.administers() || counties.contains(tree.countyOf(unit).code())
				|| counties.stream().anyMatch((county) -> tree.lineOf(county).contains(upper));
	}

	private Set<String> counties() {
		var account = this.people.acting();
		var places = Stream.concat(this.postings.findByAccount(account).stream().map(Posting::unit),
				this.workers.byAccount(account).filter((worker) -> !worker.hasLeft()).map(Worker::unit).stream());
		return places.flatMap((unit) -> this.organization.countiesSeenFrom(unit).stream()).collect(Collectors.toSet());
	}

}
