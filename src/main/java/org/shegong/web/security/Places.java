package org.shegong.web.security;

import java.util.HashMap;
import java.util.Map;

/**
 * Those who may be waited for at the same time: so many in all, so many of one address or
 * account. Whoever holds a place holds one of the server's threads.
 */
class Places {

	enum Answer {

		TAKEN, ALL_FULL, OWN_FULL

	}

	private final int all;

	private final int each;

	private final Map<String, Integer> taken = new HashMap<>();

	private int sum;

	Places(int all, int each) {
		this.all = all;
		this.each = each;
	}

	synchronized Answer take(String who) {
		if (this.taken.getOrDefault(who, 0) >= this.each) {
			return Answer.OWN_FULL;
		}
		if (this.sum >= this.all) {
			return Answer.ALL_FULL;
		}
		this.sum++;
		this.taken.merge(who, 1, Integer::sum);
		return Answer.TAKEN;
	}

	synchronized void leave(String who) {
		this.sum--;
		this.taken.computeIfPresent(who, (name, count) -> (count > 1) ? count - 1 : null);
	}

}
