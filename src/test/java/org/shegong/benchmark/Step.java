package org.shegong.benchmark;

/** The calls of one case, in order. */
enum Step {

	START("start"), FIND("find"), DECIDE("decide"), FIND_OWN("find own"), REPORT("report");

	private final String title;

	Step(String title) {
		this.title = title;
	}

	@Override
	public String toString() {
		return this.title;
	}

}
