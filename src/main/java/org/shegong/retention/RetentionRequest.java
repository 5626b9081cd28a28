package org.shegong.retention;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;

/** A county is asked to erase what is due. */
@Entity
@Table(name = "retention_request")
class RetentionRequest extends ApprovalRequest {

	private String county;

	protected RetentionRequest() {
	}

	/**
	 * @param submittedBy the account that asked; null where the yearly run did
	 */
	RetentionRequest(String county, AccountName submittedBy, Instant submittedAt) {
		super("retention", null, county, submittedBy, submittedAt);
		this.county = county;
	}

	String county() {
		return this.county;
	}

	void finish() {
		approve();
		close();
	}

}
