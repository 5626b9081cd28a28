package org.shegong.engine.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Which passwords were found right a moment ago, so that a program that sends one with
 * every call does not pay for the slow hash each time. Kept under a key that lives only
 * in this process, together with the hash the database held: a new password counts at
 * once, whichever node it was set on. Each node may forget all of it at any time.
 */
@Component
public class RecentLogins {

	private static final long LIFETIME = Duration.ofMinutes(5).toNanos();

	private static final int MOST = 10_000;

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	private final Map<String, Long> seen = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
			return size() > MOST;
		}

	};

	RecentLogins() {
		var bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		this.key = new SecretKeySpec(bytes, ALGORITHM);
	}

	/**
	 * Whether this password of this account was found right lately and still is.
	 * @param kept the hash the database holds
	 */
	public boolean knows(String account, String password, String kept) {
		var mark = mark(account, password, kept);
		synchronized (this.seen) {
			var at = this.seen.get(mark);
			return at != null && System.nanoTime() - at < LIFETIME;
		}
	}

	void remember(String account, String password, String kept) {
		var mark = mark(account, password, kept);
		synchronized (this.seen) {
			this.seen.remove(mark);
			this.seen.put(mark, System.nanoTime());
		}
	}

	private String mark(String account, String password, String kept) {
		try {
			var mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			for (var part : new String[] { account, kept, password }) {
				mac.update(part.getBytes(StandardCharsets.UTF_8));
				mac.update((byte) 0);
			}
			return Base64.getEncoder().encodeToString(mac.doFinal());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
