package org.shegong.engine.told;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;
import org.shegong.bulk.Portions;
import org.shegong.message.MessageKind;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of what people are told, made by the database from the engine's own: whoever
 * has a task, is a candidate or holds a post that is one. Each person has a row, as each
 * reads for themselves and by their own ways; that costs one statement whatever was done
 * and however many hold a post. An inbox alone would cost none, but does not tell what is
 * new to whom, nor what became of a request.
 */
@Component
class WrittenMessages {

	/** Tasks in one statement. */
	private static final int AT_ONCE = 200;

	/** A key that no case has. */
	private static final List<String> NONE = List.of("");

	private static final String INTO = """
			insert into message (recipient, kind, request, task, county, written_at, batch)
			""";

	/** A case's key is its process with the request's own number. */
	private static final String TASKS = """
			select r.recipient, case when e.BUSINESS_KEY_ in (:returned) then 'RETURNED' else concat(:kind, '') end,
				case when e.BUSINESS_KEY_ regexp concat('^', d.KEY_, '-[1-9][0-9]{0,17}$')
					then substring(e.BUSINESS_KEY_, char_length(d.KEY_) + 2) end,
				t.ID_, t.TENANT_ID_, cast(:now as datetime(6)), nullif(concat(:batch, ''), '')
			from (
				select ID_ as task, ASSIGNEE_ as recipient from ACT_RU_TASK where ID_ in (:tasks)
				union
				select l.TASK_ID_, coalesce(l.USER_ID_, m.USER_ID_) from ACT_RU_IDENTITYLINK l
				left join ACT_ID_MEMBERSHIP m on m.GROUP_ID_ = l.GROUP_ID_
				where l.TASK_ID_ in (:tasks) and l.TYPE_ = 'candidate'
			) r
			join ACT_RU_TASK t on t.ID_ = r.task
			left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
			left join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
			where r.recipient is not null and r.recipient <> :acting
			and not exists (select 1 from message x where x.task = t.ID_ and x.recipient = r.recipient
				and x.kind in (:kinds))""";

	private static final String LINE = """
			select u.ID_, concat(:kind%1$d, ''), nullif(concat(:request%1$d, ''), ''), nullif(concat(:task%1$d, ''), ''),
				nullif(concat(:county%1$d, ''), ''), cast(:now as datetime(6)), nullif(concat(:batch, ''), '')
			from ACT_ID_USER u where u.ID_ = :recipient%1$d""";

	/** Tasks that go are those of a case, or some of them. */
	private static final String OF_CASE = "e.BUSINESS_KEY_ = :key";

	private static final String SOME = "t.ID_ in (:tasks)";

	/**
	 * Whoever took a task that goes, else all who may; what comes up only later nobody
	 * has seen.
	 */
	private static final String TAKEN_AWAY = """
			select distinct r.recipient, concat(:kind, ''), nullif(concat(:request, ''), ''), nullif('', ''), r.county,
				cast(:now as datetime(6)), nullif(concat(:batch, ''), '')
			from (
				select t.ASSIGNEE_ as recipient, t.TENANT_ID_ as county from ACT_RU_EXECUTION e
				join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
				where %1$s and (t.FOLLOW_UP_DATE_ is null or t.FOLLOW_UP_DATE_ <= :moment)
				union
				select coalesce(l.USER_ID_, m.USER_ID_), t.TENANT_ID_ from ACT_RU_EXECUTION e
				join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_ and t.ASSIGNEE_ is null
				join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
				left join ACT_ID_MEMBERSHIP m on m.GROUP_ID_ = l.GROUP_ID_
				where %1$s and (t.FOLLOW_UP_DATE_ is null or t.FOLLOW_UP_DATE_ <= :moment)
			) r
			where r.recipient is not null and r.recipient not in (:known)""";

	/** The inbox has the engine's own moments. */
	private static final String DIGEST = """
			insert into message (recipient, kind, written_at, batch, open_count, late_count)
			select h.account, 'DIGEST', cast(:now as datetime(6)), nullif(concat(:batch, ''), ''), count(distinct i.task),
				count(distinct case when i.due < :moment then i.task end)
			from (
				select account, concat('U:', account) as handler from message_address where digest = true
				union all
				select a.account, concat('G:', m.GROUP_ID_) from message_address a
				join ACT_ID_MEMBERSHIP m on m.USER_ID_ = a.account where a.digest = true
			) h join inbox i on i.handler = h.handler
			where (i.assignee = h.account or i.candidate = 1 and i.assignee is null)
			and (i.follow_up is null or i.follow_up <= :moment)
			group by h.account""";

	private static final String SEATED = """
			insert into message (recipient, kind, written_at, batch, open_count, late_count)
			select m.USER_ID_, concat(:kind, ''), cast(:now as datetime(6)), nullif(concat(:batch, ''), ''),
				count(distinct i.task), count(distinct case when i.due < :moment then i.task end)
			from ACT_ID_MEMBERSHIP m join inbox i on i.handler = concat('G:', m.GROUP_ID_)
			where m.GROUP_ID_ in (:groups) and concat(m.GROUP_ID_, ' ', m.USER_ID_) in (:seats)
			and i.candidate = 1 and i.assignee is null and (i.follow_up is null or i.follow_up <= :moment)
			group by m.USER_ID_""";

