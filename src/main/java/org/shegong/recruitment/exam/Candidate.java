package org.shegong.recruitment.exam;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.springframework.data.domain.Persistable;

import org.shegong.recruitment.campaign.RecruitmentRequest;

/** Somebody who wants to be hired in a campaign, and how far they have come. */
@Entity
@Table(name = "candidate")
public class Candidate implements Persistable<String> {

	@Id
	private String id;

	private Long request;

	private int no;

	@Embedded
	private Applicant applicant;

	@Enumerated(EnumType.STRING)
	private CandidateState state = CandidateState.APPLIED;

	private String outcome;

	private BigDecimal written;

	private BigDecimal interview;

	private BigDecimal total;

	private Integer place;

	private Boolean medicalPassed;

	private Boolean backgroundPassed;

	private LocalDate publishedUntil;

	@Column(insertable = false, updatable = false)
	private LocalDate anonymisedOn;

	@Version
	private Integer version = 0;

	@Transient
	private transient boolean fresh;

	protected Candidate() {
	}

	/**
	 * @param no running number in the campaign, by which people call the candidate
	 */
	public Candidate(RecruitmentRequest campaign, int no, Applicant applicant) {
		this.id = campaign.id() + "-" + no;
		this.request = campaign.id();
		this.no = no;
		this.fresh = true;
		this.applicant = applicant;
	}

	public boolean isErased() {
		return this.anonymisedOn != null;
	}

	/** What the registration said. */
	public Applicant applicant() {
		return this.applicant;
	}

	void admit() {
		move(CandidateState.ADMITTED, CandidateState.APPLIED);
	}

	/** Registered anew with what was wrong put right. */
	void reapply(Applicant anew) {
		move(CandidateState.APPLIED, CandidateState.REFUSED);
		this.applicant = anew;
		this.outcome = null;
	}

	void refuse(String reason) {
		move(CandidateState.REFUSED, CandidateState.APPLIED);
		this.outcome = cut(reason);
	}

	/** Scores of 0 to 100; null where the candidate did not sit. */
	public void score(BigDecimal written, BigDecimal interview) {
		this.written = written;
		this.interview = interview;
	}

	void rank(BigDecimal total, int place) {
		move(CandidateState.RANKED, CandidateState.ADMITTED);
		this.total = total;
		this.place = place;
	}

	public void propose() {
		move(CandidateState.PROPOSED, CandidateState.RANKED);
	}

	void medical(boolean passed) {
		this.medicalPassed = passed;
	}

	void background(boolean passed) {
		this.backgroundPassed = passed;
	}

	/**
	 * @param until last day of the publication
	 */
	public void publish(LocalDate until) {
		this.publishedUntil = until;
	}

	public void hire() {
		move(CandidateState.HIRED, CandidateState.PROPOSED);
	}

	/** Falls out; the next in rank takes the place. */
	public void dropOut(String reason) {
		move(CandidateState.OUT, CandidateState.ADMITTED, CandidateState.RANKED, CandidateState.PROPOSED);
		this.outcome = cut(reason);
	}

	private void move(CandidateState to, CandidateState... from) {
		if (!List.of(from).contains(this.state)) {
			throw new IllegalStateException(
					"%d号“%s”现为“%s”，不能变为“%s”".formatted(this.no, name(), this.state.title(), to.title()));
		}
		this.state = to;
	}

	private static String cut(String reason) {
		return reason.substring(0, Math.min(reason.length(), 1000));
	}

	public boolean is(CandidateState state) {
		return this.state == state;
	}

	@Override
	public String getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.fresh;
	}

	public Long request() {
		return this.request;
	}

	public int no() {
		return this.no;
	}

	public String name() {
		return this.applicant.name();
	}

	public CandidateState state() {
		return this.state;
	}

	public String outcome() {
		return this.outcome;
	}

	BigDecimal written() {
		return this.written;
	}

	BigDecimal interview() {
		return this.interview;
	}

	public BigDecimal total() {
		return this.total;
	}

	public Integer place() {
		return this.place;
	}

	public Boolean medicalPassed() {
		return this.medicalPassed;
	}

	public Boolean backgroundPassed() {
		return this.backgroundPassed;
	}

	public LocalDate publishedUntil() {
		return this.publishedUntil;
	}

}
