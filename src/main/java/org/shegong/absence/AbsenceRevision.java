package org.shegong.absence;

import java.time.LocalDate;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;

/**
 * What the registrar answers when the report came back; fields left empty stay as they
 * were.
 */
public record AbsenceRevision(Choice decision, LocalDate from, LocalDate until,
		String circumstances) implements Deciding {

	/** What the form says before anything is changed. */
	static AbsenceRevision of(AbsenceReport now) {
		return new AbsenceRevision(null, now.from(), now.until(), now.circumstances());
	}

	/** The report as it stands after this revision. */
	AbsenceReport revise(AbsenceReport before) {
		return new AbsenceReport(before.worker(), (this.from != null) ? this.from : before.from(),
				(this.until != null) ? this.until : before.until(),
				(this.circumstances != null) ? this.circumstances : before.circumstances());
	}

}
