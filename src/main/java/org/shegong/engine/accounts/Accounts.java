package org.shegong.engine.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.shegong.account.AccountName;
import org.shegong.account.Credential;
import org.shegong.account.Credentials;
import org.shegong.bulk.ManyRows;
import org.shegong.bulk.PlainRows;
import org.shegong.bulk.Portions;
import org.shegong.engine.SystemRights;
import org.shegong.worker.AccountNames;

/**
 * Who may log in. Works with the rights of the system, because the person who brings the
 * roster need not own every account in it.
 */
@Component
@Transactional
public class Accounts implements AccountNames {

	private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

	private final IdentityService identity;

	private final SystemRights system;

	private final NamedParameterJdbcTemplate database;

	private final PlainRows rows;

	private final ManyRows records;

	private final GrantedRows grants;

	private final Credentials credentials;

	private final SlowHash hash;

	private final Clock clock;

	Accounts(ObjectProvider<ProcessEngineConfigurationImpl> engine, IdentityService identity, SystemRights system,
			NamedParameterJdbcTemplate database, PlainRows rows, ManyRows records, GrantedRows grants,
			Credentials credentials, SlowHash hash, Clock clock) {
		this.engine = engine;
		this.identity = identity;
		this.system = system;
		this.database = database;
		this.rows = rows;
		this.records = records;
		this.grants = grants;
		this.credentials = credentials;
		this.hash = hash;
		this.clock = clock;
	}

	@Override
	public Set<String> existing(Collection<String> names) {
		var lower = names.stream().map((name) -> name.toLowerCase(Locale.ROOT)).distinct().toList();
		return Set.copyOf(new Portions<>(lower).find((portion) -> this.database.queryForList(
				"select lower(ID_) from ACT_ID_USER where lower(ID_) in (:names)", Map.of("names", portion),
				String.class)));
	}

	/** The accounts that administer the system. */
	public Set<String> administrators() {
		return this.system.use(() -> this.identity.createUserQuery()
			.memberOfGroup(Groups.CAMUNDA_ADMIN)
			.list()
			.stream()
			.map(User::getId)
			.collect(Collectors.toSet()));
	}

	/**
	 * An account as it shall be.
	 *
	 * @param password replaces the old one; empty leaves it, or draws one for a new
	 * account
	 */
	public record Wanted(AccountName account, String name, String password) {

		@Override
		public String toString() {
			return "Wanted[account=" + this.account + "]";
		}

	}

	/** An account as the engine keeps it. */
	private record Kept(String account, String name, String password, String salt) {
	}

	/**
	 * What becomes of an account.
	 *
	 * @param drawn its new password; null where none was drawn
	 */
	private record Change(Kept kept, boolean fresh, boolean renewed, String drawn) {

		private Object[] inserted() {
			return new Object[] { this.kept.account, this.kept.name, "", this.kept.password, this.kept.salt, 1 };
		}

		private Object[] updated() {
			return new Object[] { this.kept.name, this.kept.password, this.kept.salt, this.kept.account };
		}

	}

	/**
	 * Creates or renames an account.
	 * @return the password drawn, which nobody can ask for again
	 */
	public Optional<String> enlist(Wanted wanted) {
		return Optional.ofNullable(enlist(List.of(wanted), false, (done) -> {
		}).get(wanted.account().value()));
	}

	/**
	 * Creates and renames accounts. Whoever hands out their passwords knows them too, so
	 * that they serve only to set other ones; they obey the rules for passwords already.
	 * @param lasting the passwords may be kept, as those of the demo
	 * @param progress told how many are done, by several threads
	 * @return the passwords drawn by account, which nobody can ask for again
	 */
	public Map<String, String> enlist(Collection<Wanted> wanted, boolean lasting, IntConsumer progress) {
		var done = new AtomicInteger();
		var drawn = new HashMap<String, String>();
		new Portions<>(wanted).each((some) -> {
			var known = known(some);
			// the hashes take most of the time
			var changes = some.parallelStream()
				.flatMap((one) -> change(one, known.get(one.account().value())).stream())
				.peek((change) -> progress.accept(done.incrementAndGet()))
				.toList();
			add(changes.stream().filter(Change::fresh).toList(), lasting);
			alter(changes.stream().filter((change) -> !change.fresh()).toList(), lasting);
			changes.stream()
				.filter((change) -> change.drawn() != null)
				.forEach((change) -> drawn.put(change.kept().account(), change.drawn()));
		});
		return drawn;
	}

	private Map<String, Kept> known(List<Wanted> wanted) {
		var known = new HashMap<String, Kept>();
		this.database.query("select ID_, FIRST_, PWD_, SALT_ from ACT_ID_USER where ID_ in (:accounts)",
				Map.of("accounts", wanted.stream().map((one) -> one.account().value()).toList()), (row) -> {
					known.put(row.getString(1),
							new Kept(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
				});
		return known;
	}

	private Optional<Change> change(Wanted wanted, Kept known) {
		var given = (wanted.password() != null && !wanted.password().isBlank()) ? wanted.password() : null;
		if (known == null) {
			var drawn = (given == null) ? Password.random().text() : null;
			return Optional.of(new Change(hashed(wanted, Objects.requireNonNullElse(given, drawn)), true, true, drawn));
		}
		if (given != null && !isHandedOut(given, known)) {
			return Optional.of(new Change(hashed(wanted, given), false, true, null));
		}
		return wanted.name().equals(known.name()) ? Optional.empty()
				: Optional.of(new Change(new Kept(known.account(), wanted.name(), known.password(), known.salt()),
						false, false, null));
	}

	private Kept hashed(Wanted wanted, String password) {
		var salt = this.engine.getObject().getSaltGenerator().generateSalt();
		var kept = this.hash.handedOut(EncryptionUtil.saltPassword(password, salt));
		return new Kept(wanted.account().value(), wanted.name(), kept, salt);
	}

	/** Whether it is the one that was handed out and nobody has used since. */
	private boolean isHandedOut(String password, Kept known) {
		return known.password() != null && this.hash.isHandedOut(known.password())
				&& this.engine.getObject()
					.getPasswordManager()
					.check(EncryptionUtil.saltPassword(password, known.salt()), known.password());
	}

	private void add(List<Change> fresh, boolean lasting) {
		this.rows.insert("ACT_ID_USER", List.of("ID_", "FIRST_", "LAST_", "PWD_", "SALT_", "REV_"),
				fresh.stream().map(Change::inserted).toList());
		this.grants.add(fresh, (change) -> (rights) -> rights.newUser(new UserEntity(change.kept().account())));
		renew(fresh, lasting, this.clock.instant());
	}

	private void alter(List<Change> known, boolean lasting) {
		this.rows.update(
				"update ACT_ID_USER set FIRST_ = ?, LAST_ = '', PWD_ = ?, SALT_ = ?, REV_ = REV_ + 1 where ID_ = ?",
				known.stream().map(Change::updated).toList());
		renew(known.stream().filter(Change::renewed).toList(), lasting, this.clock.instant());
	}

	/** An account that was deleted leaves its entry. */
	private void renew(List<Change> changes, boolean lasting, Instant now) {
		var accounts = changes.stream().map((change) -> change.kept().account()).toList();
		var present = new HashMap<String, Credential>();
		new Portions<>(accounts).find(this.credentials::findAllById)
			.forEach((credential) -> present.put(credential.account(), credential));
		present.values().forEach((credential) -> credential.handOut(now, lasting));
		var missing = accounts.stream().filter((account) -> !present.containsKey(account));
		this.records.insert(Credential.class,
				missing.map((account) -> Credential.handedOut(account, now, lasting)).toList());
	}

}
