package org.shegong.message;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/** Where somebody is told what is new, outside of the system. */
@Entity
@Table(name = "message_address")
public class MessageAddress {

	@Id
	private AccountName account;

	private String email;

	private String phone;

	private String wecom;

	private String dingtalk;

	private boolean digest;

	protected MessageAddress() {
	}

	/** Of somebody who is told nothing outside yet. */
	public MessageAddress(AccountName account) {
		this.account = account;
	}

	/**
	 * Tells one of them.
	 * @param text null where there is none any more
	 */
	public void reach(Contact by, String text) {
		switch (by) {
			case EMAIL -> this.email = text;
			case PHONE -> this.phone = text;
			case WECOM -> this.wecom = text;
			case DINGTALK -> this.dingtalk = text;
		}
	}

	/** Whether they want what is open told every morning of a working day. */
	public void wantsDigest(boolean wanted) {
		this.digest = wanted;
	}

	public AccountName account() {
		return this.account;
	}

	public String email() {
		return this.email;
	}

	public String phone() {
		return this.phone;
	}

	public String wecom() {
		return this.wecom;
	}

	public String dingtalk() {
		return this.dingtalk;
	}

	public boolean digest() {
		return this.digest;
	}

}
