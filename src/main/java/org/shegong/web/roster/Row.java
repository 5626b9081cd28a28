package org.shegong.web.roster;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row to be written: what stands under which column. */
record Row(Map<String, String> cells) {

	Row() {
		this(new LinkedHashMap<>());
	}

	/** Nothing is written for null. */
	void put(String column, Object value) {
		if (value instanceof BigDecimal amount) {
			this.cells.put(column, plain(amount));
		}
		else if (value != null) {
			this.cells.put(column, value.toString());
		}
	}

	private static String plain(BigDecimal amount) {
		var bare = amount.stripTrailingZeros();
		return ((bare.scale() < 0) ? bare.setScale(0) : bare).toPlainString();
	}

}
