package org.shegong.web.roster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.shegong.web.roster.sheet.Line;

/**
 * Complains about the second row of a sheet that says the same; case does not count,
 * databases differ in that.
 */
class Unique {

	private final String what;

	private final Map<String, Integer> rows = new HashMap<>();

	Unique(String what) {
		this.what = what;
	}

	boolean admits(Line line, String column, String key) {
		var earlier = this.rows.putIfAbsent(key.toLowerCase(Locale.ROOT), line.row());
		if (earlier != null) {
			line.fault(column, this.what + "与第 %d 行重复，请只保留一行", earlier);
		}
		return earlier == null;
	}

}
