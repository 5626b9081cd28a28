package org.shegong.renewal;

/** What the worker makes of an offer. */
enum Outcome {

	ACCEPTED("同意续订"), DECLINED("不同意续订"), SILENT("到期未答复");

	private final String title;

	Outcome(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

}
