package org.shegong.engine.versions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something that differs between two versions.
 *
 * @param file it stands in
 * @param element its id; null where the whole file is meant
 * @param kind what kind of thing it is, in words
 * @param change {@code added}, {@code removed} or {@code changed}
 * @param changeTitle the same in words
 * @param details what of it has changed
 */
public record Difference(String file, String element, String kind, String name, String change, String changeTitle,
		List<Detail> details) {

	/**
	 * @param what in words
	 * @param before null where it was not said
	 */
	public record Detail(String what, String before, String after) {
	}

	static Difference added(String file, String element, String kind, String name) {
		return new Difference(file, element, kind, name, "added", "新增", List.of());
	}

	static Difference removed(String file, String element, String kind, String name) {
		return new Difference(file, element, kind, name, "removed", "删除", List.of());
	}

	static Difference changed(String file, String element, String kind, String name, List<Detail> details) {
		return new Difference(file, element, kind, name, "changed", "修改", details);
	}

	/** What is said otherwise of the same thing. */
	static List<Detail> between(Map<String, String> before, Map<String, String> after) {
		var all = new LinkedHashSet<>(before.keySet());
		all.addAll(after.keySet());
		var details = new ArrayList<Detail>();
		for (var what : all) {
			if (!Objects.equals(before.get(what), after.get(what))) {
				details.add(new Detail(what, before.get(what), after.get(what)));
			}
		}
		return details;
	}

}
