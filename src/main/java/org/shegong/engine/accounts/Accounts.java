package org.shegong.engine.accounts;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;

import org.shegong.account.AccountName;
import org.shegong.account.Credentials;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.worker.AccountNames;
import org.shegong.worker.Workers;
import org.shegong.engine.SystemRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's side of people: who may log in, in which groups they decide and which
 * counties they see. Works with the rights of the system, because the person who brings
 * the roster need not own every account in it.
 */
@Component
@Transactional
public class Accounts implements AccountNames {

	private static final Set<String> OWN_TYPES = Set.of("POST", BaseGroup.TYPE);

	private final IdentityService identity;

	private final Workers workers;

	private final OrgUnits units;

	private final SystemRights system;

	private final SlowHash hash;

	private final Credentials credentials;

	Accounts(IdentityService identity, Workers workers, OrgUnits units, SystemRights system, SlowHash hash,
			Credentials credentials) {
		this.identity = identity;
		this.workers = workers;
		this.units = units;
		this.system = system;
		this.hash = hash;
		this.credentials = credentials;
	}

	@Override
	public boolean exists(String name) {
		return this.system.use(() -> this.identity.createUserQuery()
			.list()
			.stream()
			.anyMatch((user) -> user.getId().equalsIgnoreCase(name)));
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
	 * Creates or renames an account. Whoever hands out its password knows it too, so that
	 * it serves only to set another one.
	 * @param password replaces the old one; empty leaves it, or draws one for a new
	 * account
	 * @return the password drawn, which nobody can ask for again
	 */
	public Optional<String> enlist(AccountName account, String name, String password) {
		return enlist(account, name, password, false);
	}

	/**
	 * The same.
	 * @param lasting the password may be kept, as those of the demo
	 */
	public Optional<String> enlist(AccountName account, String name, String password, boolean lasting) {
		return this.system.use(() -> {
			var known = this.identity.createUserQuery().userId(account.value()).singleResult();
			var user = (known != null) ? known : this.identity.newUser(account.value());
			var given = (password != null) && !password.isBlank();
			var drawn = (known == null && !given) ? Password.random().text() : null;
			if (known != null && !given && name.equals(known.getFirstName())) {
				return Optional.empty();
			}
			user.setFirstName(name);
			user.setLastName("");
			if (given || drawn != null) {
				user.setPassword(given ? password : drawn);
			}
			this.hash.handOut(() -> this.identity.saveUser(user));
			if (!lasting && (given || drawn != null)) {
				this.credentials.expire(account.value());
			}
			return Optional.ofNullable(drawn);
		});
	}

	/**
	 * Gives an account exactly these seats and counties, and the base groups that follow;
	 * groups made by hand and the administrators are left alone.
	 * @param groups candidate groups {@code <post>@<unit code>}
	 * @param tenants unit codes of the counties it sees
	 * @return the groups it joined or left
	 */
	Set<String> seat(AccountName account, Collection<String> groups, Collection<String> tenants) {
		return this.system.use(() -> {
			var wanted = new LinkedHashSet<>(groups);
			BaseGroup.of(groups, this.workers.byAccount(account).filter((worker) -> !worker.hasLeft()).isPresent())
				.forEach((base) -> wanted.add(base.id()));
			var changed = join(account, wanted);
			see(account, new LinkedHashSet<>(tenants));
			return changed;
		});
	}

	private Set<String> join(AccountName account, Set<String> wanted) {
		var held = this.identity.createGroupQuery().groupMember(account.value()).list();
		held.stream()
			.filter((group) -> OWN_TYPES.contains(group.getType()) && !wanted.contains(group.getId()))
			.forEach((group) -> this.identity.deleteMembership(account.value(), group.getId()));
		var ids = held.stream().map(Group::getId).collect(Collectors.toSet());
		var changed = held.stream()
			.filter((group) -> OWN_TYPES.contains(group.getType()))
			.map(Group::getId)
			.filter((group) -> !wanted.contains(group))
			.collect(Collectors.toCollection(HashSet::new));
		wanted.forEach((group) -> {
			open(group);
			if (!ids.contains(group)) {
				this.identity.createMembership(account.value(), group);
				changed.add(group);
			}
		});
		return changed;
	}

	private void open(String id) {
		var known = this.identity.createGroupQuery().groupId(id).singleResult();
		var group = (known != null) ? known : this.identity.newGroup(id);
		var base = BaseGroup.named(id);
		var name = base.map(BaseGroup::title).orElseGet(() -> seatName(id));
		if (known == null || !name.equals(known.getName())) {
			group.setName(name);
			group.setType(base.isPresent() ? BaseGroup.TYPE : "POST");
			this.identity.saveGroup(group);
		}
	}

	private String seatName(String group) {
		var at = group.indexOf('@');
		var post = Post.of(group.substring(0, at)).map(Post::title).orElse(group.substring(0, at));
		return unitName(group.substring(at + 1)) + " " + post;
	}

	private void see(AccountName account, Set<String> wanted) {
		var held = this.identity.createTenantQuery()
			.userMember(account.value())
			.list()
			.stream()
			.map(Tenant::getId)
			.collect(Collectors.toSet());
		held.stream()
			.filter((county) -> !wanted.contains(county))
			.forEach((county) -> this.identity.deleteTenantUserMembership(county, account.value()));
		wanted.forEach((county) -> {
			found(county);
			if (!held.contains(county)) {
				this.identity.createTenantUserMembership(county, account.value());
			}
		});
	}

	private void found(String county) {
		var known = this.identity.createTenantQuery().tenantId(county).singleResult();
		var tenant = (known != null) ? known : this.identity.newTenant(county);
		if (known == null || !unitName(county).equals(known.getName())) {
			tenant.setName(unitName(county));
			this.identity.saveTenant(tenant);
		}
	}

	private String unitName(String unit) {
		return this.units.findById(unit).map(OrgUnit::name).orElse(unit);
	}

}