	private final NamedParameterJdbcTemplate database;

	private final Sending sending;

	private final Clock clock;

	WrittenMessages(NamedParameterJdbcTemplate database, Sending sending, Clock clock) {
		this.database = database;
		this.sending = sending;
		this.clock = clock;
	}

	/**
	 * What of requests was to be told is told then.
	 * @param tasks that reach somebody, by the engine's ids
	 * @param acting who does it and is not told; null for the system
	 */
	void write(List<String> tasks, Told told, AccountName acting) {
		var values = values(MessageKind.TASK, acting).addValue("returned", keys(told))
			.addValue("kinds", List.of(MessageKind.TASK.name(), MessageKind.RETURNED.name()));
		var lines = new ArrayList<String>();
		told.lines().forEach((line) -> lines.add(line(line, lines.size(), values)));
		told.lines().clear();
		write(tasks, lines, values);
	}

	/** Everybody who may do one of these tasks is told so, each once. */
	void write(List<String> tasks, MessageKind kind) {
		write(tasks, List.of(), values(kind, null).addValue("returned", NONE).addValue("kinds", List.of(kind.name())));
	}

	/** The same each time that somebody who waits for them says so. */
	void urge(List<String> tasks, AccountName by) {
		write(tasks, List.of(), values(MessageKind.URGED, by).addValue("returned", NONE).addValue("kinds", NONE));
	}

	/**
	 * Whoever has a task of a request now is told that it was taken back.
	 * @param known who knows already, or is told another way
	 */
	void takenAway(RequestNumber number, Collection<AccountName> known) {
		insert(INTO + TAKEN_AWAY.formatted(OF_CASE),
				gone(MessageKind.WITHDRAWN, number, known).addValue("key", number.toString()));
	}

	/** Whoever has one of these tasks is told that it need not be done. */
	void notNeeded(RequestNumber number, List<String> tasks, Collection<AccountName> known) {
		insert(INTO + TAKEN_AWAY.formatted(SOME), gone(MessageKind.NOT_NEEDED, number, known).addValue("tasks", tasks));
	}

	private MapSqlParameterSource gone(MessageKind kind, RequestNumber number, Collection<AccountName> known) {
		return values(kind, null).addValue("request", number.id().toString())
			.addValue("moment", Timestamp.from(this.clock.instant()))
			.addValue("known", Stream.concat(NONE.stream(), known.stream().map(AccountName::value)).toList());
	}

	/**
	 * Whoever holds one of some posts from now on is told how much waits there.
	 * @param seats engine's groups, each with an account of its own after a blank
	 */
	void seated(List<String> seats) {
		new Portions<>(seats).each((some) -> insert(SEATED,
				values(MessageKind.SEATED, null).addValue("moment", Timestamp.from(this.clock.instant()))
					.addValue("seats", some)
					.addValue("groups", some.stream().map((seat) -> seat.split(" ")[0]).distinct().toList())));
	}

	/** Whoever wants it is told how much waits for them; nobody for whom nothing does. */
	void digest() {
		var moment = Timestamp.from(this.clock.instant());
		insert(DIGEST, values(MessageKind.DIGEST, null).addValue("moment", moment));
	}

	private MapSqlParameterSource values(MessageKind kind, AccountName acting) {
		return new MapSqlParameterSource("now", LocalDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.addValue("kind", kind.name())
			.addValue("acting", (acting != null) ? acting.value() : "");
	}

	private void write(List<String> tasks, List<String> lines, MapSqlParameterSource values) {
		if (tasks.isEmpty() && !lines.isEmpty()) {
			new Portions<>(lines).each((some) -> insert(INTO + String.join(" union all ", some), values));
		}
		for (int from = 0; from < tasks.size(); from += AT_ONCE) {
			var parts = new ArrayList<>(List.of(TASKS));
			parts.addAll((from == 0) ? lines : List.of());
			values.addValue("tasks", tasks.subList(from, Math.min(tasks.size(), from + AT_ONCE)));
			insert(INTO + String.join(" union all ", parts), values);
		}
	}

	private void insert(String rows, MapSqlParameterSource values) {
		var batch = this.sending.batch();
		values.addValue("batch", batch.orElse(""));
		if (this.database.update(rows, values) > 0) {
			batch.ifPresent(this.sending::order);
		}
	}

	private static String line(Told.Line line, int at, MapSqlParameterSource values) {
		values.addValues(Map.of("kind" + at, line.kind().name(), "recipient" + at, line.recipient().value()));
		values.addValue("request" + at, (line.request() != null) ? line.request().id().toString() : "");
		values.addValue("task" + at, (line.task() != null) ? line.task() : "");
		values.addValue("county" + at, (line.county() != null) ? line.county() : "");
		return LINE.formatted(at);
	}

	private static List<String> keys(Told told) {
		return told.returned().isEmpty() ? NONE : told.returned().stream().map(RequestNumber::toString).toList();
	}

}
