package org.shegong.pay;

/** What changes somebody's pay, in the order of the list. */
public enum PayKind {

	HIRED("录用"), LEFT("退出"), GRADE("薪级变动"), ALLOWANCE("职业津贴"), SUBSIDY("工作补助"), AWARD("奖励"), DEDUCTION("扣发");

	private final String title;

	PayKind(String title) {
		this.title = title;
	}

	public String title() {
		return this.title;
	}

}
