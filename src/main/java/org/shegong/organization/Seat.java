package org.shegong.organization;

import java.util.List;

/** A post at a unit together with the people who hold it. */
public record Seat(Post post, OrgUnit unit, List<Posting> holders) {

	/** The engine's candidate group. */
	public String group() {
		return this.post.id() + "@" + this.unit.code();
	}

	public List<String> names() {
		return this.holders.stream().map(Posting::personName).toList();
	}

}
