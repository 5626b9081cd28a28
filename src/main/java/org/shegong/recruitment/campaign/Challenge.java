package org.shegong.recruitment.campaign;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.policy.Period;

/** An objection that somebody raised against a published list (公示期间的意见). */
@Entity
@Table(name = "list_challenge")
class Challenge {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private int no;

	@Column(name = "candidate")
	private int candidate;

	private String raisedBy;

	private LocalDate raisedOn;

	private String text;

	private Boolean upheld;

	private String answer;

	private AccountName decidedBy;

	private LocalDate decidedOn;

	protected Challenge() {
	}

	/**
	 * @param no running number in the campaign
	 * @param raisedBy who raised it; null where the person stays unnamed
	 */
	Challenge(RecruitmentRequest campaign, int no, int candidate, String raisedBy, LocalDate on, String text) {
		this.request = campaign.id();
		this.no = no;
		this.candidate = candidate;
		this.raisedBy = raisedBy;
		this.raisedOn = on;
		this.text = text;
	}

	void decide(boolean upheld, String answer, AccountName by, LocalDate on) {
		if (this.upheld != null) {
			throw new IllegalStateException("第%d条意见已于%s处理".formatted(this.no, Period.inFull(this.decidedOn)));
		}
		this.upheld = upheld;
		this.answer = answer;
		this.decidedBy = by;
		this.decidedOn = on;
	}

	int no() {
		return this.no;
	}

	int candidate() {
		return this.candidate;
	}

	/** Null while it is not decided. */
	Boolean upheld() {
		return this.upheld;
	}

}
