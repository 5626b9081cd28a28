package org.shegong.account;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * How new the passwords are. Accounts of databases older than this have no entry until
 * they get a new one: their version is 0 and nothing is asked of them.
 */
public interface Credentials extends JpaRepository<Credential, String> {

	default int version(String account) {
		return findById(account).map(Credential::version).orElse(0);
	}

	/** As it is committed, beside what this transaction has read already. */
	@Query("select credential.version from Credential credential where credential.account = ?1")
	Optional<Integer> versionNow(String account);

	default boolean mustChange(String account) {
		return findById(account).filter(Credential::mustChange).isPresent();
	}

	/** The account has a new password. */
	default void renew(String account, Instant now) {
		var credential = findById(account).orElseGet(() -> new Credential(account));
		credential.renew(now);
		save(credential);
	}

	/** The account has a password that somebody else knows as well. */
	default void expire(String account) {
		findById(account).ifPresent(Credential::expire);
	}

}
