package org.shegong.web.roster;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.shegong.web.roster.sheet.Misread;
import org.springframework.stereotype.Component;

/**
 * Lines of personnel files that were imported when any words were taken are brought into
 * the form in which rules read them. What cannot be read stays as it is; the roster that
 * the personnel office downloads names it.
 */
@Component
class CanonicalFileLines implements JavaMigration {

	private static final Logger LOG = LoggerFactory.getLogger(CanonicalFileLines.class);

	private static final String LINES = """
			select id, entry_date, kind, entry_value, until_date, summary, request from file_entry
			where quantity is null and struck_at is null""";

	private static final String CHANGE = """
			update file_entry set kind = ?, entry_value = ?, quantity = ?, until_date = ?, field = ?, summary = ?
			where id = ?""";

	private static final String AMOUNT = "update file_entry set quantity = ? where id = ?";

	/** What cases wrote about these says its amount in digits. */
	private static final Set<FiledKind> AMOUNTS = Set.of(FiledKind.ABSENCE, FiledKind.TRAINING);

	/** A line as it was stored. */
	private record Stored(long id, FiledValue bare, String value, String summary, boolean byCase) {
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("19.1");
	}

	@Override
	public String getDescription() {
		return "canonical file lines";
	}

	@Override
	public Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) throws SQLException {
		int unread = 0;
		try (var select = context.getConnection().prepareStatement(LINES); var lines = select.executeQuery()) {
			while (lines.next()) {
				var stored = stored(lines);
				if (stored != null && !mend(stored, context.getConnection())) {
					unread++;
				}
			}
		}
		if (unread > 0) {
			LOG.warn("{} lines of personnel files have words nobody knows and count for nothing; "
					+ "GET /api/roster.xlsx names them", unread);
		}
	}

	private static Stored stored(ResultSet line) throws SQLException {
		var kind = FiledKind.of(line.getString("kind")).orElse(null);
		if (kind == null) {
			return null;
		}
		var bare = FiledValue.of(kind, line.getObject("entry_date", LocalDate.class),
				line.getObject("until_date", LocalDate.class));
		return new Stored(line.getLong("id"), bare, line.getString("entry_value"), line.getString("summary"),
				line.getString("request") != null);
	}

	/** Whether the line can be read. */
	private static boolean mend(Stored stored, Connection connection) throws SQLException {
		if (stored.byCase()) {
			if (AMOUNTS.contains(stored.bare().kind()) && String.valueOf(stored.value()).matches("\\d{1,4}(\\.\\d)?")) {
				amount(stored, connection);
			}
			return true;
		}
		try {
			var says = stored.bare().kind().read(stored.bare(), stored.value());
			if (!says.equals(stored.bare().saying(stored.value()))) {
				change(stored, says, connection);
			}
			return true;
		}
		catch (Misread ex) {
			return false;
		}
	}

	private static void amount(Stored stored, Connection connection) throws SQLException {
		try (var update = connection.prepareStatement(AMOUNT)) {
			update.setBigDecimal(1, new BigDecimal(stored.value()));
			update.setLong(2, stored.id());
			update.executeUpdate();
		}
	}

	private static void change(Stored stored, FiledValue says, Connection connection) throws SQLException {
		try (var update = connection.prepareStatement(CHANGE)) {
			update.setString(1, says.kind().id());
			update.setString(2, says.value());
			update.setBigDecimal(3, says.quantity());
			update.setObject(4, says.until());
			update.setString(5, says.field());
			update.setString(6, isByItself(stored) ? says.summary() : stored.summary());
			update.setLong(7, stored.id());
			update.executeUpdate();
		}
	}

	/** Whether the import made the sentence because nobody had written a note. */
	private static boolean isByItself(Stored stored) {
		var title = stored.bare().kind().title();
		var words = stored.value().split("(?=[:：])", 2);
		var titled = FileWords.leaves().find(words[0]).map(FileWords.leaves()::titleOf).orElse(words[0])
				+ stored.value().substring(words[0].length());
		var graded = FileWords.GRADES.find(stored.value()).map(FileWords.GRADES::titleOf).orElse(stored.value());
		return Stream.of(stored.value(), titled, graded)
			.anyMatch((said) -> stored.summary().equals(title + "：" + said));
	}

}
