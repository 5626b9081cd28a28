package org.shegong.leave.entitlement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntFunction;

import org.shegong.policy.Days;

/**
 * What is left of a yearly leave whose rest is carried over: the oldest goes first, and
 * lapses first.
 *
 * @param years for how many years a rest is carried over; 0: not at all
 * @param granted days of a year before any is taken
 * @param used days taken or asked for in a year
 */
record Rests(int years, IntFunction<Days> granted, IntFunction<Days> used) {

	Days of(int year) {
		var rests = new ArrayDeque<Days>();
		for (var one = year - 2 * this.years; one <= year; one++) {
			rests.addLast(this.granted.apply(one));
			if (rests.size() > this.years + 1) {
				rests.removeFirst();
			}
			draw(rests, this.used.apply(one));
		}
		return rests.stream().reduce(Days.NONE, Days::plus);
	}

	private static void draw(Deque<Days> rests, Days taken) {
		var open = taken;
		for (var turn = rests.size(); turn > 0; turn--) {
			var rest = rests.removeFirst();
			rests.addLast(rest.minus(open).atLeastNone());
			open = open.minus(rest).atLeastNone();
		}
	}

}
