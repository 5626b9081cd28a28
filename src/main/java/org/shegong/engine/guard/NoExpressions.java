package org.shegong.engine.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Refuses queries and filters with expressions from people, at any depth
 * (CVE-2026-109432): the engine itself looks only at the outermost level. However a query
 * was spelled on its way here, this is what would run.
 */
class NoExpressions {

	void check(Command<?> command) {
		if (computes(query(command), Collections.newSetFromMap(new IdentityHashMap<>()))) {
			throw new BadUserRequestException("查询条件和筛选器中不允许使用表达式");
		}
	}

	/** What a command asks for; itself where it is a query. */
	static Object query(Command<?> command) {
		if (command instanceof AbstractExecuteFilterCmd) {
			return Inside.of(command).get("extendingQuery");
		}
		if (command instanceof SaveFilterCmd) {
			Filter filter = Inside.of(command).get("filter");
			return (filter != null) ? filter.getQuery() : null;
		}
		return command;
	}

	private static boolean computes(Object query, Set<Object> seen) {
		if (!(query instanceof AbstractQuery<?, ?> asked) || !seen.add(query)) {
			return false;
		}
		return !asked.getExpressions().isEmpty() || (asked instanceof TaskQueryImpl tasks
				&& tasks.getQueries().stream().anyMatch((part) -> computes(part, seen)));
	}

}
