package org.shegong.audit;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * Somebody read or changed something. Written once. It names what was touched and never
 * says what stood there: no reasons, nothing medical, no passwords.
 */
@Entity
@Table(name = "audit_line")
public class AuditLine {

	private static final int LONGEST = 300;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(name = "noted_at")
	private Instant at;

	private AccountName account;

	private String office;

	private String action;

	private AccountName worker;

	private String unit;

	private String subject;

	private String detail;

	protected AuditLine() {
	}

	/**
	 * @param account who did it; null when the system did
	 * @param office their posts at that time, in words; null where they have none
	 */
	public AuditLine(Instant at, AccountName account, String office, AuditAction action) {
		this.at = at;
		this.account = account;
		this.office = cut(office);
		this.action = action.id();
	}

	/**
	 * @param whose data it was: mostly a worker's; null where it is nobody's alone
	 * @param unit the unit it lies in; null where it concerns the whole system
	 */
	public AuditLine about(AccountName whose, String unit) {
		this.worker = whose;
		this.unit = unit;
		return this;
	}

	/**
	 * @param subject what was touched, as people call it; may be null
	 * @param detail how much of it, or which items; may be null
	 */
	public AuditLine on(String subject, String detail) {
		this.subject = cut(subject);
		this.detail = cut(detail);
		return this;
	}

	private static String cut(String text) {
		return (text != null) ? text.substring(0, Math.min(text.length(), LONGEST)) : null;
	}

	public Instant at() {
		return this.at;
	}

	public AccountName account() {
		return this.account;
	}

	public String office() {
		return this.office;
	}

	public AuditAction action() {
		return AuditAction.of(this.action);
	}

	public AccountName worker() {
		return this.worker;
	}

	public String unit() {
		return this.unit;
	}

	public String subject() {
		return this.subject;
	}

	public String detail() {
		return this.detail;
	}

	String actionId() {
		return this.action;
	}

}
