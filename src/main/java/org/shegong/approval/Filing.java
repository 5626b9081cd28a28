package org.shegong.approval;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.WorkerCode;
import org.shegong.policy.Basis;

/**
 * A filing (备案/报备): a recorded notice to a post, never a step and never an approval
 * (XX-10).
 */
@Entity
@Table(name = "filing")
public class Filing {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private String recipient;

	private String recipientUnit;

	private WorkerCode worker;

	private LocalDate filedOn;

	private String occasion;

	private String summary;

	private String rule;

	private String source;

	private String subject;

	protected Filing() {
	}

	/**
	 * @param recipient id of the post that is told, such as
	 * {@code community-affairs-office}
	 * @param occasion why, in the words of the office (请假报备、销假报备)
	 */
	public Filing(ApprovalRequest request, String recipient, LocalDate on, String occasion, String summary) {
		this.request = request.id();
		this.worker = request.worker();
		this.recipient = recipient;
		this.recipientUnit = request.unit();
		this.filedOn = on;
		this.occasion = occasion;
		this.summary = summary;
	}

	/**
	 * A notice that no request brought about.
	 * @param unit the unit from which the recipient is looked for
	 */
	public Filing(WorkerCode worker, String unit, String recipient, LocalDate on, String occasion, String summary) {
		this.worker = worker;
		this.recipient = recipient;
		this.recipientUnit = unit;
		this.filedOn = on;
		this.occasion = occasion;
		this.summary = summary;
	}

	public Filing because(Basis basis) {
		this.rule = basis.rule();
		this.source = basis.source();
		return this;
	}

	/** The recipient is looked for from another unit than that of the request. */
	public Filing at(String unit) {
		this.recipientUnit = unit;
		return this;
	}

	/** What it is about, for whoever must not give it twice. */
	public Filing about(String subject) {
		this.subject = subject;
		return this;
	}

	public boolean isAbout(String subject) {
		return subject.equals(this.subject);
	}

	public Long id() {
		return this.id;
	}

	/** Id of the request that brought it about; null where none did. */
	public Long request() {
		return this.request;
	}

	public String recipient() {
		return this.recipient;
	}

	/** The unit from which the recipient is looked for: that of the worker. */
	public String recipientUnit() {
		return this.recipientUnit;
	}

	public WorkerCode worker() {
		return this.worker;
	}

	public LocalDate filedOn() {
		return this.filedOn;
	}

	public String occasion() {
		return this.occasion;
	}

	public String summary() {
		return this.summary;
	}

	public String rule() {
		return this.rule;
	}

	public String source() {
		return this.source;
	}

}
