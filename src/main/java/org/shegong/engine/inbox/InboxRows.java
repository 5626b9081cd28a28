package org.shegong.engine.inbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * The rows of tasks, made from the engine's own: whoever may read a task by a grant on
 * it, is a candidate or has it; and the county, for those who may read all of theirs.
 */
class InboxRows {

	private static final int AT_ONCE = 200;

	private static final String MARK = ":tasks";

	private static final String REMOVE = "delete from inbox where task in (:tasks)";

	/** 7 is a task and 2 the right to read; a type below 2 gives and does not take. */
	private static final String WRITE = """
			insert into inbox (task, handler, due, urgency, created, follow_up, process, step, county, assignee,
				visible, candidate)
			select t.ID_, h.handler, t.DUE_DATE_, -t.PRIORITY_, t.CREATE_TIME_, t.FOLLOW_UP_DATE_, d.KEY_,
				t.TASK_DEF_KEY_, t.TENANT_ID_, t.ASSIGNEE_, max(h.visible), max(h.candidate)
			from (
				select ID_ as task, concat('C:', coalesce(TENANT_ID_, '')) as handler, 1 as visible, 0 as candidate
				from ACT_RU_TASK where ID_ in (:tasks)
				union all select ID_, concat('U:', ASSIGNEE_), 0, 0
				from ACT_RU_TASK where ID_ in (:tasks) and ASSIGNEE_ is not null
				union all select ID_, 'U:*', 1, 0
				from ACT_RU_TASK where ID_ in (:tasks) and CASE_EXECUTION_ID_ is not null
				union all select TASK_ID_,
					case when USER_ID_ is not null then concat('U:', USER_ID_) else concat('G:', GROUP_ID_) end, 0, 1
				from ACT_RU_IDENTITYLINK where TASK_ID_ in (:tasks) and TYPE_ = 'candidate'
				union all select RESOURCE_ID_,
					case when USER_ID_ is not null then concat('U:', USER_ID_) else concat('G:', GROUP_ID_) end, 1, 0
				from ACT_RU_AUTHORIZATION where RESOURCE_ID_ in (:tasks) and RESOURCE_TYPE_ = 7 and TYPE_ < 2
				and mod(floor(PERMS_ / 2), 2) = 1
			) h
			join ACT_RU_TASK t on t.ID_ = h.task
			left join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
			where h.handler is not null
			group by t.ID_, h.handler, t.DUE_DATE_, t.PRIORITY_, t.CREATE_TIME_, t.FOLLOW_UP_DATE_, d.KEY_,
				t.TASK_DEF_KEY_, t.TENANT_ID_, t.ASSIGNEE_""";

	private static final String GRANTED = """
			select RESOURCE_ID_ from ACT_RU_AUTHORIZATION where ID_ in (:tasks) and RESOURCE_TYPE_ = 7
			and RESOURCE_ID_ <> '*'""";

	/** Open tasks of which nothing is here. */
	private static final String MISSING = """
			select t.ID_ from ACT_RU_TASK t left join inbox i on i.task = t.ID_ and i.handler like 'C:%'
			where i.task is null""";

	/** What is here of tasks that are no more. */
	private static final String LEFT_OVER = """
			select i.task from inbox i left join ACT_RU_TASK t on t.ID_ = i.task
			where i.handler like 'C:%' and t.ID_ is null""";

	/** One row where more tasks are here than there are. */
	private static final String TOO_MANY = """
			select 'C' from ACT_RU_TASK having count(*) < (select count(*) from inbox where handler like 'C:%')""";

	void remove(Collection<String> tasks) {
		inParts(REMOVE, tasks, PreparedStatement::executeUpdate);
	}

	void write(Collection<String> tasks) {
		inParts(WRITE, tasks, PreparedStatement::executeUpdate);
	}

	/** The tasks that a grant is on before it is changed. */
	List<String> grantedBefore(String grant) {
		var found = new ArrayList<String>();
		inParts(GRANTED, List.of(grant), (statement) -> found.addAll(ids(statement)));
		return found;
	}

	List<String> missing() {
		var found = new ArrayList<String>();
		ask(MISSING, List.of(), (statement) -> found.addAll(ids(statement)));
		return found;
	}

	/** Once nothing is missing, there are none unless more are here than are open. */
	List<String> leftOver() {
		var found = new ArrayList<String>();
		ask(TOO_MANY, List.of(), (statement) -> found.addAll(ids(statement)));
		if (!found.isEmpty()) {
			found.clear();
			ask(LEFT_OVER, List.of(), (statement) -> found.addAll(ids(statement)));
		}
		return found;
	}

	private interface Doing {

		void with(PreparedStatement statement) throws SQLException;

	}

	private static void inParts(String sql, Collection<String> ids, Doing doing) {
		var all = List.copyOf(ids);
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			ask(sql, all.subList(from, Math.min(all.size(), from + AT_ONCE)), doing);
		}
	}

	private static void ask(String sql, List<String> ids, Doing doing) {
		var marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
		try (var statement = Inbox.connection().prepareStatement(sql.replace(MARK, marks))) {
			var places = (sql.length() - sql.replace(MARK, "").length()) / MARK.length() * ids.size();
			for (int place = 0; place < places; place++) {
				statement.setString(place + 1, ids.get(place % ids.size()));
			}
			doing.with(statement);
		}
		catch (SQLException ex) {
			throw new ProcessEngineException("The inbox could not be written or read", ex);
		}
	}

	private static List<String> ids(PreparedStatement statement) throws SQLException {
		var found = new ArrayList<String>();
		try (var rows = statement.executeQuery()) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

}
