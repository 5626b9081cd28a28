package org.shegong.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Numbers that were laid out lately. Those of a place on a day are the same until files
 * change or its units enter something, and hundreds of requests a day ask for them.
 */
final class LaidOut {

	/** More than a busy day asks for, and some megabytes. */
	private static final int MOST = 500;

	private final Map<Ask, Policy> policies = new ConcurrentHashMap<>();

	/** All that decides on a number. */
	private record Ask(Jurisdictions book, Locality place, LocalDate date, Locals kept) {
	}

	Policy of(Jurisdictions book, Locality place, LocalDate date, Locals kept, Function<Locals, Policy> layOut) {
		var ask = new Ask(book, place, date, kept);
		var present = this.policies.get(ask);
		if (present != null) {
			return present;
		}
		if (this.policies.size() >= MOST) {
			this.policies.clear();
		}
		var fresh = layOut.apply(kept);
		this.policies.put(ask, fresh);
		return fresh;
	}

}
