package org.shegong.engine.seats;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

import org.shegong.organization.Post;

/**
 * The posts that a model asks for at a step, as far as it names them: which seats can
 * matter to its open tasks is known then without looking at each.
 *
 * @param posts asked for by name
 * @param open whether others may be asked for too, because they are only known case by
 * case
 */
record AskedPosts(Set<Post> posts, boolean open) {

	/** One question that names its posts, and nothing else. */
	private static final Pattern NAMED = Pattern.compile(
			"[$#]\\{\\s*approvers\\.(?<how>\\w+)\\(\\s*'(?<post>[\\w-]+)'(\\s*,\\s*'(?<other>[\\w-]+)')?\\s*,[^?:']*\\}");

	private static final Pattern PRINCIPAL = Pattern.compile("[$#]\\{\\s*approvers\\.alone\\([^?:']*\\}");

	private static final String PAPERWORK = "clerks";

	/** Who does paperwork in the place of others. */
	private static final Set<Post> CLERKS = EnumSet.of(Post.TOWN_OFFICE, Post.HUMAN_RESOURCES,
			Post.ORGANIZATION_DEPARTMENT);

	static AskedPosts of(TaskDefinition step) {
		var asked = new AskedPosts(EnumSet.noneOf(Post.class), false);
		for (var groups : step.getCandidateGroupIdExpressions()) {
			asked = asked.and(named(groups));
		}
		for (var users : step.getCandidateUserIdExpressions()) {
			asked = asked.and(principal(users));
		}
		return asked;
	}

	private static Optional<Set<Post>> named(Expression groups) {
		var words = NAMED.matcher(groups.getExpressionText().strip());
		if (!words.matches()) {
			return Optional.empty();
		}
		var posts = Stream.of("post", "other")
			.map(words::group)
			.flatMap((id) -> Optional.ofNullable(id).flatMap(Post::of).stream())
			.toList();
		return posts.isEmpty() ? Optional.empty()
				: Optional.of(words.group("how").startsWith(PAPERWORK) ? both(posts, CLERKS) : EnumSet.copyOf(posts));
	}

	private static Optional<Set<Post>> principal(Expression users) {
		return PRINCIPAL.matcher(users.getExpressionText().strip()).matches()
				? Optional.of(EnumSet.of(Post.TOWN_PRINCIPAL)) : Optional.empty();
	}

	private AskedPosts and(Optional<Set<Post>> others) {
		return new AskedPosts(both(this.posts, others.orElse(Set.of())), this.open || others.isEmpty());
	}

	private static Set<Post> both(Collection<Post> some, Collection<Post> others) {
		var both = EnumSet.noneOf(Post.class);
		both.addAll(some);
		both.addAll(others);
		return both;
	}

	/**
	 * Whether a task may come to others because of what changed. Where a post that is
	 * asked for has it, nobody further up was asked; unless it is one of two and the
	 * other one is the applicant's own, who has to be replaced.
	 * @param changed posts of which a seat at or above the task's unit was taken or given
	 * up
	 * @param late whether the next level may handle it as well
	 * @param group one of its candidate groups; null where it has none
	 * @param own posts of the applicant
	 */
	boolean concern(Set<Post> changed, boolean late, String group, Set<Post> own) {
		var settled = !late && (this.posts.size() == 1 || Collections.disjoint(this.posts, own))
				&& Optional.ofNullable(group).flatMap(Handling::post).filter(this.posts::contains).isPresent();
		return this.open || !Collections.disjoint(settled ? this.posts : everybody(), changed);
	}

	/** All posts to which it may fall, as {@link Ladder} climbs. */
	private Set<Post> everybody() {
		var all = EnumSet.noneOf(Post.class);
		for (var asked : this.posts) {
			for (var at = asked; all.add(at); at = at.next()) {
				all.add(at.ofTheCounty());
			}
		}
		return all;
	}

}
