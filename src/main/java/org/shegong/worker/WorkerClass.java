package org.shegong.worker;

import java.util.Locale;

/** How a worker came into the ranks (policy.md A.1); it decides which exits exist. */
public enum WorkerClass {

	ELECTED("选任"), RECRUITED("招聘"), POSTED("下派"), GRADUATE_PROJECT("高校毕业生服务基层项目"), WELFARE_POST("公益性岗位");

	private final String title;

	WorkerClass(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

}
