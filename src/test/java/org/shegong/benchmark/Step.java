package org.shegong.benchmark;

/** The calls of one case; the two who decide both find and claim. */
enum Step {

	LOG_IN("log in"), START("start"), FIND("find"), CLAIM("claim"), SECRETARY("secretary"), DEPUTY_LEAD("deputy lead"),
	FIND_OWN("find own"), REPORT("report");

	private final String title;

	Step(String title) {
		this.title = title;
	}

	@Override
	public String toString() {
		return this.title;
	}

}
