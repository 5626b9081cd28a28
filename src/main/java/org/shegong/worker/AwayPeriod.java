package org.shegong.worker;

import org.shegong.account.AccountName;
import org.shegong.account.WorkerCode;
import org.shegong.approval.RequestNumber;
import org.shegong.policy.Period;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Calendar days on which a worker is, or has asked to be, away from the community. */
@Entity
@Table(name = "away_period")
public class AwayPeriod {

	/** What people are told who need not know what keeps a worker away. */
	public static final String TITLE = "离岗";

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private WorkerCode worker;

	private String unit;

	private LocalDate fromDate;

	private LocalDate untilDate;

	private String kind;

	@Enumerated(EnumType.STRING)
	private AwayCause cause;

	private RequestNumber request;

	private AccountName deputy;

	private String leaveKind;

	protected AwayPeriod() {
	}

	/**
	 * @param words what keeps them away, in the words of the office (年休假、因公外出)
	 * @param deputy the account that stands in; may be null
	 */
	public AwayPeriod(Worker worker, Period days, AwayCause cause, String words, RequestNumber request,
			AccountName deputy) {
		this.worker = worker.code();
		this.unit = worker.unit();
		this.fromDate = days.from();
		this.untilDate = days.until();
		this.cause = cause;
		this.kind = words;
		this.request = request;
		this.deputy = deputy;
	}

	/**
	 * It is a leave of this kind, such as {@code sick}; {@code maternity} expects a
	 * child, {@code miscarriage} does not.
	 */
	public AwayPeriod onLeave(String leaveKind) {
		this.cause = (leaveKind != null) ? AwayCause.LEAVE : this.cause;
		this.leaveKind = leaveKind;
		return this;
	}

	public void move(Period days) {
		this.fromDate = days.from();
		this.untilDate = days.until();
	}

	/** The worker comes to another unit. */
	public void goesTo(String unit) {
		this.unit = unit;
	}

	/**
	 * Names another stand-in.
	 * @param deputy null where there is none any more
	 */
	public void deputizedBy(AccountName deputy) {
		this.deputy = deputy;
	}

	public WorkerCode worker() {
		return this.worker;
	}

	public String unit() {
		return this.unit;
	}

	public LocalDate from() {
		return this.fromDate;
	}

	public LocalDate until() {
		return this.untilDate;
	}

	public Period period() {
		return new Period(this.fromDate, this.untilDate);
	}

	/** What keeps them away, for rules. */
	public AwayCause cause() {
		return this.cause;
	}

	public boolean is(AwayCause cause) {
		return this.cause == cause;
	}

	/** … for those people who may know it. */
	public String words() {
		return this.kind;
	}

	/** What others than the worker and their clerks are told of the kind. */
	public String title() {
		return isLeave() ? TITLE : this.kind;
	}

	public RequestNumber request() {
		return this.request;
	}

	public AccountName deputy() {
		return this.deputy;
	}

	public boolean isLeave() {
		return is(AwayCause.LEAVE);
	}

	/** As given to {@link #onLeave}; null where it is no leave. */
	public String leaveKind() {
		return this.leaveKind;
	}

}
