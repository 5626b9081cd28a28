package org.shegong.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * How the copies of some rows differ from them. Expressions of SQL may name {@code seq},
 * the number of the copy.
 *
 * @param count how many copies, numbered from 1
 * @param texts what stands in texts, with the expression that takes its place, in this
 * order
 * @param ids those of the rows themselves; each copy gets others
 * @param request the number that the rows belong to, with the expression of the copy's;
 * null where they belong to none
 * @param late whether the term of every tenth copy is over
 */
record Renaming(int count, Map<String, String> texts, Set<String> ids, Map.Entry<Long, String> request, boolean late) {

	/** Stands for the end of an id, which is the same in all that one JVM has drawn. */
	private static final String END = "~end~";

	private static final int BEGIN = 24;

	/** The ids of a text, replaced by what {@link #expression} knows. */
	String prepared(String text) {
		var prepared = text;
		for (var id : this.ids) {
			prepared = prepared.replace(id, id.substring(0, BEGIN) + END);
		}
		return prepared;
	}

	/** What takes the place of a prepared text, which is the one parameter of it. */
	String expression(String prepared) {
		var all = new LinkedHashMap<>(this.texts);
		all.put(END, "lpad(hex(seq), 12, '0')");
		var expression = "?";
		for (var one : all.entrySet()) {
			if (prepared.contains(one.getKey())) {
				expression = "replace(" + expression + ", '" + one.getKey() + "', " + one.getValue() + ")";
			}
		}
		return expression;
	}

	boolean isRequest(String number) {
		return this.request != null && String.valueOf(this.request.getKey()).equals(number);
	}

}
