package org.shegong.benchmark;

/** One of those that drive the same cases. */
interface Contender {

	String name();

	Child child();

	/** The first call of whoever starts these cases; what it costs is no part of them. */
	default Timings logIn(int from, int until) throws Exception {
		return new Timings();
	}

	/** Drives the cases of these numbers, as many at once as there are clients. */
	Timings drive(int from, int until) throws Exception;

}
