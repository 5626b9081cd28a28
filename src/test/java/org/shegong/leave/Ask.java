package org.shegong.leave;

import java.time.LocalDate;

import org.shegong.account.AccountName;
import org.shegong.leave.request.Birth;
import org.shegong.leave.request.LeaveApplication;
import org.shegong.leave.request.Relation;

/** A form for leave, filled in word by word. */
record Ask(LeaveKind kind, LocalDate from, LocalDate until, boolean fromNoon, boolean untilNoon, String deputy,
		Birth birth, Integer children, Integer months, Relation relation) {

	static Ask of(LeaveKind kind, String from, String until) {
		return new Ask(kind, LocalDate.parse(from), LocalDate.parse(until), false, false, null, null, null, null, null);
	}

	/** The end follows from the entitlement. */
	static Ask from(LeaveKind kind, String from) {
		return new Ask(kind, LocalDate.parse(from), null, false, false, null, null, null, null, null);
	}

	static Ask personal(String from, String until) {
		return of(LeaveKind.PERSONAL, from, until);
	}

	static Ask annual(String from, String until) {
		return of(LeaveKind.ANNUAL, from, until);
	}

	static Ask sick(String from, String until) {
		return of(LeaveKind.SICK, from, until);
	}

	static Ask birth(String from, Birth birth, Integer children) {
		return new Ask(LeaveKind.MATERNITY, LocalDate.parse(from), null, false, false, null, birth, children, null,
				null);
	}

	static Ask miscarriage(String from, Integer months) {
		return new Ask(LeaveKind.MATERNITY, LocalDate.parse(from), null, false, false, null, Birth.MISCARRIAGE, null,
				months, null);
	}

	Ask fromNoonOn() {
		return new Ask(this.kind, this.from, this.until, true, this.untilNoon, this.deputy, this.birth, this.children,
				this.months, this.relation);
	}

	/** For the death of somebody. */
	static Ask death(Relation relation, String from, String until) {
		return new Ask(LeaveKind.BEREAVEMENT, LocalDate.parse(from), LocalDate.parse(until), false, false, null, null,
				null, null, relation);
	}

	Ask untilNoonOnly() {
		return new Ask(this.kind, this.from, this.until, this.fromNoon, true, this.deputy, this.birth, this.children,
				this.months, this.relation);
	}

	Ask deputy(String account) {
		return new Ask(this.kind, this.from, this.until, this.fromNoon, this.untilNoon, account, this.birth,
				this.children, this.months, this.relation);
	}

	LeaveApplication form() {
		return new LeaveApplication(null, this.kind, this.from, this.until, this.fromNoon, this.untilNoon, "家中有事",
				AccountName.read(this.deputy).orElse(null), this.birth, this.children, this.months, this.relation,
				null);
	}

}
