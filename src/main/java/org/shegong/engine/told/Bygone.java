package org.shegong.engine.told;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.shegong.draft.Draft;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes away what nobody is told any more, and drafts to which nobody came back. */
@Component
class Bygone {

	/** What is long past, and where people are told who are not here any more. */
	private static final List<String> BYGONE = List.of(
			"delete from delivery where message in (select m.id from message m where m.written_at < :before)",
			"delete from message where written_at < :before",
			"delete from message_address where account in (select w.code from worker w where w.left_on < :today"
					+ " and not exists (select 1 from posting p where p.account = w.code))",
			"delete from draft where written_at < :unsent or (place like 'task~%'"
					+ " and not exists (select 1 from ACT_RU_TASK t where t.ID_ = substring(draft.place, 6)))");

	/** Nobody looks for older messages; what was done stands in the requests. */
	private static final Duration KEPT = Duration.ofDays(180);

	private final NamedParameterJdbcTemplate database;

	private final Clock clock;

	Bygone(NamedParameterJdbcTemplate database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void forget() {
		var now = this.clock.instant();
		var values = Map.of("before", moment(now.minus(KEPT)), "unsent", moment(now.minus(Draft.KEPT)), "today",
				LocalDate.ofInstant(now, this.clock.getZone()));
		BYGONE.forEach((sql) -> this.database.update(sql, values));
	}

	private static LocalDateTime moment(Instant at) {
		return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
	}

}
