package org.shegong.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;

/**
 * A request that somebody changes their place; the unit of the request is where they come
 * from.
 */
@Entity
@Table(name = "transfer_request")
class TransferRequest extends ApprovalRequest {

	@Enumerated(EnumType.STRING)
	private TransferKind kind;

	private String toUnit;

	private LocalDate onDate;

	private LocalDate untilDate;

	private String position;

	private String reason;

	private LocalDate approvedOn;

	private LocalDate movedOn;

	private LocalDate returnedOn;

	private String formerPositions;

	private String hindered;

	private String stopReason;

	protected TransferRequest() {
	}

	TransferRequest(Worker worker, TransferApplication asked, AccountName submittedBy, Instant submittedAt) {
		super("transfer", worker.code(), worker.unit(), submittedBy, submittedAt);
		this.kind = asked.kind();
		describe(asked);
	}

	void resubmit(TransferApplication asked) {
		resubmit();
		describe(asked);
	}

	private void describe(TransferApplication asked) {
		this.toUnit = asked.to();
		this.onDate = asked.on();
		this.position = asked.position();
		this.untilDate = asked.until();
		this.reason = asked.reason();
	}

	TransferApplication application() {
		return new TransferApplication(worker(), this.kind, this.toUnit, this.onDate, this.position, this.untilDate,
				this.reason);
	}

	void approve(LocalDate on) {
		approve();
		this.approvedOn = on;
	}

	void stop(String reason) {
		withdraw();
		this.stopReason = reason;
	}

	/** Comes to nothing after it was granted. */
	void lapse(String because) {
		close();
		this.hindered = because;
	}

	/** They are in the new place; what is for a time stays open until they are back. */
	void moved(LocalDate on, List<Position> before) {
		this.movedOn = on;
		this.formerPositions = Placement.ids(before);
		if (!comesBack()) {
			close();
		}
	}

	void returned(LocalDate on) {
		close();
		this.returnedOn = on;
	}

	boolean comesBack() {
		return this.kind == TransferKind.POSTED_IN;
	}

	TransferKind kind() {
		return this.kind;
	}

	String to() {
		return this.toUnit;
	}

	LocalDate on() {
		return this.onDate;
	}

	LocalDate until() {
		return this.untilDate;
	}

	String reason() {
		return this.reason;
	}

	/** The day of the last approval; null before it. */
	LocalDate approvedOn() {
		return this.approvedOn;
	}

	/** The first day in the new place; null before. */
	LocalDate movedOn() {
		return this.movedOn;
	}

	/** The first day back; null before, and for whoever does not come back. */
	LocalDate returnedOn() {
		return this.returnedOn;
	}

	/** What they did before they moved. */
	List<Position> formerPositions() {
		return Arrays.stream(Position.values())
			.filter((known) -> Arrays.asList(this.formerPositions.split("\\+")).contains(known.id()))
			.toList();
	}

	/** Why it came to nothing after it was granted; null where it did not. */
	String hindered() {
		return this.hindered;
	}

	String stopReason() {
		return this.stopReason;
	}

}
