package org.shegong.leave.entitlement;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Days;
import org.shegong.leave.LeaveKind;

/** One movement of one worker's leave; written once, never changed. */
@Entity
@Table(name = "leave_ledger")
public class LedgerEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private WorkerCode worker;

	private LeaveKind kind;

	@Column(name = "leave_year")
	private int year;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Movement movement;

	private int halfDays;

	private RequestNumber request;

	private LocalDate bookedOn;

	private LocalDate earnedOn;

	private String note;

	protected LedgerEntry() {
	}

	public LedgerEntry(WorkerCode worker, LeaveKind kind, int year, Movement movement, Days days, LocalDate on) {
		this.worker = worker;
		this.kind = kind;
		this.year = year;
		this.movement = movement;
		this.halfDays = movement.adds() ? days.halves() : -days.halves();
		this.bookedOn = on;
	}

	LedgerEntry forRequest(RequestNumber number) {
		this.request = number;
		return this;
	}

	/** Overtime worked on a day that may be taken off later. */
	public LedgerEntry earned(LocalDate on, String note) {
		this.earnedOn = on;
		this.note = note;
		return this;
	}

	LeaveKind kind() {
		return this.kind;
	}

	int year() {
		return this.year;
	}

	public Movement movement() {
		return this.movement;
	}

	/** Positive where the balance grew. */
	public Days days() {
		return new Days(this.halfDays);
	}

	RequestNumber request() {
		return this.request;
	}

	LocalDate earnedOn() {
		return this.earnedOn;
	}

}
