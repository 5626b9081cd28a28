package org.shegong.web.facts;

import java.util.Locale;

/** What a fact may say besides its kind and date. */
enum FactField {

	UNTIL("截止日期", 10), VALUE("内容", 200), FIELD("项目", 40), NUMBER("子女数", 3), HOURS("学时", 8), ORGANISER("主办单位", 120),
	PAPER("依据材料", 200), NOTE("说明", 300);

	private final String title;

	private final int longest;

	FactField(String title, int longest) {
		this.title = title;
		this.longest = longest;
	}

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	String title() {
		return this.title;
	}

	/** How many letters there is room for. */
	int longest() {
		return this.longest;
	}

}
