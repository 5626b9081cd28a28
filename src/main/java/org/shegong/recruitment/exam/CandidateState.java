package org.shegong.recruitment.exam;

import java.util.Locale;

/** How far a candidate has come. */
public enum CandidateState {

	APPLIED("已报名"), ADMITTED("资格审查通过"), RANKED("候补"), PROPOSED("拟聘"), HIRED("已录用"), REFUSED("资格审查未通过"), OUT("未录用");

	private final String title;

	CandidateState(String title) {
		this.title = title;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

}
