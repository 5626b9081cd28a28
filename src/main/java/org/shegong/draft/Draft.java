package org.shegong.draft;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.shegong.account.AccountName;

/**
 * What somebody wrote into a form and did not send yet. It is theirs alone, whatever it
 * is about, and no part of any file.
 */
@Entity
@Table(name = "draft")
public class Draft {

	/** How long its content may be, in bytes of JSON. */
	public static final int LONGEST = 64 * 1024;

	/** How many somebody keeps; the oldest go. */
	public static final int MOST = 60;

	/**
	 * How long one is kept that nobody writes on any more: no longer than its purpose
	 * needs (PIPL 19).
	 */
	public static final Duration KEPT = Duration.ofDays(30);

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private AccountName account;

	private String place;

	/** Counts what was written, so that nobody overwrites what they have not seen. */
	@Version
	private int revision = 1;

	private Instant writtenAt;

	@Lob
	private byte[] content;

	protected Draft() {
	}

	/**
	 * @param place the form: {@code start~<process>}, {@code task~<id>}, or what a panel
	 * is called
	 * @param content JSON
	 */
	public Draft(AccountName account, String place, String content, Instant writtenAt) {
		this.account = account;
		this.place = place;
		this.content = content.getBytes(StandardCharsets.UTF_8);
		this.writtenAt = writtenAt;
	}

	public void write(String content, Instant writtenAt) {
		this.content = content.getBytes(StandardCharsets.UTF_8);
		this.writtenAt = writtenAt;
	}

	public String place() {
		return this.place;
	}

	public int revision() {
		return this.revision;
	}

	public Instant writtenAt() {
		return this.writtenAt;
	}

	public String content() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

}
