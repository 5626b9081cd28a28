package org.shegong.worker;

import java.util.Locale;

/** What a worker is in the community; one person may be several (一肩挑). */
public enum Position {

	SECRETARY("书记"), DIRECTOR("主任"), DEPUTY_SECRETARY("副书记"), COMMITTEE_MEMBER("委员"), SOCIAL_WORKER("专职社工");

	private final String title;

	Position(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

}
