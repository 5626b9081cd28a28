package org.shegong.message;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One message goes one way. Whoever finds one that was begun and not ended does not know
 * whether it arrived, and sends it again under the same key as long as the other side
 * knows it by that.
 */
@Entity
@Table(name = "delivery")
class Delivery {

	private static final int LONGEST = 300;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long message;

	private String batch;

	@Enumerated(EnumType.STRING)
	private Way channel;

	private String address;

	@Enumerated(EnumType.STRING)
	private State state = State.WAITING;

	private Instant begunAt;

	private Instant endedAt;

	private String said;

	protected Delivery() {
	}

	Delivery(Long message, String batch, Way channel, String address) {
		this.message = message;
		this.batch = batch;
		this.channel = channel;
		this.address = address;
	}

	enum State {

		WAITING, SENDING, SENT,
		/** The other side does not take it, now or later. */
		REFUSED,
		/** It was begun so long ago that to send it again might tell it twice. */
		UNKNOWN

	}

	/** Whether it may be sent now, for the first time or again. */
	boolean begin(Instant now) {
		if (this.state == State.SENDING && this.channel.remembers() != null
				&& this.begunAt.plus(this.channel.remembers()).isBefore(now)) {
			end(State.UNKNOWN, now, "发送中断，不知是否送达");
			return false;
		}
		this.state = State.SENDING;
		this.begunAt = (this.begunAt != null) ? this.begunAt : now;
		return true;
	}

	void sent(Instant now) {
		end(State.SENT, now, null);
	}

	void refused(String words, Instant now) {
		end(State.REFUSED, now, words);
	}

	private void end(State reached, Instant now, String words) {
		this.state = reached;
		this.endedAt = now;
		this.said = (words != null) ? words.substring(0, Math.min(words.length(), LONGEST)) : null;
	}

	Long id() {
		return this.id;
	}

	Long message() {
		return this.message;
	}

	Way channel() {
		return this.channel;
	}

	String address() {
		return this.address;
	}

	State state() {
		return this.state;
	}

	/** Null while it is on its way. */
	Instant endedAt() {
		return this.endedAt;
	}

	/** Why it did not arrive; null where it did. */
	String said() {
		return this.said;
	}

}
