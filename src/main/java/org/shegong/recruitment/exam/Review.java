package org.shegong.recruitment.exam;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;
import org.shegong.recruitment.campaign.RecruitmentRequest;

/** The part of one department in a joint review (资格联审, TY-04). */
@Entity
@Table(name = "qualification_review")
public class Review {

	/** The party that agrees to conditions of the kind “一般” being passed. */
	static final String EXCEPTION = "exception";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String party;

	private String title;

	private String post;

	private LocalDate openedOn;

	private AccountName answeredBy;

	private LocalDate answeredOn;

	private Boolean agrees;

	private String opinion;

	private LocalDate remindedOn;

	private int round = 1;

	private boolean asksVerdicts;

	@Version
	private int version;

	protected Review() {
	}

	Review(RecruitmentRequest campaign, String party, String title, String post, LocalDate on) {
		this.request = campaign.id();
		this.party = party;
		this.title = title;
		this.post = post;
		this.openedOn = on;
	}

	/** Of the so manieth review of the campaign, in which people judge the findings. */
	Review inRound(int round, boolean asksVerdicts) {
		this.round = round;
		this.asksVerdicts = asksVerdicts;
		return this;
	}

	void answer(boolean agrees, String opinion, AccountName by, LocalDate on) {
		if (this.answeredOn != null) {
			throw new IllegalStateException("“%s”已于%s答复".formatted(this.title, Period.inFull(this.answeredOn)));
		}
		this.agrees = agrees;
		this.opinion = opinion;
		this.answeredBy = by;
		this.answeredOn = on;
	}

	void remind(LocalDate on) {
		this.remindedOn = on;
	}

	/** Not answered yet. */
	public boolean silent() {
		return this.answeredOn == null;
	}

	Long request() {
		return this.request;
	}

	public String party() {
		return this.party;
	}

	/** The department in words. */
	public String title() {
		return this.title;
	}

	/** Id of the post that answers for it. */
	public String post() {
		return this.post;
	}

	public LocalDate openedOn() {
		return this.openedOn;
	}

	public LocalDate answeredOn() {
		return this.answeredOn;
	}

	public Boolean agrees() {
		return this.agrees;
	}

	String opinion() {
		return this.opinion;
	}

	/** 1 for the first review of the campaign. */
	int round() {
		return this.round;
	}

	/** Whether its form lets people judge findings; cases of earlier models do not. */
	boolean asksVerdicts() {
		return this.asksVerdicts;
	}

	/** Last day on which it was reminded; null while it was not. */
	LocalDate remindedOn() {
		return this.remindedOn;
	}

}
