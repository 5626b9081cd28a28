package org.shegong.benchmark;

/** Is driven over HTTP, with a login in every call. */
record HttpContender(String name, Child child, Desk desk, Leave leave, County county,
		Clients clients) implements Contender {

	@Override
	public Timings logIn(int from, int until) throws Exception {
		var timings = new Timings();
		this.clients.drive(from, until, (number) -> timings.time(Step.LOG_IN, () -> {
			this.desk.logIn(this.county.worker(number));
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
