package org.shegong.appointment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.shegong.organization.Post;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;

/** An office of the two committees of a community (两委). */
public enum Office {

	SECRETARY("党组织书记", Position.SECRETARY, Post.COMMUNITY_SECRETARY),
	DIRECTOR("居委会主任", Position.DIRECTOR, Post.COMMUNITY_DIRECTOR),
	DEPUTY_SECRETARY("党组织副书记", Position.DEPUTY_SECRETARY, null),
	COMMITTEE_MEMBER("两委委员", Position.COMMITTEE_MEMBER, null);

	private final String title;

	private final Position position;

	private final Post post;

	Office(String title, Position position, Post post) {
		this.title = title;
		this.position = position;
		this.post = post;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	Position position() {
		return this.position;
	}

	/** The post that comes with it; empty where none does. */
	Optional<Post> post() {
		return Optional.ofNullable(this.post);
	}

	/** Whether a post comes with it. */
	public boolean isOf(Post post) {
		return this.post == post;
	}

	boolean isHeldBy(Worker worker) {
		return worker.positions().contains(this.position);
	}

	@JsonCreator
	static Office of(String id) {
		return Arrays.stream(values())
			.filter((office) -> office.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种职务"));
	}

}
