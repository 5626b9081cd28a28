package org.shegong.leave.entitlement;

import java.util.Locale;

import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Policy;
import org.shegong.leave.LeaveKind;

/** What a kind of leave is counted in (policy.md B.3). */
public enum DayUnit {

	WORKING("工作日"), CALENDAR("日历日");

	private final String title;

	DayUnit(String title) {
		this.title = title;
	}

	public static DayUnit of(LeaveKind kind, Policy policy) {
		return of(KindOfLeave.of(policy, kind.id()));
	}

	static DayUnit of(KindOfLeave kind) {
		return valueOf(kind.unit().value().toUpperCase(Locale.ROOT));
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

}
