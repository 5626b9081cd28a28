package org.shegong.benchmark;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Is driven over HTTP, with a login in every call. */
record HttpContender(String name, Child child, Desk desk, Leave leave, County county,
		Clients clients) implements Contender {

	/** Everybody who takes part in these cases, once. */
	@Override
	public Timings logIn(int from, int until) throws Exception {
		var people = IntStream.range(from, until)
			.boxed()
			.flatMap((number) -> Stream.of(this.county.worker(number), this.county.secretary(number),
					this.county.deputyLead(number)))
			.distinct()
			.toList();
		var timings = new Timings();
		this.clients.drive(0, people.size(), (number) -> timings.time(Step.LOG_IN, () -> {
			this.desk.logIn(people.get(number));
			return number;
		}));
		return timings;
	}

	@Override
	public Timings drive(int from, int until) throws Exception {
		var timings = new Timings();
		this.clients.drive(from, until, (number) -> this.leave.take(this.desk, this.county, number, timings));
		return timings;
	}

}
