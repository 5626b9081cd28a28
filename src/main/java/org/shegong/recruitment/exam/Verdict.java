package org.shegong.recruitment.exam;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * What a department said about a finding of the system: it applies to the candidate, or
 * it is waived with a reason.
 */
@Entity
@Table(name = "finding_verdict")
class Verdict {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	@Column(name = "candidate")
	private int no;

	private String finding;

	private String title;

	private boolean applies;

	private String reason;

	private String party;

	private AccountName decidedBy;

	private LocalDate decidedOn;

	protected Verdict() {
	}

	Verdict(Review review, VerdictLine line, Finding finding, AccountName by, LocalDate on) {
		this.request = review.request();
		this.party = review.title();
		this.no = line.candidate();
		this.finding = finding.id();
		this.title = finding.title();
		this.applies = line.applies();
		this.reason = line.reason();
		this.decidedBy = by;
		this.decidedOn = on;
	}

	int candidate() {
		return this.no;
	}

	String finding() {
		return this.finding;
	}

	boolean applies() {
		return this.applies;
	}

	String inWords() {
		return "%s：%s%s（%s）".formatted(this.title, this.applies ? "适用，不通过" : "不影响",
				(this.reason != null) ? "，" + this.reason : "", this.party);
	}

	VerdictView view() {
		return new VerdictView(this.finding, this.applies ? "applies" : "waived", this.reason, this.party,
				this.decidedBy, this.decidedOn);
	}

}
