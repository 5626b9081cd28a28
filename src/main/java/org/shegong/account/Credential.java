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
