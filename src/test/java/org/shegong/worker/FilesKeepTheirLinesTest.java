package org.shegong.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.shegong.support.MariaDb;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was stored before lines carried facts: every line of every used database stays as
 * it was, and says a fact or is named as unread.
 */
class FilesKeepTheirLinesTest {

	private static final String LINES = "select * from file_entry order by id";

	private static final Map<String, String> ON_H2 = Map.of("table_options", "", "worker_is_optional",
			"alter column worker drop not null");

	private static final Map<String, String> ON_MARIADB = Map.of("table_options",
			"default character set utf8mb4 collate utf8mb4_bin", "worker_is_optional",
			"modify worker varchar(64) null");

	static Stream<Path> used() throws IOException {
		try (var folders = Files.list(Path.of("src/test/resources/upgrade").toAbsolutePath())) {
			return folders.filter(Files::isDirectory).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("used")
	void every_line_of_a_used_database_is_there_and_says_a_fact_or_is_named(Path used) throws SQLException {
		var address = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
		try (var connection = DriverManager.getConnection(address, "sa", "");
				var statement = connection.createStatement()) {
			statement.execute("runscript from '%s' compression gzip".formatted(used.resolve("h2.sql.gz")));
		}
		keepsItsLines(new DriverManagerDataSource(address, "sa", ""), ON_H2);
	}

	@ParameterizedTest
	@MethodSource("used")
	@Tag("mariadb")
	void every_line_is_there_on_mariadb_as_well(Path used) {
		var address = MariaDb.freshDatabase();
		MariaDb.load(address, used.resolve("mariadb.sql.gz"));
		keepsItsLines(new DriverManagerDataSource(address, "shegong", "shegong"), ON_MARIADB);
	}

	private static void keepsItsLines(DriverManagerDataSource source, Map<String, String> placeholders) {
		var database = new JdbcTemplate(source);
		var before = database.queryForList(LINES);
		assertThat(before).hasSizeGreaterThan(80);
		flyway(source, placeholders).target("38").load().migrate();
		assertThat(asTheyWere(database.queryForList(LINES), before.get(0).keySet())).isEqualTo(before);
		assertThat(stored(database)).hasSameSizeAs(before)
			.allSatisfy((line) -> assertThat(line.fact() instanceof Unread).as("%s", line)
				.isEqualTo(line.unread() != null));
		assertThat(stored(database)).extracting(Stored::fact)
			.contains(new YearFact.Assessed(2023, YearGrade.COMPETENT),
					new AwayFact.LeaveReturned(AwayFact.Return.ON_TIME, "annual", null));
		keepsItsCauses(database);
	}

	/** The columns that there were. */
	private static List<Map<String, Object>> asTheyWere(List<Map<String, Object>> lines, Set<String> columns) {
		lines.forEach((line) -> line.keySet().retainAll(columns));
		return lines;
	}

	/** What keeps somebody away was told by the number of a request. */
	private static void keepsItsCauses(JdbcTemplate database) {
		var told = Set.of("leave", "outing", "secondment");
		assertThat(database.queryForList("select cause, request from away_period")).isNotEmpty().allSatisfy((away) -> {
			var process = away.get("request").toString().replaceFirst("-\\d+$", "");
			assertThat(away.get("cause"))
				.isEqualTo(told.contains(process) ? process.toUpperCase(Locale.ROOT) : "OTHER");
		});
	}

	/**
	 * Only with the migration this is about: on the oldest of these databases words stay
	 * that an earlier one reads.
	 */
	private static FluentConfiguration flyway(DriverManagerDataSource source, Map<String, String> placeholders) {
		return Flyway.configure()
			.dataSource(source)
			.placeholders(placeholders)
			.javaMigrations(new FactsFromWords())
			.ignoreMigrationPatterns("*:missing")
			.validateOnMigrate(false);
	}

	private record Stored(long id, FileFact fact, String unread) {
	}

	private static List<Stored> stored(JdbcTemplate database) {
		return database.query("select * from file_entry order by id",
				(line, at) -> new Stored(line.getLong("id"),
						FactReader.read(new FactColumns(FileKind.named(line.getString("kind")).orElse(FileKind.OTHER))
							.saying(line.getString("entry_value"))
							.until(line.getObject("until_date", LocalDate.class))
							.amounting(line.getBigDecimal("quantity"))
							.by(line.getString("organiser"))
							.about(line.getString("field"), line.getString("former_value"))
							.of((Integer) line.getObject("about_year"))
							.stored(line.getString("how"), line.getString("reference"))
							.told(line.getString("told"))),
						line.getString("unread")));
	}

	@Test
	void what_only_words_said_becomes_a_fact_and_what_nobody_can_read_is_named() {
		var source = new DriverManagerDataSource("jdbc:h2:mem:words;DB_CLOSE_DELAY=-1", "sa", "");
		var flyway = flyway(source, ON_H2);
		flyway.target("37").load().migrate();
		var database = new JdbcTemplate(source);
		database.update("insert into org_unit (code, name, kind) values ('c', '县', 'COUNTY')");
		database
			.update("insert into worker (code, name, gender, birth_date, worker_class, positions, unit, certificate) "
					+ "values ('w', '甲', 'FEMALE', '1990-01-01', 'RECRUITED', 'social-worker', 'c', 'none')");
		line(database, "assessment", "excellent", "2025年度考核：优秀，总分95", "assessment-1");
		line(database, "assessment", "excellent", "年度考核：优秀", null);
		line(database, "assessment", "不合格等次", "年度考核：不合格等次", null);
		line(database, "leave-return", "sick", "续假：病假 leave-1 之后由 leave-2（病假，至2026-03-20）接续，假满一并销假", "leave-1");
		line(database, "leave-return", "annual", "销假：年休假，2026年3月20日返岗，迟归，2026-03-18至2026-03-19未在岗", "leave-3");
		line(database, "leave-return", "annual", "销假：年休假，2026年3月2日返岗，未休，退回3天", "leave-4");
		line(database, "commendation", "全国优秀社区工作者", "表彰：全国优秀社区工作者", null);
		line(database, "commendation", "special-award", "所在社区获“全国先进基层党组织”称号", "assessment-1");
		line(database, "notice", null, "通报：脱岗", null);
		line(database, "probation", "failed", "试用期不合格：…；本人陈述：已尽力。解除劳动合同须另行办理，并在试用期内送达", "probation-9");
		line(database, "leave", "返乡", "请假：返乡", null);
		line(database, "absence", "三天左右", "旷工三天左右", null);
		line(database, "gone", null, "旧事项", null);
		flyway.target("38").load().migrate();
		assertThat(stored(database)).extracting(Stored::fact)
			.containsExactly(new YearFact.Assessed(2025, YearGrade.EXCELLENT),
					new YearFact.Assessed(2025, YearGrade.EXCELLENT), new Unread(FileKind.ASSESSMENT),
					new AwayFact.LeaveReturned(AwayFact.Return.EXTENDED, "sick", "leave-2"),
					new AwayFact.LeaveReturned(AwayFact.Return.LATE, "annual", null),
					new AwayFact.LeaveReturned(AwayFact.Return.NOT_TAKEN, "annual", null),
					new YearFact.Commended(HonourLevel.PROVINCIAL_OR_ABOVE, "全国优秀社区工作者", null),
					new YearFact.Commended(HonourLevel.OTHER, "special-award", null),
					new YearFact.Notified(null, "脱岗", null),
					new ContractFact.ProbationTurned(ContractFact.Probation.FAILED, "已尽力"), new Unread(FileKind.LEAVE),
					new AwayFact.Absent(null, false), new Unread(FileKind.OTHER));
		assertThat(stored(database)).filteredOn((line) -> line.unread() != null)
			.extracting(Stored::unread)
			.containsExactly("内容“不合格等次”不是系统认识的写法，不起作用", "内容“返乡”不是系统认识的写法，不起作用", "内容“三天左右”不是天数，按起止日期计算", "没有“gone”这一事项");
	}

	private static void line(JdbcTemplate database, String kind, String value, String summary, String request) {
		database.update(
				"insert into file_entry (worker, entry_date, kind, entry_value, summary, request, recorded_at) "
						+ "values ('w', '2026-03-02', ?, ?, ?, ?, '2026-03-02 00:00:00')",
				kind, value, summary, request);
	}

}
