package org.shegong.benchmark;

/** One of those that drive the same cases. */
interface Contender {

	String name();

	Child child();

	/** Drives the cases of these numbers, as many at once as there are clients. */
	Timings drive(int from, int until) throws Exception;

}
