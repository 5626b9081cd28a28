package org.shegong.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/** Somebody does not want one kind of message on one way. */
@Entity
@Table(name = "message_muted")
public class Muted {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private AccountName account;

	@Enumerated(EnumType.STRING)
	private MessageKind kind;

	@Enumerated(EnumType.STRING)
	private Way channel;

	protected Muted() {
	}

	public Muted(AccountName account, MessageKind kind, Way channel) {
		this.account = account;
		this.kind = kind;
		this.channel = channel;
	}

	public MessageKind kind() {
		return this.kind;
	}

	public Way channel() {
		return this.channel;
	}

	boolean isOf(Message message, Way way) {
		return this.account.equals(message.recipient()) && this.kind == message.kind() && this.channel == way;
	}

}
