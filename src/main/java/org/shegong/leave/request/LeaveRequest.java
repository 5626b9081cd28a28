package org.shegong.leave.request;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.RequestState;
import org.shegong.worker.Worker;
import org.shegong.policy.Days;
import org.shegong.leave.LeaveKind;
import org.shegong.leave.entitlement.Span;

/** A leave, from the application until the worker is back. */
@Entity
@Table(name = "leave_request")
public class LeaveRequest extends ApprovalRequest {

	private LeaveKind kind;

	private LocalDate fromDate;

	private LocalDate untilDate;

	private boolean fromNoon;

	private boolean untilNoon;

	private String reason;

	private AccountName deputy;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Birth birth;

	private Integer children;

	private Integer pregnancyMonths;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private Relation relation;

	/** Whether the form of the return has the fields of a birth. */
	private boolean birthAsked;

	private int askedHalfDays;

	private LocalDate askedUntil;

	private int halfDays;

	private int totalHalfDays;

	private LocalDate approvedOn;

	private LocalDate returnedOn;

	private LocalDate extendedUntil;

	private LocalDate absenceOpenedOn;

	protected LeaveRequest() {
	}

	LeaveRequest(Worker worker, LeaveApplication form, AccountName submittedBy, Instant at) {
		super("leave", worker.code(), worker.unit(), submittedBy, at);
		this.kind = form.kind();
		this.birth = form.birth();
		this.children = form.children();
		this.pregnancyMonths = form.pregnancyMonths();
		this.birthAsked = true;
	}

	/** Takes down what is asked for, at first or after a revision. */
	void ask(Span span, LeaveApplication form, Days charged, Days total) {
		place(span, charged);
		this.askedHalfDays = charged.halves();
		this.askedUntil = span.until();
		this.totalHalfDays = total.halves();
		this.relation = LeaveKind.BEREAVEMENT.equals(this.kind) ? form.relation() : null;
		this.reason = form.reasonInWords();
		this.deputy = form.deputy();
	}

	void grant(LocalDate on) {
		approve();
		this.approvedOn = on;
	}

	/** The worker is back; what was not taken is cut off. */
	void back(LocalDate on, Span taken, Days charged) {
		close();
		this.returnedOn = on;
		place(taken, charged);
	}

	/** The worker is back before the leave began. */
	void notTaken(LocalDate on) {
		close();
		this.returnedOn = on;
		this.halfDays = 0;
	}

	/** Another leave follows; the return is reported at its end (续假). */
	void continued(LocalDate until) {
		close();
		this.extendedUntil = until;
	}

	/** An absence was opened because nobody came back. */
	void overstayed(LocalDate noticedOn) {
		this.absenceOpenedOn = noticedOn;
	}

	private void place(Span span, Days charged) {
		this.fromDate = span.from();
		this.untilDate = span.until();
		this.fromNoon = span.fromNoon();
		this.untilNoon = span.untilNoon();
		this.halfDays = charged.halves();
	}

	/** Asked for or granted, and not given up again. */
	public boolean stands() {
		return state().pending() || taken();
	}

	/** Granted and not given back as a whole. */
	public boolean taken() {
		return state() == RequestState.APPROVED || (state() == RequestState.CLOSED && this.halfDays > 0);
	}

	/** The application as it stands now. */
	public LeaveApplication application() {
		return new LeaveApplication(worker(), this.kind, this.fromDate, this.untilDate, this.fromNoon, this.untilNoon,
				this.reason, this.deputy, this.birth, this.children, this.pregnancyMonths, this.relation, null);
	}

	public Span span() {
		return new Span(this.fromDate, this.untilDate, this.fromNoon, this.untilNoon);
	}

	public Days charged() {
		return new Days(this.halfDays);
	}

	/** What was asked for, whatever was taken of it. */
	public Days asked() {
		return new Days(this.askedHalfDays);
	}

	/** The days that were asked for, whatever was taken of them. */
	public Span askedSpan() {
		return this.untilDate.equals(this.askedUntil) ? span()
				: new Span(this.fromDate, this.askedUntil, this.fromNoon, false);
	}

	/** The length that decided how far up it went, touching leaves included. */
	public Days total() {
		return new Days(this.totalHalfDays);
	}

	/** A maternity leave after a pregnancy that ended without a child. */
	boolean isAfterMiscarriage() {
		return LeaveKind.MATERNITY.equals(this.kind) && this.birth == Birth.MISCARRIAGE;
	}

	/** A maternity leave that a child was expected for. */
	boolean isForBirth() {
		return LeaveKind.MATERNITY.equals(this.kind) && this.birth != Birth.MISCARRIAGE;
	}

	/**
	 * Whether the form of the return can tell of a birth; those of older cases cannot.
	 */
	boolean asksForBirth() {
		return this.birthAsked;
	}

	public Birth birth() {
		return this.birth;
	}

	public Integer children() {
		return this.children;
	}

	public Relation relation() {
		return this.relation;
	}

	public LeaveKind kind() {
		return this.kind;
	}

	public LocalDate from() {
		return this.fromDate;
	}

	public LocalDate until() {
		return this.untilDate;
	}

	/** Whether its reason tells of the body of whoever asks. */
	public boolean isMedical() {
		return this.kind.isOneOf(LeaveKind.SICK, LeaveKind.INJURY, LeaveKind.MATERNITY);
	}

	public String reason() {
		return this.reason;
	}

	public AccountName deputy() {
		return this.deputy;
	}

	public LocalDate approvedOn() {
		return this.approvedOn;
	}

	public LocalDate returnedOn() {
		return this.returnedOn;
	}

	public LocalDate extendedUntil() {
		return this.extendedUntil;
	}

	public LocalDate absenceOpenedOn() {
		return this.absenceOpenedOn;
	}

}
