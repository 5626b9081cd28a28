package org.shegong.dismissal.leaving;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.shegong.account.WorkerCode;
import org.shegong.approval.Choice;
import org.shegong.approval.Deciding;
import org.shegong.dismissal.grounds.Ground;

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
 * @param extensionMonths months by which both sides extended contracts here, in all
 * @param autoContinued whether a clause continued a contract by itself
 * @param averageWage average due pay of the last twelve months in yuan a month, for the
 * severance; null takes the wage of the contract
 * @param cityAverageWage average wage of the city's employees of the year before in yuan
 * a month; null takes the policy's
 */
public record DismissalApplication(WorkerCode worker, Ground ground, LocalDate effective, String facts,
		Boolean rulesPublished, Boolean noticeGiven, Boolean majorDamage, Boolean convicted, Boolean negotiated,
		Boolean proposedByWorker, Boolean declinedEqual, Boolean employerFault, Boolean earlyByChoice,
		Integer retirementBase, Integer layoffHeads, Integer extensionMonths, Boolean autoContinued,
		BigDecimal averageWage, BigDecimal cityAverageWage) {

	/** What the watch submits; the day follows from the file. */
	public static DismissalApplication retirement(WorkerCode worker) {
		return new DismissalApplication(worker, Ground.RETIREMENT, null, "达到法定退休年龄，系统自动开始办理", null, null, null, null,
				null, null, null, null, null, null, null, null, null, null, null);
	}

	public static boolean yes(Boolean answer) {
		return Boolean.TRUE.equals(answer);
	}

	/** What only the worker starts for themselves: nobody dismisses themselves. */
	public boolean isWorkersOwn() {
		return this.ground == Ground.RESIGNATION || (this.ground == Ground.RETIREMENT && yes(this.earlyByChoice));
	}

	public DismissalApplication on(LocalDate effective) {
		return new Answers(this).on(this.worker, this.ground, effective, this.facts);
	}

	/** With what was changed after it came back. */
	public DismissalApplication changed(Revision revision) {
		var answers = new Answers(this);
		answers.revise(revision);
		return answers.on(this.worker, this.ground, either(revision.effective(), this.effective),
				either(revision.facts(), this.facts));
	}

	static <T> T either(T changed, T before) {
		return (changed != null) ? changed : before;
	}

	/**
	 * What the office submits after the meeting or the county sent it back; null leaves
	 * what was said.
	 */
	public record Revision(Choice decision, LocalDate effective, String facts, Boolean rulesPublished,
			Boolean noticeGiven, Boolean majorDamage, Boolean convicted, Boolean negotiated, Integer layoffHeads,
			BigDecimal averageWage, BigDecimal cityAverageWage) implements Deciding {

		/** What the form starts with. */
		public static Revision of(DismissalApplication said) {
			return new Revision(null, said.effective, said.facts, said.rulesPublished, said.noticeGiven,
					said.majorDamage, said.convicted, said.negotiated, said.layoffHeads, said.averageWage,
					said.cityAverageWage);
		}

	}

}
