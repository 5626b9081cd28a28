package org.shegong.dismissal.leaving;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;

import org.shegong.account.WorkerCode;
import org.shegong.dismissal.grounds.Ground;

/** What was answered to the questions a ground asks; null where it asks none. */
@Embeddable
class Answers {

	private Boolean rulesPublished;

	private Boolean noticeGiven;

	private Boolean majorDamage;

	private Boolean convicted;

	private Boolean negotiated;

	private Boolean proposedByWorker;

	private Boolean declinedEqual;

	private Boolean employerFault;

	private Boolean earlyByChoice;

	private Integer retirementBase;

	private Integer layoffHeads;

	private Integer extensionMonths;

	private Boolean autoContinued;

	private BigDecimal averageWage;

	private BigDecimal cityAverageWage;

	protected Answers() {
	}

	Answers(DismissalApplication form) {
		this.rulesPublished = form.rulesPublished();
		this.noticeGiven = form.noticeGiven();
		this.majorDamage = form.majorDamage();
		this.convicted = form.convicted();
		this.negotiated = form.negotiated();
		this.proposedByWorker = form.proposedByWorker();
		this.declinedEqual = form.declinedEqual();
		this.employerFault = form.employerFault();
		this.earlyByChoice = form.earlyByChoice();
		this.retirementBase = form.retirementBase();
		this.layoffHeads = form.layoffHeads();
		this.extensionMonths = form.extensionMonths();
		this.autoContinued = form.autoContinued();
		this.averageWage = form.averageWage();
		this.cityAverageWage = form.cityAverageWage();
	}

	/** Null leaves what was answered before. */
	void revise(DismissalApplication.Revision revision) {
		this.rulesPublished = DismissalApplication.either(revision.rulesPublished(), this.rulesPublished);
		this.noticeGiven = DismissalApplication.either(revision.noticeGiven(), this.noticeGiven);
		this.majorDamage = DismissalApplication.either(revision.majorDamage(), this.majorDamage);
		this.convicted = DismissalApplication.either(revision.convicted(), this.convicted);
		this.negotiated = DismissalApplication.either(revision.negotiated(), this.negotiated);
		this.layoffHeads = DismissalApplication.either(revision.layoffHeads(), this.layoffHeads);
		wages(revision.averageWage(), revision.cityAverageWage());
	}

	/** What severance is counted by, as known later; null leaves what was said. */
	void wages(BigDecimal averageWage, BigDecimal cityAverageWage) {
		this.averageWage = DismissalApplication.either(averageWage, this.averageWage);
		this.cityAverageWage = DismissalApplication.either(cityAverageWage, this.cityAverageWage);
	}

	/** The application it came from. */
	DismissalApplication on(WorkerCode worker, Ground ground, LocalDate effective, String facts) {
		return new DismissalApplication(worker, ground, effective, facts, this.rulesPublished, this.noticeGiven,
				this.majorDamage, this.convicted, this.negotiated, this.proposedByWorker, this.declinedEqual,
				this.employerFault, this.earlyByChoice, this.retirementBase, this.layoffHeads, this.extensionMonths,
				this.autoContinued, this.averageWage, this.cityAverageWage);
	}

}
