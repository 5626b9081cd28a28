package org.shegong.engine.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords so that guessing one from a stolen database takes long: PBKDF2 with
 * HMAC-SHA256 of the JDK. What is kept reads {@code <rounds>$<salt>$<hash>} behind the
 * engine's prefix. Passwords handed out are good for one change only; a roster brings
 * hundreds of them at once, so they are kept with fewer rounds until their owner comes.
 */
@Component
public class SlowHash implements PasswordEncryptor {

	private static final String NAME = "PBKDF2-SHA256";

	private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

	private static final Pattern KEPT = Pattern.compile("(?:\\{" + NAME + "})?(\\d+)\\$([^$]+)\\$([^$]+)");

	private static final int ROUNDS_HANDED_OUT = 10_000;

	private static final int SALT_BYTES = 16;

	private static final int HASH_BITS = 256;

	private final SecureRandom random = new SecureRandom();

	private final int rounds;

	SlowHash(@Value("${shegong.password-rounds:210000}") int rounds) {
		this.rounds = rounds;
	}

	/** What is kept of a password that its owner has to change at once. */
	String handedOut(String password) {
		return "{" + NAME + "}" + encrypt(password, Math.min(ROUNDS_HANDED_OUT, this.rounds));
	}

	@Override
	public String encrypt(String password) {
		return encrypt(password, this.rounds);
	}

	private String encrypt(String password, int spent) {
		var salt = new byte[SALT_BYTES];
		this.random.nextBytes(salt);
		var base64 = Base64.getEncoder();
		return spent + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash(password, salt, spent));
	}

	@Override
	public boolean check(String password, String kept) {
		var parts = KEPT.matcher(kept);
		if (!parts.matches()) {
			return false;
		}
		var base64 = Base64.getDecoder();
		return MessageDigest.isEqual(base64.decode(parts.group(3)),
				hash(password, base64.decode(parts.group(2)), Integer.parseInt(parts.group(1))));
	}

	/** Whether what is kept should be kept anew: another algorithm, or fewer rounds. */
	boolean isOutdated(String kept) {
		var parts = KEPT.matcher(kept);
		return !parts.matches() || Integer.parseInt(parts.group(1)) < this.rounds;
	}

	/** Whether what is kept was handed out and nobody has logged in with it. */
	boolean isHandedOut(String kept) {
		var parts = KEPT.matcher(kept);
		return parts.matches() && Integer.parseInt(parts.group(1)) <= ROUNDS_HANDED_OUT;
	}

	@Override
	public String hashAlgorithmName() {
		return NAME;
	}

	private static byte[] hash(String password, byte[] salt, int rounds) {
		try {
			return SecretKeyFactory.getInstance(ALGORITHM)
				.generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS))
				.getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
