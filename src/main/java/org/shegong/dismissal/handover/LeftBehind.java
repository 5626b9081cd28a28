package org.shegong.dismissal.handover;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;

import org.shegong.organization.Posting;
import org.shegong.dismissal.leaving.DismissalRecords;

/**
 * What somebody left behind on the last day.
 *
 * @param postsHeld the posts given up, {@code <post>@<unit>} joined by commas
 * @param workLeft names of tasks that wait for a successor
 * @param ownLeft names of tasks about the leaver that the office has to close
 */
@Embeddable
public record LeftBehind(String postsHeld, String workLeft, String ownLeft) {

	public static final LeftBehind NOTHING = new LeftBehind(null, null, null);

	private static final int LONGEST = 2000;

	public static LeftBehind of(List<Posting> postsHeld, OpenWork.Left left) {
		return new LeftBehind(postsHeld.stream().map(Posting::group).collect(Collectors.joining(",")),
				listed(left.work()), listed(left.own()));
	}

	private static String listed(List<String> names) {
		return DismissalRecords.brief(String.join("；", names), LONGEST);
	}

	public List<String> posts() {
		return (this.postsHeld == null || this.postsHeld.isEmpty()) ? List.of() : List.of(this.postsHeld.split(","));
	}

}
