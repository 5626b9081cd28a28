package org.shegong.benchmark;

import java.util.HashMap;
import java.util.Map;

/**
 * What a start form of Camunda alone must say beside the leave itself: there nobody else
 * knows how many days they are and who decides.
 */
record BareForm(County county) {

	private static final int DAYS = 5;

	String key(int number) {
		return "leave-" + number;
	}

	Map<String, Object> of(int number, Map<String, Object> form) {
		var all = new HashMap<>(form);
		all.put("days", DAYS);
		all.put("secretaries", secretaries(number));
		all.put("deputyLeads", deputyLeads(number));
		return all;
	}

	/** The group of those who decide first. */
	String secretaries(int number) {
		return "secretary" + this.county.communityOf(number);
	}

	/** The group of those who decide on what the secretary alone may not. */
	String deputyLeads(int number) {
		return "deputy" + this.county.townOf(number);
	}

}
