package org.shegong.web.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.shegong.dismissal.grounds.Ground;
import org.shegong.leave.LeaveKind;
import org.shegong.worker.AwayPeriod;
import org.springframework.stereotype.Component;

/**
 * Names of tasks and filings that say of what kind a leave was, or of which illness
 * somebody left, say no more than those learn who read them today.
 */
@Component
class DiscreetRecords implements JavaMigration {

	private static final String FILINGS = """
			select f.id, f.summary, w.name, l.from_date, l.until_date from filing f
			join leave_request l on l.id = f.request join worker w on w.code = f.worker where l.kind = ?""";

	private static final List<String> TASKS = List.of("ACT_RU_TASK", "ACT_HI_TASKINST");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("25.2");
	}

	@Override
	public String getDescription() {
		return "discreet records";
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
		var database = context.getConnection();
		for (var kind : LeaveKind.known().stream().filter(LeaveKind::isPrivate).toList()) {
			filings(database, kind);
		}
		for (var table : TASKS) {
			if (exists(database, table)) {
				tasks(database, table);
			}
		}
		replace(database, "filing", "summary", Ground.ILLNESS.title(), Ground.ILLNESS.discreetTitle(), "1 = 1");
	}

	private static void filings(Connection database, LeaveKind kind) throws SQLException {
		try (var query = database.prepareStatement(FILINGS);
				var change = database.prepareStatement("update filing set summary = ? where id = ?")) {
			query.setString(1, kind.id());
			try (var told = query.executeQuery()) {
				while (told.next()) {
					change.setString(1,
							"%s：%s%s %s至%s".formatted(told.getString(3), told.getString(2).contains("销假：") ? "销假：" : "",
									AwayPeriod.TITLE, told.getString(4), told.getString(5)));
					change.setLong(2, told.getLong(1));
					change.executeUpdate();
				}
			}
		}
	}

	private static void tasks(Connection database, String table) throws SQLException {
		var titles = LeaveKind.known().stream().filter(LeaveKind::isPrivate).map(LeaveKind::title).toList();
		for (var title : titles) {
			replace(database, table, "NAME_", " " + title, " " + AwayPeriod.TITLE, "PROC_DEF_ID_ like 'leave:%'");
		}
		replace(database, table, "NAME_", Ground.ILLNESS.title(), Ground.ILLNESS.discreetTitle(),
				"PROC_DEF_ID_ like 'dismissal:%'");
	}

	private static void replace(Connection database, String table, String column, String word, String by, String where)
			throws SQLException {
		var sql = "update %1$s set %2$s = replace(%2$s, ?, ?) where %2$s like ? and %3$s".formatted(table, column,
				where);
		try (var change = database.prepareStatement(sql)) {
			change.setString(1, word);
			change.setString(2, by);
			change.setString(3, "%" + word + "%");
			change.executeUpdate();
		}
	}

	/** The engine makes its own tables, after ours. */
	private static boolean exists(Connection database, String table) throws SQLException {
		try (var tables = database.getMetaData().getTables(database.getCatalog(), database.getSchema(), table, null)) {
			return tables.next();
		}
	}

}
