package org.shegong.account;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * How new the password of an account is. The password itself stays with the engine, as a
 * hash.
 */
@Entity
@Table(name = "credential")
public class Credential {

	@Id
	private String account;

	private int version;

	private boolean mustChange;

	private Instant changedAt;

	protected Credential() {
	}

	Credential(String account) {
		this.account = account;
	}

	/** A new password, which only its owner knows as far as we can tell. */
	void renew(Instant now) {
		this.version++;
		this.mustChange = false;
		this.changedAt = now;
	}

	/** Somebody else knows it as well: it serves only to set one's own. */
	void expire() {
		this.mustChange = true;
	}

	/**
	 * An account whose password somebody else handed out.
	 * @param lasting it may be kept, as those of the demo
	 */
	public static Credential handedOut(String account, Instant now, boolean lasting) {
		var credential = new Credential(account);
		credential.handOut(now, lasting);
		return credential;
	}

	/** The same where it had one before. */
	public void handOut(Instant now, boolean lasting) {
		renew(now);
		this.mustChange = !lasting;
	}

	public String account() {
		return this.account;
	}

	/** Rises with each new password; sessions go on under the one they began with. */
	public int version() {
		return this.version;
	}

	/** When it was last set; null where nobody noted it. */
	public Instant changedAt() {
		return this.changedAt;
	}

	public boolean mustChange() {
		return this.mustChange;
	}

}
