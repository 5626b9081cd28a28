package org.shegong.appointment.audit;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.appointment.Office;
import org.shegong.approval.ApprovalRequest;

/** The audit of one office that somebody has left. */
@Entity
@Table(name = "office_audit_request")
class AuditRequest extends ApprovalRequest {

	@Enumerated(EnumType.STRING)
	private Office office;

	private LocalDate leftOn;

	private LocalDate reportOn;

	private String paper;

	private String conclusion;

	private LocalDate remindedOn;

	protected AuditRequest() {
	}

	AuditRequest(AuditOpening opening, AccountName submittedBy, Instant submittedAt) {
		super("office-audit", opening.worker(), opening.unit(), submittedBy, submittedAt);
		this.office = opening.office();
		this.leftOn = opening.leftOn();
	}

	/** The result is there. */
	void conclude(AuditResult result) {
		approve();
		this.reportOn = result.on();
		this.paper = result.paper();
		this.conclusion = result.conclusion();
		close();
	}

	void remind(LocalDate on) {
		this.remindedOn = on;
	}

	Office office() {
		return this.office;
	}

	LocalDate leftOn() {
		return this.leftOn;
	}

	/** Null while there is no report, as the next two. */
	LocalDate reportOn() {
		return this.reportOn;
	}

	String paper() {
		return this.paper;
	}

	String conclusion() {
		return this.conclusion;
	}

	/** Last day on which somebody was reminded; null while nobody was. */
	LocalDate remindedOn() {
		return this.remindedOn;
	}

}
