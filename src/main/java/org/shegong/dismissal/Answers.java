package org.shegong.dismissal;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

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
	}

	/** The application it came from. */
	DismissalApplication on(String worker, Ground ground, LocalDate effective, String facts) {
		return new DismissalApplication(worker, ground, effective, facts, this.rulesPublished, this.noticeGiven,
				this.majorDamage, this.convicted, this.negotiated, this.proposedByWorker, this.declinedEqual,
				this.employerFault, this.earlyByChoice, this.retirementBase, this.layoffHeads);
	}

}
