package org.shegong.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What one contender did in its windows. */
class Windows {

	private final Contender contender;

	private final Timings timings = new Timings();

	private final List<Double> rates = new ArrayList<>();

	private Cost cost = Cost.NOTHING;

	private int cases;

	Windows(Contender contender) {
		this.contender = contender;
	}

	void measure(int from, int until, Meter meter) throws Exception {
		this.timings.add(this.contender.logIn(from, until));
		var before = meter.read(this.contender.child().pid());
		var begin = System.nanoTime();
		this.timings.add(this.contender.drive(from, until));
		this.rates.add((until - from) / ((System.nanoTime() - begin) / 1e9));
		this.cost = this.cost.plus(meter.read(this.contender.child().pid()).minus(before));
		this.cases += until - from;
	}

	Contender contender() {
		return this.contender;
	}

	Timings timings() {
		return this.timings;
	}

	Cost cost() {
		return this.cost;
	}

	int cases() {
		return this.cases;
	}

	/** Cases in a second, window by window. */
	List<Double> rates() {
		return this.rates;
	}

}
