package org.shegong.engine.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.TenantCheck;

/**
 * Which tasks the caller of a query may read: those granted to some handlers, or all; in
 * either case of some counties.
 *
 * @param handlers the caller and the caller's groups
 * @param all whether everything is granted
 * @param counties whose tasks are seen, beside those of none; null where all are
 */
record Reach(List<String> handlers, boolean all, List<String> counties) {

	/**
	 * 6 is a process, 64 the right to read its tasks; 7 is a task, 2 the right to read
	 * it. 2 where everything is granted, 1 where it is so of some processes.
	 */
	private static final String GRANTED = """
			select coalesce(max(case when g.id = '*' then 2 else 1 end), 0) from (
				select RESOURCE_ID_ as id from ACT_RU_AUTHORIZATION where TYPE_ in (0, 1) and %1$s
				and RESOURCE_TYPE_ = 6 and mod(floor(PERMS_ / 64), 2) = 1
				union all select RESOURCE_ID_ from ACT_RU_AUTHORIZATION where TYPE_ in (0, 1) and %2$s
				and RESOURCE_TYPE_ = 6 and mod(floor(PERMS_ / 64), 2) = 1
				union all select RESOURCE_ID_ from ACT_RU_AUTHORIZATION where TYPE_ in (0, 1) and %1$s
				and RESOURCE_TYPE_ = 7 and RESOURCE_ID_ = '*' and mod(floor(PERMS_ / 2), 2) = 1
				union all select RESOURCE_ID_ from ACT_RU_AUTHORIZATION where TYPE_ in (0, 1) and %2$s
				and RESOURCE_TYPE_ = 7 and RESOURCE_ID_ = '*' and mod(floor(PERMS_ / 2), 2) = 1
			) g""";

	private static final String COUNTIES = "select distinct handler from inbox where handler >= 'C:' and handler < 'C;'";

	/**
	 * Of a query that is ready to be asked. Empty where the engine would not look at
	 * grants, or at more than grants, or where only some processes are granted.
	 */
	static Optional<Reach> of(TaskQueryImpl query) {
		var check = query.getAuthCheck();
		if (!check.getShouldPerformAuthorizatioCheck() || check.getAuthUserId() == null
				|| check.isRevokeAuthorizationCheckEnabled()) {
			return Optional.empty();
		}
		var groups = Optional.ofNullable(check.getAuthGroupIds()).orElse(List.of());
		var granted = Integer.parseInt(asked(granted(groups.size()), twice(check.getAuthUserId(), groups)).get(0));
		var handlers = Stream.concat(Stream.of("U:" + check.getAuthUserId(), "U:*"),
				groups.stream().map((group) -> "G:" + group));
		return (granted == 1) ? Optional.empty()
				: Optional.of(new Reach(handlers.toList(), granted == 2, counties(query.getTenantCheck())));
	}

	/** The handlers of whom each row is a task of a county that is seen. */
	List<String> wholeCounties() {
		return (this.counties == null) ? asked(COUNTIES, List.of())
				: Stream.concat(Stream.of(""), this.counties.stream()).map((county) -> "C:" + county).toList();
	}

	private static List<String> counties(TenantCheck check) {
		return check.isTenantCheckEnabled() ? Optional.ofNullable(check.getAuthTenantIds()).orElse(List.of()) : null;
	}

	private static String granted(int groups) {
		var marks = String.join(", ", Collections.nCopies(groups, "?"));
		return GRANTED.formatted("USER_ID_ in (?, '*')", (groups > 0) ? "GROUP_ID_ in (" + marks + ")" : "1 = 0");
	}

	private static List<String> twice(String account, List<String> groups) {
		var once = new ArrayList<>(List.of(account));
		once.addAll(groups);
		return Stream.concat(once.stream(), once.stream()).toList();
	}

	private static List<String> asked(String sql, List<String> values) {
		try (var statement = Inbox.connection().prepareStatement(sql)) {
			for (int place = 0; place < values.size(); place++) {
				statement.setString(place + 1, values.get(place));
			}
			try (var rows = statement.executeQuery()) {
				var found = new ArrayList<String>();
				while (rows.next()) {
					found.add(rows.getString(1));
				}
				return found;
			}
		}
		catch (SQLException ex) {
			throw new ProcessEngineException("Grants could not be read", ex);
		}
	}

}
