package org.shegong.engine.seats;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;

import org.shegong.account.AccountName;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whoever once took a task was given the right to read it, which outlives the taking.
 */
@Component
class TaskReaders {

	private static final String GRANTED = """
			select RESOURCE_ID_, USER_ID_ from ACT_RU_AUTHORIZATION
			where RESOURCE_ID_ in (:tasks) and RESOURCE_TYPE_ = :task and TYPE_ = :grant and USER_ID_ is not null""";

	private final NamedParameterJdbcTemplate database;

	TaskReaders(NamedParameterJdbcTemplate database) {
		this.database = database;
	}

	/** Their accounts by the ids of tasks, of some hundreds at most. */
	Map<String, Set<AccountName>> of(Collection<String> tasks) {
		var readers = new HashMap<String, Set<AccountName>>();
		this.database.query(GRANTED,
				Map.of("tasks", tasks, "task", Resources.TASK.resourceType(), "grant", Authorization.AUTH_TYPE_GRANT),
				(row) -> {
					var of = readers.computeIfAbsent(row.getString(1), (task) -> new HashSet<>());
					AccountName.read(row.getString(2)).ifPresent(of::add);
				});
		return readers;
	}

}
