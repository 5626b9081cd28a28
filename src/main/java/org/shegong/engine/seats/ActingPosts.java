package org.shegong.engine.seats;

import java.util.List;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.organization.Post;
import org.shegong.engine.People;
import org.springframework.stereotype.Component;

/** For which post somebody acts at a task. */
@Component
public class ActingPosts {

	private final People people;

	private final Handlers handlers;

	private final Relief relief;

	ActingPosts(People people, Handlers handlers, Relief relief) {
		this.people = people;
		this.handlers = handlers;
		this.relief = relief;
	}

	/**
	 * The post's id and, for a deputy, the account of the holder in whose place they act;
	 * null where there is none.
	 */
	public record Acting(String post, AccountName behalf) {
	}

	/**
	 * Of several posts somebody acts for the one that the model names first; for that of
	 * the next level only where they hold none of those.
	 * @param account null for the system
	 */
	public Acting of(Handling handling, AccountName account) {
		if (handling.users().contains(account)) {
			return new Acting(this.relief.post(handling, List.of()).map(Post::id).orElse(null), null);
		}
		var groups = inOrder(handling);
		var own = groups.stream()
			.filter(this.people.groups()::contains)
			.flatMap((group) -> Handling.post(group).stream());
		var post = own.findFirst();
		if (post.isPresent() || handling.isPersonal()) {
			return new Acting(post.map(Post::id).orElse(null), null);
		}
		var receiver = this.handlers.receiver(handling).filter((given) -> given.account().equals(account));
		if (receiver.isPresent()) {
			return new Acting(receiver.get().post().id(), null);
		}
		var absent = (account != null) ? this.handlers.of(handling).deputies().get(account) : null;
		return (absent != null) ? new Acting(absent.post().id(), absent.account())
				: new Acting(this.relief.post(handling, groups).map(Post::id).orElse(null), null);
	}

	private static List<String> inOrder(Handling handling) {
		var present = handling.presentGroups();
		return Stream.concat(handling.groups().stream().filter(present::contains), present.stream())
			.distinct()
			.toList();
	}

}
