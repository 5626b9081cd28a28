package org.shegong.leave;

import java.util.SortedMap;

/** What a leave costs, by the calendar year its days fall in. */
record Charge(DayUnit unit, SortedMap<Integer, Days> byYear) {

	Days total() {
		return this.byYear.values().stream().reduce(Days.NONE, Days::plus);
	}

	Days in(int year) {
		return this.byYear.getOrDefault(year, Days.NONE);
	}

	String inWords() {
		return total().asNumber() + "个" + this.unit.title();
	}

}
