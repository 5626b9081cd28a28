package org.shegong.absence;

import java.time.LocalDate;

import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.approval.Detailed;
import org.shegong.policy.Period;

/**
 * What the town finds.
 *
 * @param from first calendar day absent, where the report has it wrong; else null
 * @param until last calendar day absent, where the report has it wrong; else null
 */
public record Finding(Choice decision, String opinion, LocalDate from, LocalDate until) implements Deciding, Detailed {

	/** The report as the town sees it. */
	AbsenceReport correct(AbsenceReport report) {
		return new AbsenceReport(report.worker(), (this.from != null) ? this.from : report.from(),
				(this.until != null) ? this.until : report.until(), report.circumstances());
	}

	@Override
	public String details() {
		if (this.from == null && this.until == null) {
			return null;
		}
		var first = (this.from != null) ? "开始日期更正为" + Period.inFull(this.from) : "开始日期不变";
		return first + ((this.until != null) ? "，结束日期更正为" + Period.inFull(this.until) : "，结束日期不变");
	}

}
