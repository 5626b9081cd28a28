package org.shegong.worker;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Money;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One labour contract of a worker; dates are inclusive calendar days, the wage is that of
 * a month.
 */
@Entity
@Table(name = "employment")
public class Employment {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private WorkerCode worker;

	private String contractNumber;

	private LocalDate contractFrom;

	private LocalDate contractUntil;

	private LocalDate probationUntil;

	private Money monthlyWage;

	private LocalDate signedOn;

	private LocalDate endedOn;

	protected Employment() {
	}

	public Employment(WorkerCode worker) {
		this.worker = worker;
	}

	public void agree(String contractNumber, LocalDate from, LocalDate until) {
		this.contractNumber = contractNumber;
		this.contractFrom = from;
		this.contractUntil = until;
	}

	public void terms(LocalDate probationUntil, Money monthlyWage) {
		this.probationUntil = probationUntil;
		this.monthlyWage = monthlyWage;
	}

	/** Fixes the last day of the probation where the roster gave none. */
	public void probationEnds(LocalDate computed) {
		if (this.probationUntil == null) {
			this.probationUntil = computed;
		}
	}

	/**
	 * The contract is in writing.
	 * @param until its last day; null leaves what the roster says
	 */
	public void sign(String contractNumber, LocalDate signedOn, LocalDate until) {
		this.contractNumber = contractNumber;
		this.signedOn = signedOn;
		this.contractUntil = (until != null) ? until : this.contractUntil;
	}

	/** The law puts an open-ended contract in the place of one never written (LCL 14). */
	public void becomesOpenEnded() {
		this.contractUntil = null;
	}

	/** The contract is over. */
	public void end(LocalDate on) {
		this.endedOn = on;
	}

	/** The law keeps it running beyond its term (LCL 45). */
	public void runOn(LocalDate until) {
		this.contractUntil = until;
	}

	/** Whether somebody entered a contract, and not only what is paid (C-n). */
	public boolean isContract() {
		return this.contractNumber != null || this.contractFrom != null || this.contractUntil != null;
	}

	/** Whether it is in force on a day: begun, and not over. */
	public boolean isInForce(LocalDate day) {
		return isContract() && !isOver(day) && (this.contractFrom == null || !this.contractFrom.isAfter(day));
	}

	/** Whether its term had run out by a day, or it was ended. */
	public boolean isOver(LocalDate day) {
		return this.endedOn != null || (this.contractUntil != null && this.contractUntil.isBefore(day));
	}

	public Long id() {
		return this.id;
	}

	public WorkerCode worker() {
		return this.worker;
	}

	public String contractNumber() {
		return this.contractNumber;
	}

	/** The day it was signed; null where nobody entered it. */
	public LocalDate signedOn() {
		return this.signedOn;
	}

	public LocalDate contractFrom() {
		return this.contractFrom;
	}

	/** The last day of the contract; null means open-ended. */
	public LocalDate contractUntil() {
		return this.contractUntil;
	}

	/** The last day of a contract that is over; null while it is in force. */
	public LocalDate endedOn() {
		return this.endedOn;
	}

	public LocalDate probationUntil() {
		return this.probationUntil;
	}

	public Money monthlyWage() {
		return this.monthlyWage;
	}

}
