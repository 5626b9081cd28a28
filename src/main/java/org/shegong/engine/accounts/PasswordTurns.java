package org.shegong.engine.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.shegong.account.AccountName;
import org.shegong.account.Credentials;
import org.shegong.approval.Overtaken;
import org.shegong.audit.AuditAction;
import org.shegong.audit.AuditLine;
import org.shegong.audit.AuditTrail;
import org.shegong.engine.People;
import org.shegong.worker.Workers;
import org.shegong.policy.InWords;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Several who set one password at once: one after the other, and whoever comes second
 * reads who was first. The order is the worker, then the engine's account, then how new
 * the password is, as with everything that writes an account.
 */
@Component
public class PasswordTurns {

	private static final Set<AuditAction> SETTING = Set.of(AuditAction.PASSWORD_DRAWN, AuditAction.PASSWORD_CHANGED,
			AuditAction.PASSWORD_ISSUED, AuditAction.PASSWORD_RESET);

	private final Credentials credentials;

	private final Workers workers;

	private final AuditTrail trail;

	private final People people;

	private final JdbcOperations engine;

	private final Clock clock;

	PasswordTurns(Credentials credentials, Workers workers, AuditTrail trail, People people, JdbcOperations engine,
			Clock clock) {
		this.credentials = credentials;
		this.workers = workers;
		this.trail = trail;
		this.people = people;
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * Waits until nobody else sets the password of an account, its owner included; it is
	 * kept until commit. Whoever waited for somebody is too late.
	 */
	public void await(AccountName account) {
		var before = this.credentials.versionNow(account.value());
		this.workers.lock(AccountName.workerOrNull(account));
		this.engine.queryForList("select REV_ from ACT_ID_USER where ID_ = ? for update", account.value());
		if (!this.credentials.versionNow(account.value()).equals(before)) {
			throw new Overtaken(last(account).map((line) -> tooLate(line, account)).orElse("这个账号的密码刚刚有人改过，请核对后再试"));
		}
	}

	/**
	 * What whoever drew a password tells somebody else who drew one before, and who may
	 * have handed it on; empty where nobody did within a day.
	 */
	public Optional<String> before(AccountName account, AccountName caller) {
		var yesterday = this.clock.instant().minus(Duration.ofDays(1));
		return last(account).filter((line) -> line.account() != null && !isOwn(line, caller) && !isOwn(line, account))
			.filter((line) -> line.at().isAfter(yesterday))
			.map((line) -> "“%s”已于%s重设过，当时给出的密码从此失效，请告知其不要再转交".formatted(name(line), at(line)));
	}

	private String tooLate(AuditLine line, AccountName account) {
		return "“%s”已于%s%s".formatted(name(line), at(line),
				isOwn(line, account) ? "自行修改了密码，不需要再重设" : "重设了这个账号的密码，请向其询问；仍需重设的请再点一次");
	}

	/**
	 * For whoever wanted to change a password that somebody changed meanwhile, mostly
	 * their own.
	 */
	public String overtaken(AccountName account, AccountName caller) {
		var own = account.equals(caller);
		var whose = own ? "您" : "“%s”".formatted(this.people.name(account));
		return last(account)
			.map((line) -> "%s已于%s%s%s的密码，这次修改没有生效，%s".formatted(
					isOwn(line, caller) ? "您" : "“%s”".formatted(name(line)), at(line),
					isOwn(line, account) ? "修改了" : "重设了", (own && isOwn(line, caller)) ? "自己" : whose,
					next(own, isOwn(line, caller))))
			.orElseGet(() -> "%s的密码刚刚已在另一处修改，这次修改没有生效，%s".formatted(whose, next(own, true)));
	}

	private static String next(boolean own, boolean knows) {
		if (!own) {
			return "请核对后再试";
		}
		return knows ? "请用新密码重新登录后再改" : "请向其取得新密码，重新登录后再改";
	}

	private Optional<AuditLine> last(AccountName account) {
		return this.trail.last(account, SETTING);
	}

	private static boolean isOwn(AuditLine line, AccountName account) {
		return account.equals(line.account());
	}

	/** Whoever starts the server resets without an account. */
	private String name(AuditLine line) {
		return (line.account() != null) ? this.people.name(line.account()) : "运维人员";
	}

	private String at(AuditLine line) {
		return InWords.moment(line.at(), this.clock);
	}

}
