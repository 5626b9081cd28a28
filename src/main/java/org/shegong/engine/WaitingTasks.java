package org.shegong.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;

/**
 * The open tasks of some requests and who may do them, in one statement for a list of
 * many. Of one request the first are told: an assessment has a task for each who signs.
 */
@Component
public class WaitingTasks {

	private static final String OPEN = """
			select t.request, t.tasks, t.id, t.step, t.name, t.assignee, t.since, t.due, l.USER_ID_, l.GROUP_ID_
			from (
				select c.BUSINESS_KEY_ as request, o.ID_ as id, o.TASK_DEF_KEY_ as step, o.NAME_ as name, o.ASSIGNEE_ as assignee,
					o.CREATE_TIME_ as since, o.DUE_DATE_ as due, count(*) over (partition by c.ID_) as tasks,
					row_number() over (partition by c.ID_ order by o.CREATE_TIME_, o.ID_) as place
				from ACT_RU_EXECUTION c join ACT_RU_TASK o on o.PROC_INST_ID_ = c.ID_
				where c.BUSINESS_KEY_ in (:numbers)
			) t
			left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.id
			where t.place <= 20
			order by t.request, t.place, l.ID_""";

	private final NamedParameterJdbcTemplate engine;

	WaitingTasks(JdbcTemplate engine) {
		this.engine = new NamedParameterJdbcTemplate(engine);
	}

	/**
	 * An open task.
	 *
	 * @param step the model's task
	 * @param assignee whoever took it; null where nobody did
	 * @param groups candidate groups, and the candidates beside them
	 * @param due null where nothing is due
	 */
	public record Waiting(String step, String name, AccountName assignee, List<String> groups, List<AccountName> users,
			Instant since, Instant due) {
	}

	/**
	 * Those of a request.
	 *
	 * @param all how many there are
	 */
	public record Open(int all, List<Waiting> first) {

		public static final Open NOTHING = new Open(0, List.of());

	}

	/** By request; those of which nothing is open are left out. */
	public Map<RequestNumber, Open> of(Collection<RequestNumber> numbers) {
		var open = new HashMap<RequestNumber, Open>();
		var known = new LinkedHashMap<String, Waiting>();
		if (!numbers.isEmpty()) {
			var keys = numbers.stream().map(RequestNumber::toString).toList();
			this.engine.query(OPEN, Map.of("numbers", keys), (row) -> {
				read(row, open, known);
			});
		}
		return open;
	}

	/** A row is a task and one who may do it. */
	private static void read(ResultSet row, Map<RequestNumber, Open> open, Map<String, Waiting> known)
			throws SQLException {
		var task = known.get(row.getString("id"));
		if (task == null) {
			task = new Waiting(row.getString("step"), row.getString("name"),
					AccountName.read(row.getString("assignee")).orElse(null), new ArrayList<>(), new ArrayList<>(),
					instant(row.getTimestamp("since")), instant(row.getTimestamp("due")));
			known.put(row.getString("id"), task);
			var all = row.getInt("tasks");
			open.computeIfAbsent(RequestNumber.of(row.getString("request")), (n) -> new Open(all, new ArrayList<>()))
				.first()
				.add(task);
		}
		if (row.getString("GROUP_ID_") != null) {
			task.groups().add(row.getString("GROUP_ID_"));
		}
		AccountName.read(row.getString("USER_ID_")).ifPresent(task.users()::add);
	}

	private static Instant instant(Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
