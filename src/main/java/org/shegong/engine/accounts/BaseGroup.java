package org.shegong.engine.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.shegong.organization.Post;

/** The groups that rights are given to; who belongs follows from the roster. */
public enum BaseGroup {

	/** Everybody who works or holds a post here. */
	STAFF("全体人员"),

	/** Everybody who holds a post. */
	OFFICERS("任职人员"),

	/** Who watches the cases of a county. */
	SUPERVISORS("督查人员");

	/** Marks groups whose members follow from the roster. */
	static final String TYPE = "BASE";

	private final String title;

	BaseGroup(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	String title() {
		return this.title;
	}

	static Optional<BaseGroup> named(String id) {
		return Arrays.stream(values()).filter((group) -> group.id().equals(id)).findFirst();
	}

	/**
	 * The base groups of an account.
	 * @param seats its candidate groups {@code <post>@<unit code>}
	 * @param worker whether it belongs to a community worker
	 */
	static Set<BaseGroup> of(Collection<String> seats, boolean worker) {
		var groups = EnumSet.noneOf(BaseGroup.class);
		if (worker || !seats.isEmpty()) {
			groups.add(STAFF);
		}
		if (!seats.isEmpty()) {
			groups.add(OFFICERS);
		}
		if (seats.stream().anyMatch((seat) -> seat.startsWith(Post.SUPERVISOR.id() + "@"))) {
			groups.add(SUPERVISORS);
		}
		return groups;
	}

}
