package org.shegong.engine.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * The engine's question whether something is granted, without the two it asks before
 * each: which groups of the whole city have any grants (all of ours do), and whether
 * something was taken back from the caller (the door has looked). Where nothing was, one
 * grant of many is enough, and they are read in one plain statement.
 */
public class Grants extends AuthorizationManager {

	private static final String GRANTS = """
			select RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ from ACT_RU_AUTHORIZATION
			where RESOURCE_ID_ in (:ids) and (TYPE_ = 0
				or TYPE_ = 1 and (USER_ID_ = :account or GROUP_ID_ in (:groups)))""";

	/** One half for each index, as no database uses both for an {@code or}. */
	private static final String ANYTHING = """
			select count(*) from (select ID_ from ACT_RU_AUTHORIZATION where USER_ID_ in (:account, '*') and %1$s
			union all select ID_ from ACT_RU_AUTHORIZATION where GROUP_ID_ in (:groups) and %1$s) g"""
		.formatted("TYPE_ in (0, 1) and RESOURCE_TYPE_ = :kind and mod(floor(PERMS_ / :right), 2) = 1");

	private final Supplier<NamedParameterJdbcTemplate> rows;

	/** What one command was told already; nothing once it takes some grant away. */
	private final Map<Map<String, Object>, List<Grant>> told = new HashMap<>();

	private boolean takenAway;

	private Grants(Supplier<NamedParameterJdbcTemplate> rows) {
		this.rows = rows;
	}

	/** For the engine's settings. */
	public static GenericManagerFactory factory(Supplier<JdbcTemplate> plain) {
		var rows = SingletonSupplier.of(() -> new NamedParameterJdbcTemplate(plain.get()));
		return new GenericManagerFactory(AuthorizationManager.class) {

			@Override
			public Session openSession() {
				return new Grants(rows);
			}

		};
	}

	@Override
	public List<String> filterAuthenticatedGroupIds(List<String> groups) {
		return (groups != null) ? groups : List.of();
	}

	@Override
	protected boolean isRevokeAuthCheckEnabled(String account, List<String> groups) {
		return (Context.getCommandContext().getAuthentication() instanceof KnownCaller caller
				&& caller.getUserId().equals(account)) ? caller.isDenied()
						: super.isRevokeAuthCheckEnabled(account, groups);
	}

	@Override
	public boolean isAuthorized(String account, List<String> groups, CompositePermissionCheck asked) {
		return isPlain(account, groups, asked) ? isGranted(account, groups, asked.getAtomicChecks())
				: super.isAuthorized(account, groups, asked);
	}

	@Override
	public boolean isAuthorized(String account, List<String> groups, PermissionCheck asked) {
		var alone = createCompositePermissionCheck(asked);
		return (isAuthorizationEnabled() && isPlain(account, groups, alone))
				? isGranted(account, groups, alone.getAtomicChecks()) : super.isAuthorized(account, groups, asked);
	}

	/** One of several things is enough, and each is about something that is named. */
	private boolean isPlain(String account, List<String> groups, CompositePermissionCheck asked) {
		return account != null && asked.getCompositeChecks().isEmpty()
				&& (asked.isDisjunctive() || asked.getAtomicChecks().size() == 1)
				&& asked.getAtomicChecks()
					.stream()
					.allMatch((check) -> check.getResourceId() != null && check.getResourceIdQueryParam() == null
							&& check.getAuthorizationNotFoundReturnValue() == null
							&& isResourceValidForPermission(check))
				&& !isRevokeAuthCheckEnabled(account, groups);
	}

	private record Grant(int resource, String id, int permissions) {

		boolean covers(PermissionCheck asked) {
			return this.resource == asked.getResourceType()
					&& (this.id.equals(asked.getResourceId()) || this.id.equals(Authorization.ANY))
					&& (this.permissions & asked.getPerms()) == asked.getPerms();
		}

	}

	private boolean isGranted(String account, List<String> groups, Collection<PermissionCheck> asked) {
		var ids = Stream.concat(Stream.of(Authorization.ANY), asked.stream().map(PermissionCheck::getResourceId))
			.distinct()
			.toList();
		var question = Map.<String, Object>of("ids", ids, "account", account, "groups", named(groups));
		return covers(this.told.getOrDefault(question, List.of()), asked) || covers(read(question), asked);
	}

	/**
	 * Whether a caller was granted anything of a kind. Where nothing was, the engine's
	 * list of it is empty, after it looked through all that it may not show.
	 */
	public boolean mayReach(Authentication caller, Permission right, Resource kind) {
		var asked = Map.of("account", caller.getUserId(), "groups", named(caller.getGroupIds()), "kind",
				kind.resourceType(), "right", right.getValue());
		return this.rows.get().queryForObject(ANYTHING, asked, Long.class) > 0;
	}

	/** A list of nothing is no SQL, and nobody is a group without a name. */
	private static List<String> named(List<String> groups) {
		return (groups == null || groups.isEmpty()) ? List.of("") : groups;
	}

	private static boolean covers(List<Grant> grants, Collection<PermissionCheck> asked) {
		return grants.stream().anyMatch((grant) -> asked.stream().anyMatch(grant::covers));
	}

	private List<Grant> read(Map<String, Object> question) {
		var grants = this.rows.get()
			.query(GRANTS, question, (row, at) -> new Grant(row.getInt(1), row.getString(2), row.getInt(3)));
		if (!this.takenAway) {
			this.told.put(question, grants);
		}
		return grants;
	}

	private void takesAway() {
		this.takenAway = true;
		this.told.clear();
	}

	@Override
	public void update(AuthorizationEntity grant) {
		takesAway();
		super.update(grant);
	}

	@Override
	public void delete(DbEntity grant) {
		takesAway();
		super.delete(grant);
	}

	@Override
	public void deleteAuthorizationsByResourceId(Resource resource, String id) {
		takesAway();
		super.deleteAuthorizationsByResourceId(resource, id);
	}

	@Override
	public void deleteAuthorizationsByResourceIdAndUserId(Resource resource, String id, String account) {
		takesAway();
		super.deleteAuthorizationsByResourceIdAndUserId(resource, id, account);
	}

	@Override
	public void deleteAuthorizationsByResourceIdAndGroupId(Resource resource, String id, String group) {
		takesAway();
		super.deleteAuthorizationsByResourceIdAndGroupId(resource, id, group);
	}

}
