package org.shegong.leave.entitlement;

import java.util.SortedMap;

import org.shegong.policy.Days;

/** What a leave costs, by the calendar year its days fall in. */
public record Charge(DayUnit unit, SortedMap<Integer, Days> byYear) {

	public Days total() {
		return this.byYear.values().stream().reduce(Days.NONE, Days::plus);
	}

	public Days in(int year) {
		return this.byYear.getOrDefault(year, Days.NONE);
	}

	String inWords() {
		return total().asNumber() + "个" + this.unit.title();
	}

}
