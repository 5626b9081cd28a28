package org.shegong.approval;

import java.time.Instant;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/**
 * A scanned proof: sick note, birth certificate. Sensitive (PIPL 28), so it stays out of
 * process variables and forms.
 */
@Entity
@Table(name = "evidence")
public class Evidence {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	private AccountName uploadedBy;

	private Instant uploadedAt;

	private String fileName;

	private String mediaType;

	@Lob
	@Basic(fetch = FetchType.LAZY)
	private byte[] content;

	protected Evidence() {
	}

	public Evidence(String fileName, String mediaType, byte[] content, AccountName uploadedBy, Instant uploadedAt) {
		this.fileName = fileName;
		this.mediaType = mediaType;
		this.content = content;
		this.uploadedBy = uploadedBy;
		this.uploadedAt = uploadedAt;
	}

	/** Makes it part of a request; it stays there. */
	public void belongsTo(ApprovalRequest request) {
		this.request = request.id();
	}

	public Long id() {
		return this.id;
	}

	public Long request() {
		return this.request;
	}

	public AccountName uploadedBy() {
		return this.uploadedBy;
	}

	public Instant uploadedAt() {
		return this.uploadedAt;
	}

	public String fileName() {
		return this.fileName;
	}

	public String mediaType() {
		return this.mediaType;
	}

	public byte[] content() {
		return this.content;
	}

}
