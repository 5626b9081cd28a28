package org.shegong.recruitment.quota;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.shegong.recruitment.campaign.RecruitmentRequests.Reserved;

/**
 * Posts that running campaigns hold, in persons.
 *
 * @param own by the unit of the campaign
 * @param all by the unit and all above it
 */
record Reservations(Map<String, Integer> own, Map<String, Integer> all) {

	static Reservations of(List<Reserved> held) {
		return new Reservations(sums(held, (one) -> one.getPlace().equals(one.getUnit())), sums(held, (one) -> true));
	}

	private static Map<String, Integer> sums(List<Reserved> held, Predicate<Reserved> which) {
		return held.stream()
			.filter(which)
			.collect(Collectors.groupingBy(Reserved::getPlace,
					Collectors.summingInt((one) -> one.getPosts().intValue())));
	}

	/** Those of campaigns of a unit itself. */
	int of(String unit) {
		return this.own.getOrDefault(unit, 0);
	}

	/** Those of a unit and of all below it. */
	int within(String unit) {
		return this.all.getOrDefault(unit, 0);
	}

	/** Whether a unit has campaigns of its own. */
	boolean has(String unit) {
		return this.own.containsKey(unit);
	}

}
