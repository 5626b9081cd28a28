package org.shegong.web.roster;

import java.sql.Date;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.shegong.support.MariaDb;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that were imported when any words were taken. */
class CanonicalFileLinesTest {

	@Test
	void old_lines_are_read_in_one_form_ever_after() {
		check(new DriverManagerDataSource("jdbc:h2:mem:canonical;DB_CLOSE_DELAY=-1", "sa", ""),
				Map.of("table_options", "", "worker_is_optional", "alter column worker drop not null"));
	}

	@Test
	@Tag("mariadb")
	void old_lines_are_read_in_one_form_on_mariadb_as_well() {
		check(new DriverManagerDataSource(MariaDb.freshDatabase(), "shegong", "shegong"),
				Map.of("table_options", "default character set utf8mb4 collate utf8mb4_bin", "worker_is_optional",
						"modify worker varchar(64) null"));
	}

	private static void check(DriverManagerDataSource source, Map<String, String> placeholders) {
		var flyway = Flyway.configure().dataSource(source).placeholders(placeholders);
		flyway.target("19").load().migrate();
		var database = new JdbcTemplate(source);
		database.update("insert into org_unit (code, name, kind) values ('c', '县', 'COUNTY')");
		database
			.update("insert into worker (code, name, gender, birth_date, worker_class, positions, unit, certificate) "
					+ "values ('w', '甲', 'FEMALE', '1990-01-01', 'RECRUITED', 'social-worker', 'c', 'none')");
		line(database, "2026-01-01", "leave", "annual:3", "请假：年休假:3", null);
		line(database, "2026-01-02", "leave", "产假", "请假：产假", null);
		line(database, "2026-01-03", "leave", "返乡", "请假：返乡", null);
		line(database, "2026-01-04", "absence", "31天", "旷工三十一天", null);
		line(database, "2026-01-05", "assessment", "不合格等次", "年度考核：不合格等次", null);
		line(database, "2026-01-06", "child-birth", "1", "长女出生", null);
		line(database, "2026-01-07", "training", "40", "培训：40", null);
		line(database, "2026-01-08", "absence", "2", "旷工2天，已处理", "absence-7");
		line(database, "2026-01-09", "transfer", "东关", "岗位变动：东关", null);
		latest(flyway).load().migrate();
		assertThat(database.queryForList("select entry_value, quantity, summary from file_entry order by entry_date")
			.stream()
			.map((row) -> row.get("entry_value") + " " + row.get("quantity") + " " + row.get("summary")))
			.containsExactly("annual 3.00 请假：年休假：3天", "maternity null 请假：产假", "返乡 null 请假：返乡", "null 31.00 旷工三十一天",
					"incompetent null 年度考核：不称职（不合格）", "null 1.00 长女出生", "null 40.00 培训：40学时", "2 2.00 旷工2天，已处理",
					"东关 null 岗位变动：东关");
	}

	private static FluentConfiguration latest(FluentConfiguration flyway) {
		return flyway.target("19.1").javaMigrations(new CanonicalFileLines());
	}

	private static void line(JdbcTemplate database, String day, String kind, String value, String summary,
			String request) {
		database.update(
				"insert into file_entry (worker, entry_date, kind, entry_value, summary, request, recorded_at) "
						+ "values ('w', ?, ?, ?, ?, ?, '2026-01-01 00:00:00')",
				Date.valueOf(day), kind, value, summary, request);
	}

}
