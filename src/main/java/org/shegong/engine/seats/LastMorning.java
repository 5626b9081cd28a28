package org.shegong.engine.seats;

import java.sql.Date;
import java.time.LocalDate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The last day of which open tasks went to deputies and back. */
@Component
class LastMorning {

	/** How far back the very first one looks, in days. */
	private static final int FIRST = 14;

	private final JdbcTemplate database;

	LastMorning(JdbcTemplate database) {
		this.database = database;
	}

	/**
	 * A day begins; whoever else begins it waits until commit.
	 * @return the first day to look at, which was looked at before: what was entered on
	 * it meanwhile may have missed a task that was just being opened
	 */
	LocalDate begin(LocalDate today) {
		this.database.update("update deputy_morning set lock_version = lock_version + 1 where id = 1");
		var seen = this.database.queryForObject("select seen from deputy_morning where id = 1", Date.class);
		this.database.update("update deputy_morning set seen = ? where id = 1", Date.valueOf(today));
		var last = (seen != null) ? seen.toLocalDate() : today.minusDays(FIRST);
		return last.isBefore(today) ? last : today;
	}

}
