package org.shegong.dismissal;

import java.util.List;

import jakarta.persistence.Embeddable;

/**
 * What somebody left behind on the last day.
 *
 * @param postsHeld the posts given up, {@code <post>@<unit>} joined by commas
 * @param workLeft names of tasks that wait for a successor
 * @param ownLeft names of tasks about the leaver that the office has to close
 */
@Embeddable
record LeftBehind(String postsHeld, String workLeft, String ownLeft) {

	static final LeftBehind NOTHING = new LeftBehind(null, null, null);

	private static final int LONGEST = 2000;

	static LeftBehind of(String postsHeld, OpenWork.Left left) {
		return new LeftBehind(postsHeld, listed(left.work()), listed(left.own()));
	}

	private static String listed(List<String> names) {
		return DismissalRecords.brief(String.join("；", names), LONGEST);
	}

	static List<String> posts(String joined) {
		return (joined == null || joined.isEmpty()) ? List.of() : List.of(joined.split(","));
	}

	List<String> posts() {
		return posts(this.postsHeld);
	}

}
