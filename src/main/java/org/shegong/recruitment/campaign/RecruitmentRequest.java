package org.shegong.recruitment.campaign;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;

/** A campaign that takes on people for a unit, from its quota to the last formality. */
@Entity
@Table(name = "recruitment_request")
public class RecruitmentRequest extends ApprovalRequest {

	/** How people call the process. */
	public static final String TITLE = "招聘";

	@Enumerated(EnumType.STRING)
	private Route route;

	private int posts;

	private String reason;

	private boolean reserves;

	private int filled;

	private Integer writtenWeight;

	private LocalDate applyUntil;

	private String assessors;

	private String plan;

	private LocalDate noticeOn;

	private String noticePlace;

	private LocalDate publishedOn;

	private LocalDate publishedUntil;

	private String publicationPlace;

	private String stopReason;

	private LocalDate endedOn;

	protected RecruitmentRequest() {
	}

	public RecruitmentRequest(RecruitmentApplication asked, AccountName submittedBy, Instant submittedAt) {
		super("recruitment", null, asked.unit(), submittedBy, submittedAt);
		ask(asked);
	}

	/** Asks again after the request came back. */
	void resubmit(RecruitmentApplication asked) {
		resubmit();
		ask(asked);
	}

	private void ask(RecruitmentApplication asked) {
		this.route = asked.route();
		this.posts = asked.posts();
		this.reason = asked.reason();
		this.reserves = true;
	}

	public RecruitmentApplication application() {
		return new RecruitmentApplication(unit(), this.route, this.posts, this.reason);
	}

	public void plan(Plan plan) {
		this.applyUntil = plan.applyUntil();
		this.writtenWeight = plan.writtenWeight();
		this.assessors = plan.assessors();
		this.plan = plan.plan();
	}

	void announce(Notice notice) {
		this.noticeOn = notice.noticeOn();
		this.noticePlace = notice.noticePlace();
	}

	/**
	 * @param until last day of the publication
	 */
	void publish(Publication publication, LocalDate until) {
		this.publishedOn = publication.publishedOn();
		this.publicationPlace = publication.publicationPlace();
		this.publishedUntil = until;
	}

	/** So many of its posts are filled; they count as people in post from now on. */
	public void fill(int posts) {
		this.filled += posts;
	}

	/** Ends with its posts filled or given up; they are free again for others. */
	void finish(LocalDate on) {
		this.endedOn = on;
		approve();
		close();
		this.reserves = false;
	}

	void deny(LocalDate on) {
		this.endedOn = on;
		refuse();
		this.reserves = false;
	}

	void stop(String reason, LocalDate on) {
		this.endedOn = on;
		withdraw();
		this.stopReason = reason;
		this.reserves = false;
	}

	public Route route() {
		return this.route;
	}

	/** Persons to be taken on. */
	public int posts() {
		return this.posts;
	}

	/** Posts still to be filled. */
	public int open() {
		return this.posts - this.filled;
	}

	public String reason() {
		return this.reason;
	}

	/** Share of the written test in the total, in percent; null without an exam. */
	public Integer writtenWeight() {
		return this.writtenWeight;
	}

	/** Last day of registration; null before the plan is made. */
	public LocalDate applyUntil() {
		return this.applyUntil;
	}

	public String assessors() {
		return this.assessors;
	}

	public String plan() {
		return this.plan;
	}

	public LocalDate noticeOn() {
		return this.noticeOn;
	}

	public String noticePlace() {
		return this.noticePlace;
	}

	public LocalDate publishedOn() {
		return this.publishedOn;
	}

	public LocalDate publishedUntil() {
		return this.publishedUntil;
	}

	public String publicationPlace() {
		return this.publicationPlace;
	}

	String stopReason() {
		return this.stopReason;
	}

}
