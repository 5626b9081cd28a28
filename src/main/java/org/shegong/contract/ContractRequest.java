package org.shegong.contract;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.worker.Employment;
import org.shegong.worker.Worker;

/** The writing down of one contract. */
@Entity
@Table(name = "contract_request")
class ContractRequest extends ApprovalRequest {

	private Long employment;

	private LocalDate fromDate;

	private String contractNumber;

	private LocalDate signedOn;

	protected ContractRequest() {
	}

	ContractRequest(Worker worker, Employment contract, AccountName submittedBy, Instant submittedAt) {
		super("contract", worker.code(), worker.unit(), submittedBy, submittedAt);
		this.employment = contract.id();
		this.fromDate = contract.contractFrom();
	}

	void sign(Signing signing) {
		this.contractNumber = signing.contractNumber();
		this.signedOn = signing.signedOn();
		approve();
		close();
	}

	SigningTime time() {
		return new SigningTime(this.fromDate);
	}

	/** Which of the worker's contracts it is. */
	Long employment() {
		return this.employment;
	}

	LocalDate from() {
		return this.fromDate;
	}

	String contractNumber() {
		return this.contractNumber;
	}

	/** Null while it is not signed. */
	LocalDate signedOn() {
		return this.signedOn;
	}

}
