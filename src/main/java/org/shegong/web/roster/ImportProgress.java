package org.shegong.web.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.shegong.account.AccountName;
import org.shegong.web.roster.Steps.Step;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far imports are. Kept in the database beside the import's own transaction, of which
 * nobody sees anything before it ends, so that any node can tell.
 */
@Component
class ImportProgress {

	private static final Duration KEPT = Duration.ofDays(1);

	private final JdbcOperations database;

	private final TransactionTemplate apart;

	private final Clock clock;

	ImportProgress(JdbcOperations database, PlatformTransactionManager transactions, Clock clock) {
		this.database = database;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * What is being done now.
	 *
	 * @param step {@code checking}, {@code writing}, {@code accounts}, {@code done} or
	 * {@code refused}
	 * @param title the same for people
	 * @param sheet whose rows; null where it is over
	 */
	record Progress(String step, String title, String sheet, String sheetTitle, int done, int total) {

		private static Progress of(ResultSet row) throws SQLException {
			var step = Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT));
			var sheet = row.getString("sheet");
			var title = (sheet != null) ? RosterSheet.valueOf(sheet.toUpperCase(Locale.ROOT)).title() : null;
			return new Progress(row.getString("step"), step.title(), sheet, title, row.getInt("rows_done"),
					row.getInt("rows_total"));
		}

	}

	/**
	 * @param id chosen by whoever sends the roster; null where nobody will ask
	 */
	Steps begin(UUID id, AccountName by) {
		if (id == null) {
			return Steps.untold();
		}
		this.apart.executeWithoutResult((status) -> {
			this.database.update("delete from roster_progress where noted_at < ? or id = ? and account = ?",
					Timestamp.from(this.clock.instant().minus(KEPT)), id.toString(), by.value());
			this.database.update(
					"insert into roster_progress (id, account, step, rows_done, rows_total, noted_at) values (?, ?, ?, 0, 0, ?)",
					id.toString(), by.value(), id(Step.CHECKING), Timestamp.from(this.clock.instant()));
		});
		return new Steps((step, sheet, done, total) -> this.apart.executeWithoutResult((status) -> this.database.update(
				"update roster_progress set step = ?, sheet = ?, rows_done = ?, rows_total = ?, noted_at = ? where id = ?",
				id(step), (sheet != null) ? sheet.id() : null, done, total, Timestamp.from(this.clock.instant()),
				id.toString())));
	}

	/** Empty for those of others as well. */
	Optional<Progress> of(UUID id, AccountName by) {
		return this.database
			.query("select step, sheet, rows_done, rows_total from roster_progress where id = ? and account = ?",
					(row, number) -> Progress.of(row), id.toString(), by.value())
			.stream()
			.findFirst();
	}

	private static String id(Step step) {
		return step.name().toLowerCase(Locale.ROOT);
	}

}
