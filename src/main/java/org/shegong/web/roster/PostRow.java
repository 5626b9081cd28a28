package org.shegong.web.roster;

import java.util.Map;

import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Words;

/**
 * A row of the sheet {@code posts}.
 *
 * @param post null together with the unit: the account holds no post any more
 */
record PostRow(Line line, String account, String name, Post post, String unit, String password) {

	private static final Words<Post> POSTS = posts();

	static PostRow read(Line line) {
		var leaves = line.blank("post") && line.blank("unit");
		return new PostRow(line, line.code("account", 64), line.name("name", 120),
				leaves ? null : line.need("post", line.choice("post", POSTS, null)),
				leaves ? null : line.code("unit", UnitRow.LONGEST_CODE), line.text("password", 64, null));
	}

	boolean seats() {
		return this.post != null && this.unit != null;
	}

	/**
	 * A seat as a row that says the same.
	 * @param name of whoever holds it
	 */
	static Map<String, String> written(Posting seat, String name) {
		var row = new Row();
		row.put("account", seat.account().value());
		row.put("name", name);
		row.put("post", POSTS.titleOf(seat.post()));
		row.put("unit", seat.unit());
		return row.cells();
	}

	/**
	 * Titles with a bracket are also known by what it holds: 镇（街道）分管领导 as 镇分管领导 and
	 * 街道分管领导.
	 */
	private static Words<Post> posts() {
		var words = new Words<Post>();
		for (var post : Post.values()) {
			words.with(post, post.id(), post.title(), post.title().replace("（街道）", ""),
					post.title().replace("镇（街道）", "街道"), post.title().replace("社区", ""));
		}
		return words;
	}

}
