package org.shegong.leave;

import java.util.Locale;

import org.shegong.policy.Policy;

/** What a kind of leave is counted in (policy.md B.3). */
enum DayUnit {

	WORKING("工作日"), CALENDAR("日历日");

	private final String title;

	DayUnit(String title) {
		this.title = title;
	}

	static DayUnit of(LeaveKind kind, Policy policy) {
		return valueOf(policy.text(kind.id() + "-unit").toUpperCase(Locale.ROOT));
	}

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	String title() {
		return this.title;
	}

}
