package org.shegong.engine.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.shegong.worker.AwayPeriod;
import org.shegong.engine.steps.Briefing;
import org.springframework.stereotype.Component;

/**
 * What earlier versions left in the engine goes where it belongs: what open tasks show,
 * onto their slips; what was ever written on a form or read by a table, out of the
 * history. Handlers of open tasks may read their variables from now on, as only those
 * may.
 */
@Component
class ContentsLeaveTheEngine implements JavaMigration {

	private static final String SHOWN = """
			select v.TASK_ID_, v.BYTEARRAY_ID_, b.BYTES_,
			(select count(*) from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = v.TASK_ID_ and l.TYPE_ = 'candidate')
			from ACT_RU_VARIABLE v join ACT_GE_BYTEARRAY b on b.ID_ = v.BYTEARRAY_ID_
			where v.NAME_ = 'brief' and v.TASK_ID_ is not null""";

	private static final List<String> HISTORY = List.of("ACT_HI_VARINST", "ACT_HI_DETAIL", "ACT_HI_DEC_IN",
			"ACT_HI_DEC_OUT");

	/** To read a task and work on it; and to read its variables besides. */
	private static final String HANDLERS = """
			update ACT_RU_AUTHORIZATION set PERMS_ = 16450
			where RESOURCE_TYPE_ = 7 and TYPE_ = 1 and PERMS_ = 16386 and RESOURCE_ID_ <> '*'""";

	private final ObjectMapper json = new ObjectMapper();

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("25.1");
	}

	@Override
	public String getDescription() {
		return "contents leave the engine";
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
	public void migrate(Context context) throws SQLException, IOException {
		var database = context.getConnection();
		if (!hasEngine(database)) {
			return;
		}
		shown(database);
		for (var table : HISTORY) {
			run(database, "delete from ACT_GE_BYTEARRAY where ID_ in (select BYTEARRAY_ID_ from %s)".formatted(table));
			run(database, "delete from " + table);
		}
		run(database, "delete from ACT_HI_DECINST");
		run(database, HANDLERS);
	}

	/** The engine makes its own tables, after ours. */
	private static boolean hasEngine(Connection database) throws SQLException {
		try (var tables = database.getMetaData()
			.getTables(database.getCatalog(), database.getSchema(), "ACT_RU_VARIABLE", null)) {
			return tables.next();
		}
	}

	private void shown(Connection database) throws SQLException, IOException {
		try (var query = database.createStatement();
				var shown = query.executeQuery(SHOWN);
				var slip = database.prepareStatement("insert into task_slip (task, brief, fields) values (?, ?, ?)");
				var variable = database
					.prepareStatement("delete from ACT_RU_VARIABLE where NAME_ = 'brief' and TASK_ID_ = ?");
				var bytes = database.prepareStatement("delete from ACT_GE_BYTEARRAY where ID_ = ?")) {
			while (shown.next()) {
				slip.setString(1, shown.getString(1));
				slip.setBytes(2, discreet(shown.getBytes(3), shown.getInt(4) == 0));
				slip.setBytes(3, "{}".getBytes(StandardCharsets.UTF_8));
				slip.executeUpdate();
				variable.setString(1, shown.getString(1));
				variable.executeUpdate();
				bytes.setString(1, shown.getString(2));
				bytes.executeUpdate();
			}
		}
	}

	/** As {@link Briefing} writes who else is away. */
	private byte[] discreet(byte[] brief, boolean personal) throws IOException {
		var said = this.json.readTree(brief);
		if (said.path("away") instanceof ArrayNode away) {
			if (personal) {
				away.removeAll();
			}
			for (JsonNode one : away) {
				var pending = one.path("what").asText().endsWith("（审批中）") ? "（审批中）" : "";
				((ObjectNode) one).put("what", AwayPeriod.TITLE + pending);
			}
		}
		return this.json.writeValueAsBytes(said);
	}

	private static void run(Connection database, String sql) throws SQLException {
		try (var statement = database.createStatement()) {
			statement.executeUpdate(sql);
		}
	}

}
