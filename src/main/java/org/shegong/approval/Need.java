package org.shegong.approval;

/**
 * What a building block has to find where a model calls it, beside the registered request
 * that every block needs which is given the case.
 */
public enum Need {

	/** The request is approved. */
	GRANT("在登记批准之后"),

	/** The request is about a worker, not about a unit. */
	WORKER("申请是关于某一位社区工作者的"),

	/** The process tells a day by which to report, and somebody reports by then. */
	REPORT("批准之后报告情况的任务，或等到那一天的定时"),

	/** The process tells a last day that a rule names. */
	LAST_DAY("程序写明了最后一天：书面合同、续订、退出");

	private final String title;

	Need(String title) {
		this.title = title;
	}

	/** For the designers' guide. */
	public String title() {
		return this.title;
	}

}
