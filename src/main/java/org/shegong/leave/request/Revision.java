package org.shegong.leave.request;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What an applicant changes in a request that was given back; whatever is left out stays
 * as it was.
 */
public record Revision(Choice decision, LocalDate from, LocalDate until, Boolean fromNoon, Boolean untilNoon,
		String reason, AccountName deputy, Relation relation) implements Deciding {

	/** What the form says before anything is changed. */
	public static Revision of(LeaveApplication now) {
		return new Revision(null, now.from(), now.until(), now.fromNoon(), now.untilNoon(), now.reason(), now.deputy(),
				now.relation());
	}

	/** The application as it would read with these changes. */
	public LeaveApplication appliedTo(LeaveApplication before) {
		return new LeaveApplication(before.applicant(), before.kind(), or(this.from, before.from()),
				or(this.until, before.until()), or(this.fromNoon, before.fromNoon()),
				or(this.untilNoon, before.untilNoon()), or(this.reason, before.reason()),
				or(this.deputy, before.deputy()), before.birth(), before.children(), before.pregnancyMonths(),
				or(this.relation, before.relation()), before.evidence());
	}

	private static <T> T or(T changed, T before) {
		return (changed != null) ? changed : before;
	}

}
