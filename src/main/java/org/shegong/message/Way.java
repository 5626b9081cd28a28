package org.shegong.message;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/** The ways on which a message leaves the house. */
public enum Way {

	/**
	 * Mail servers know a message they had before by its Message-ID, some of them for
	 * ever; one that is sent again is better than one that is lost.
	 */
	MAIL("邮件", MessageAddress::email, null),

	/** Refuses the same words to the same person for four hours at most. */
	WECOM("企业微信", MessageAddress::wecom, Duration.ofHours(4)),

	/**
	 * Takes the same words to the same person once a day, which may end in four hours.
	 */
	DINGTALK("钉钉", MessageAddress::dingtalk, Duration.ofHours(4));

	private final String title;

	private final Function<MessageAddress, String> address;

	private final Duration remembers;

	Way(String title, Function<MessageAddress, String> address, Duration remembers) {
		this.title = title;
		this.address = address;
		this.remembers = remembers;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String title() {
		return this.title;
	}

	/** Where somebody is reached on it; null where they are not. */
	String of(MessageAddress known) {
		return this.address.apply(known);
	}

	/** How long the other side knows what it had before; null for always. */
	Duration remembers() {
		return this.remembers;
	}

}
