package org.shegong.plain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.DrawnProcess;
import org.shegong.worker.Worker;

/** A request of a process that no room knows. */
@Entity
@Table(name = "plain_request")
class PlainRequest extends ApprovalRequest {

	private static final int LONGEST_TITLE = 99;

	private String title;

	protected PlainRequest() {
	}

	PlainRequest(DrawnProcess drawn, Worker worker, AccountName submittedBy, Instant submittedAt) {
		super(drawn.process(), worker.code(), worker.unit(), submittedBy, submittedAt);
		this.title = shortened(drawn.title());
	}

	/** One that a post makes for its own unit. */
	PlainRequest(DrawnProcess drawn, String unit, AccountName submittedBy, Instant submittedAt) {
		super(drawn.process(), null, unit, submittedBy, submittedAt);
		this.title = shortened(drawn.title());
	}

	private static String shortened(String title) {
		return (title.length() > LONGEST_TITLE) ? title.substring(0, LONGEST_TITLE) : title;
	}

	/** How the process was called when it was submitted. */
	String title() {
		return this.title;
	}

}
