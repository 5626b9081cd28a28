package org.shegong.web.roster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.shegong.web.roster.sheet.Line;

/**
 * Records by code. Two codes never differ in case alone, because not every database can
 * tell them apart.
 *
 * @param <T> the records
 */
class Directory<T> {

	private final Map<String, T> records = new LinkedHashMap<>();

	private final Map<String, String> spellings = new HashMap<>();

	void enter(String code, T record) {
		this.records.put(code, record);
		this.spellings.putIfAbsent(code.toLowerCase(Locale.ROOT), code);
	}

	/** Null when there is none. */
	T get(String code) {
		return this.records.get(code);
	}

	Map<String, T> all() {
		return this.records;
	}

	/** Looks up what a cell refers to and complains when there is nothing. */
	T refer(Line line, String column, String code, String advice) {
		if (code == null) {
			return null;
		}
		var record = this.records.get(code);
		if (record == null && !spelledOtherwise(line, column, code)) {
			line.fault(column, "找不到%s，%s", line.show(code), advice);
		}
		return record;
	}

	/** Complains when a code is known, but with other capital letters. */
	boolean spelledOtherwise(Line line, String column, String code) {
		var spelling = this.spellings.get(code.toLowerCase(Locale.ROOT));
		if (spelling == null || spelling.equals(code)) {
			return false;
		}
		line.fault(column, "已有“%s”，与“%s”只有大小写不同，请统一写法", spelling, code);
		return true;
	}

}
