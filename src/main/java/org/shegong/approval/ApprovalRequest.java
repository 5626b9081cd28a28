package org.shegong.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Consumer;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;

/**
 * What every request has: a number, the worker it is about, who submitted it, and a state
 * that only moves forward.
 */
@Entity
@EntityListeners(RequestWatch.class)
@Table(name = "approval_request")
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class ApprovalRequest {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String process;

	private WorkerCode worker;

	private String unit;

	private AccountName submittedBy;

	private Instant submittedAt;

	@Enumerated(EnumType.STRING)
	private RequestState state = RequestState.SUBMITTED;

	private AccountName withdrawnBy;

	private Instant withdrawnAt;

	@Version
	private int version;

	/** Who hears of each state it comes into; nobody before it is stored. */
	@Transient
	private Consumer<RequestMoved> heard = (moved) -> {
	};

	protected ApprovalRequest() {
	}

	/**
	 * @param worker null where the request is about a unit
	 * @param submittedBy the account that submitted it; null when the system did
	 */
	protected ApprovalRequest(String process, WorkerCode worker, String unit, AccountName submittedBy,
			Instant submittedAt) {
		this.process = process;
		this.worker = worker;
		this.unit = unit;
		this.submittedBy = submittedBy;
		this.submittedAt = submittedAt;
	}

	/**
	 * The number people quote and the engine carries as business key, such as
	 * {@code leave-17}.
	 */
	public RequestNumber number() {
		return new RequestNumber(this.process, this.id);
	}

	/**
	 * The number as people quote it, such as 请假〔2026〕17号. It says what the request is and
	 * of which year, and is as unique as the number the engine carries.
	 * @param title Chinese name of the process
	 * @param zone where the year is counted
	 */
	public String officialNumber(String title, ZoneId zone) {
		return "%s〔%d〕%d号".formatted(title, this.submittedAt.atZone(zone).getYear(), this.id);
	}

	/**
	 * The day on which it was submitted.
	 * @param zone where days begin
	 */
	public LocalDate submittedOn(ZoneId zone) {
		return LocalDate.ofInstant(this.submittedAt, zone);
	}

	public void approve() {
		move(RequestState.APPROVED, RequestState.SUBMITTED);
	}

	public void refuse() {
		move(RequestState.REFUSED, RequestState.SUBMITTED);
	}

	public void giveBack() {
		move(RequestState.RETURNED, RequestState.SUBMITTED);
	}

	public void resubmit() {
		move(RequestState.SUBMITTED, RequestState.RETURNED);
	}

	public void withdraw() {
		move(RequestState.WITHDRAWN, RequestState.SUBMITTED, RequestState.RETURNED);
	}

	/**
	 * Somebody takes it back or stops it; the process that learns of it ends it.
	 * @param by the account that does; null where the system does
	 */
	public void takenBack(AccountName by, Instant at) {
		this.withdrawnBy = by;
		this.withdrawnAt = at;
	}

	public void close() {
		move(RequestState.CLOSED, RequestState.APPROVED);
	}

	private void move(RequestState to, RequestState... from) {
		if (!Arrays.asList(from).contains(this.state)) {
			throw new Overtaken("该申请现为“%s”，不能再变为“%s”，请刷新后再看".formatted(this.state.title(), to.title()));
		}
		this.state = to;
		this.heard.accept(new RequestMoved(this, to));
	}

	void tell(Consumer<RequestMoved> listener) {
		this.heard = listener;
	}

	public Long id() {
		return this.id;
	}

	public String process() {
		return this.process;
	}

	/** Who took it back or stopped it; null where nobody did, or the system. */
	public AccountName withdrawnBy() {
		return this.withdrawnBy;
	}

	/** … and when; null where nobody did, or nobody noted it. */
	public Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	/** The worker it is about; null where it is about a unit. */
	public WorkerCode worker() {
		return this.worker;
	}

	/** The unit it is about, or that of the worker when the request was submitted. */
	public String unit() {
		return this.unit;
	}

	/** The worker came to another unit while it was open, and it went with them. */
	public void goesTo(String unit) {
		this.unit = unit;
	}

	/**
	 * Who asks, and therefore decides on nothing here: the worker, or whoever submitted a
	 * request about a unit.
	 */
	public AccountName applicant() {
		return (this.worker != null) ? this.worker.account() : this.submittedBy;
	}

	public AccountName submittedBy() {
		return this.submittedBy;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	public RequestState state() {
		return this.state;
	}

}
