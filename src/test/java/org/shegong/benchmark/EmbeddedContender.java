package org.shegong.benchmark;

/** Drives the cases inside its own JVM. */
record EmbeddedContender(String name, Child child) implements Contender {

	@Override
	public Timings drive(int from, int until) {
		return Timings.read(this.child.tell("drive " + from + " " + until));
	}

}
