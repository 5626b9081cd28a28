package org.shegong.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;

import org.shegong.account.AccountName;
import org.shegong.engine.accounts.Accounts;
import org.shegong.engine.accounts.Accounts.Wanted;
import org.shegong.engine.accounts.Password;
import org.shegong.engine.accounts.PasswordTurns;
import org.shegong.engine.People;
import org.shegong.audit.AuditAction;
import org.shegong.engine.Standing;
import org.shegong.engine.SystemRights;
import org.shegong.engine.guard.Witness;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a clerk draws a new password for a worker who has none yet or forgot it. Whoever
 * draws it could act in that worker's name, so it must be somebody below the clerk: no
 * administrator, no designer, and nobody who holds a post at the clerk's own level or
 * above. Holders of posts who are no workers get theirs from an administrator.
 */
@RestController
class AccountsEndpoint {

	private static final Logger LOG = LoggerFactory.getLogger(AccountsEndpoint.class);

	private final Accounts accounts;

	private final Workers workers;

	private final Postings postings;

	private final People people;

	private final IdentityService identity;

	private final Access access;

	private final SystemRights system;

	private final Witness witness;

	private final PasswordTurns turns;

	AccountsEndpoint(Accounts accounts, Workers workers, Postings postings, People people, IdentityService identity,
			Access access, SystemRights system, Witness witness, PasswordTurns turns) {
		this.turns = turns;
		this.accounts = accounts;
		this.workers = workers;
		this.postings = postings;
		this.people = people;
		this.identity = identity;
		this.access = access;
		this.system = system;
		this.witness = witness;
	}

	/** The answer is the only place where the password can be read. */
	@Transactional
	@PostMapping("/api/accounts/{account}/password")
	public ResponseEntity<Map<String, String>> draw(@PathVariable AccountName account) {
		var name = this.workers.byAccount(account).filter(this::isBelow).map(Worker::name).or(() -> holder(account));
		if (name.isEmpty()) {
			return ResponseEntity.status(403).body(Map.of("message", refusal(account)));
		}
		this.turns.await(account);
		var before = this.turns.before(account, this.people.acting());
		var drawn = Password.random().text();
		this.accounts.enlist(new Wanted(account, name.get(), drawn));
		this.witness.changed(AuditAction.PASSWORD_DRAWN, account, null, null);
		LOG.info("{} drew a new password for {}", this.people.acting(), account);
		var answer = new LinkedHashMap<>(Map.of("account", account.value(), "name", name.get(), "password", drawn));
		before.ifPresent((words) -> answer.put("message", words));
		return ResponseEntity.ok(answer);
	}

	/**
	 * The name of whoever holds a post or draws models and is no worker, for
	 * administrators.
	 */
	private Optional<String> holder(AccountName account) {
		if (!this.access.seesAll() || this.workers.byAccount(account).isPresent()
				|| account.equals(this.people.acting()) || administers(account)) {
			return Optional.empty();
		}
		return this.postings.findByAccount(account)
			.stream()
			.map(Posting::personName)
			.findFirst()
			.or(() -> draws(account) ? Optional.of(this.people.name(account)) : Optional.empty());
	}

	private String refusal(AccountName account) {
		if (account.equals(this.people.acting())) {
			return "不能在这里重设自己的密码，请在右上角个人菜单中修改";
		}
		return this.access.seesAll() ? "不能重设账号“%s”的密码：该账号不在花名册和任职表中，或属于系统管理员，系统管理员的密码由其本人在个人菜单中修改".formatted(account)
				: "您不能重设账号“%s”的密码：只能由上级单位的人事经办岗位为下级社区工作者重设；管理员、流程设计人员和同级以上任职人员请找系统管理员".formatted(account);
	}

	private boolean isBelow(Worker worker) {
		var account = worker.code().account();
		return !account.equals(this.people.acting()) && !administers(account)
				&& (this.access.seesAll() || !draws(account)) && this.access.keepsFilesBelow(worker.unit())
				&& this.postings.findByAccount(account)
					.stream()
					.allMatch((posting) -> this.access.keepsFilesBelow(posting.unit()));
	}

	private boolean administers(AccountName account) {
		return isIn(Groups.CAMUNDA_ADMIN, account);
	}

	/** Models hold beyond any clerk's units. */
	private boolean draws(AccountName account) {
		return isIn(Standing.DESIGNERS, account);
	}

	private boolean isIn(String group, AccountName account) {
		return this.system
			.use(() -> this.identity.createGroupQuery().groupMember(account.value()).groupId(group).count()) > 0;
	}

}
