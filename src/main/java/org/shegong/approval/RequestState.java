package org.shegong.approval;

/** The life of a request. */
public enum RequestState {

	SUBMITTED("审批中"), RETURNED("退回修改"), APPROVED("已批准"), REFUSED("未批准"), WITHDRAWN("已撤回"), CLOSED("已办结");

	private final String title;

	RequestState(String title) {
		this.title = title;
	}

	public String title() {
		return this.title;
	}

	/** Still undecided. */
	public boolean pending() {
		return this == SUBMITTED || this == RETURNED;
	}

}
