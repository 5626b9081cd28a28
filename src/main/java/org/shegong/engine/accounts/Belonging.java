package org.shegong.engine.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.bulk.PlainRows;
import org.shegong.bulk.Portions;
import org.shegong.engine.SystemRights;
import org.shegong.organization.Post;
import org.shegong.organization.Tree;

/** In which of the engine's groups people decide and which counties they see. */
@Component
class Belonging {

	private static final String GROUPS = """
			select m.USER_ID_, m.GROUP_ID_ from ACT_ID_MEMBERSHIP m join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
			where m.USER_ID_ in (:accounts) and g.TYPE_ in ('POST', 'BASE')""";

	private static final String COUNTIES = "select USER_ID_, TENANT_ID_ from ACT_ID_TENANT_MEMBER where USER_ID_ in (:accounts)";

	private final IdentityService identity;

	private final NamedParameterJdbcTemplate database;

	private final PlainRows rows;

	private final GrantedRows grants;

	private final SystemRights system;

	Belonging(IdentityService identity, NamedParameterJdbcTemplate database, PlainRows rows, GrantedRows grants,
			SystemRights system) {
		this.identity = identity;
		this.database = database;
		this.rows = rows;
		this.grants = grants;
		this.system = system;
	}

	/**
	 * Where an account belongs.
	 *
	 * @param seats candidate groups {@code <post>@<unit code>}
	 * @param counties unit codes of the counties it sees
	 * @param worker whether it is that of a worker who has not left
	 */
	record Place(List<String> seats, Set<String> counties, boolean worker) {

		private Set<String> groups() {
			var groups = new LinkedHashSet<>(this.seats);
			BaseGroup.of(this.seats, this.worker).forEach((base) -> groups.add(base.id()));
			return groups;
		}

	}

	/** An account and where it comes to belong. */
	private record Entry(String account, String to) {
	}

	/**
	 * Gives accounts exactly these seats and counties, and the base groups that follow;
	 * groups made by hand and the administrators are left alone.
	 * @return the groups somebody joined or left
	 */
	Set<String> settle(Map<AccountName, Place> places, Tree tree) {
		var groups = new LinkedHashMap<String, Set<String>>();
		var counties = new LinkedHashMap<String, Set<String>>();
		places.forEach((account, place) -> {
			groups.put(account.value(), place.groups());
			counties.put(account.value(), place.counties());
		});
		return this.system.use(() -> {
			open(all(groups), tree);
			found(all(counties), tree);
			var changed = new HashSet<String>();
			var joining = change(groups, GROUPS, (account, group) -> {
				this.identity.deleteMembership(account, group);
				changed.add(group);
			});
			joining.forEach((entry) -> changed.add(entry.to()));
			join(joining);
			see(change(counties, COUNTIES,
					(account, county) -> this.identity.deleteTenantUserMembership(county, account)));
			return changed;
		});
	}

	/** Takes what is held and not wanted; answers with what is wanted and not held. */
	private List<Entry> change(Map<String, Set<String>> wanted, String query, BiConsumer<String, String> take) {
		var held = new HashMap<String, Set<String>>();
		new Portions<>(wanted.keySet())
			.each((portion) -> this.database.query(query, Map.of("accounts", portion), (row) -> {
				held.computeIfAbsent(row.getString(1), (account) -> new HashSet<>()).add(row.getString(2));
			}));
		held.forEach((account, places) -> places.stream()
			.filter((place) -> !wanted.get(account).contains(place))
			.forEach((place) -> take.accept(account, place)));
		var missing = new ArrayList<Entry>();
		wanted.forEach((account, places) -> places.stream()
			.filter((place) -> !held.getOrDefault(account, Set.of()).contains(place))
			.forEach((place) -> missing.add(new Entry(account, place))));
		return missing;
	}

	private void join(List<Entry> entries) {
		this.rows.insert("ACT_ID_MEMBERSHIP", List.of("USER_ID_", "GROUP_ID_"),
				entries.stream().map((entry) -> new Object[] { entry.account(), entry.to() }).toList());
		this.grants.add(entries, (entry) -> (rights) -> rights.groupMembershipCreated(entry.to(), entry.account()));
	}

	private void see(List<Entry> entries) {
		this.rows.insert("ACT_ID_TENANT_MEMBER", List.of("ID_", "TENANT_ID_", "USER_ID_"),
				entries.stream()
					.map((entry) -> new Object[] { this.grants.id(), entry.to(), entry.account() })
					.toList());
		this.grants.add(entries, (entry) -> (rights) -> rights.tenantMembershipCreated(new TenantEntity(entry.to()),
				new UserEntity(entry.account())));
	}

	private void open(Collection<String> wanted, Tree tree) {
		var known = new HashMap<String, Group>();
		new Portions<>(wanted)
			.find((portion) -> this.identity.createGroupQuery().groupIdIn(portion.toArray(String[]::new)).list())
			.forEach((group) -> known.put(group.getId(), group));
		var missing = new ArrayList<Group>();
		for (var id : wanted) {
			var base = BaseGroup.named(id);
			var name = base.map(BaseGroup::title).orElseGet(() -> seatName(id, tree));
			var group = known.containsKey(id) ? known.get(id) : this.identity.newGroup(id);
			if (!name.equals(group.getName())) {
				group.setName(name);
				group.setType(base.isPresent() ? BaseGroup.TYPE : "POST");
				if (known.containsKey(id)) {
					this.identity.saveGroup(group);
				}
				else {
					missing.add(group);
				}
			}
		}
		make(missing);
	}

	/** At once: within a case the engine would do it last, after who belongs to them. */
	private void make(List<Group> groups) {
		this.rows.insert("ACT_ID_GROUP", List.of("ID_", "REV_", "NAME_", "TYPE_"),
				groups.stream()
					.map((group) -> new Object[] { group.getId(), 1, group.getName(), group.getType() })
					.toList());
		this.grants.add(groups, (group) -> (rights) -> rights.newGroup(group));
	}

	private static String seatName(String group, Tree tree) {
		var at = group.indexOf('@');
		var post = Post.of(group.substring(0, at)).map(Post::title).orElse(group.substring(0, at));
		return tree.name(group.substring(at + 1)) + " " + post;
	}

	private void found(Collection<String> wanted, Tree tree) {
		var known = new HashMap<String, Tenant>();
		new Portions<>(wanted)
			.find((portion) -> this.identity.createTenantQuery().tenantIdIn(portion.toArray(String[]::new)).list())
			.forEach((tenant) -> known.put(tenant.getId(), tenant));
		for (var county : wanted) {
			var tenant = known.containsKey(county) ? known.get(county) : this.identity.newTenant(county);
			if (!tree.name(county).equals(tenant.getName())) {
				tenant.setName(tree.name(county));
				this.identity.saveTenant(tenant);
			}
		}
	}

	private static Set<String> all(Map<String, Set<String>> places) {
		var all = new LinkedHashSet<String>();
		places.values().forEach(all::addAll);
		return all;
	}

}
