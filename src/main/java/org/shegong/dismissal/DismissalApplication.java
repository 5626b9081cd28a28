package org.shegong.dismissal;

import java.time.LocalDate;

import org.shegong.approval.Choice;

/**
 * What the start form submits. What a ground does not ask for stays null.
 *
 * @param worker who is to leave
 * @param effective last day of the contract or office; null takes the day that follows
 * from the file (end of the contract, retirement)
 * @param facts what happened, in words
 * @param rulesPublished whether the work rule was discussed and published (LCL 4)
 * @param noticeGiven whether the notice period is kept, rather than a month paid
 * @param majorDamage whether major damage to the employer is proven (LCL 39(3))
 * @param convicted whether criminal liability is established by judgment or decision
 * @param negotiated whether changing the contract was negotiated and failed (LCL 40(3))
 * @param proposedByWorker whether the worker proposed the agreement; then no severance
 * @param declinedEqual whether the worker declined renewal on the same or better terms
 * @param employerFault whether the worker leaves for the employer's fault (LCL 38)
 * @param earlyByChoice whether the worker chose an earlier retirement in writing
 * @param retirementBase old retirement age of a woman, 50 or 55
 * @param layoffHeads people laid off together
 */
public record DismissalApplication(String worker, Ground ground, LocalDate effective, String facts,
		Boolean rulesPublished, Boolean noticeGiven, Boolean majorDamage, Boolean convicted, Boolean negotiated,
		Boolean proposedByWorker, Boolean declinedEqual, Boolean employerFault, Boolean earlyByChoice,
		Integer retirementBase, Integer layoffHeads) {

	/** What the watch submits; the day follows from the file. */
	static DismissalApplication retirement(String worker) {
		return new DismissalApplication(worker, Ground.RETIREMENT, null, "达到法定退休年龄，系统自动开始办理", null, null, null, null,
				null, null, null, null, null, null, null);
	}

	static boolean yes(Boolean answer) {
		return Boolean.TRUE.equals(answer);
	}

	/** What only the worker starts for themselves: nobody dismisses themselves. */
	boolean isWorkersOwn() {
		return this.ground == Ground.RESIGNATION || (this.ground == Ground.RETIREMENT && yes(this.earlyByChoice));
	}

	DismissalApplication on(LocalDate effective) {
		return new DismissalApplication(this.worker, this.ground, effective, this.facts, this.rulesPublished,
				this.noticeGiven, this.majorDamage, this.convicted, this.negotiated, this.proposedByWorker,
				this.declinedEqual, this.employerFault, this.earlyByChoice, this.retirementBase, this.layoffHeads);
	}

	/** With what was changed after it came back. */
	DismissalApplication changed(Revision revision) {
		return new DismissalApplication(this.worker, this.ground,
				(revision.effective() != null) ? revision.effective() : this.effective,
				(revision.facts() != null) ? revision.facts() : this.facts,
				(revision.rulesPublished() != null) ? revision.rulesPublished() : this.rulesPublished,
				(revision.noticeGiven() != null) ? revision.noticeGiven() : this.noticeGiven, this.majorDamage,
				this.convicted, this.negotiated, this.proposedByWorker, this.declinedEqual, this.employerFault,
				this.earlyByChoice, this.retirementBase, this.layoffHeads);
	}

	/**
	 * What the office submits after the meeting or the county sent it back; null leaves
	 * what was said.
	 */
	record Revision(Choice decision, LocalDate effective, String facts, Boolean rulesPublished, Boolean noticeGiven) {
	}

}
