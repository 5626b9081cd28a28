package org.shegong.worker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.shegong.policy.Days;
import org.springframework.stereotype.Component;

/**
 * What lines of personnel files said only in words is found in them once and stored as
 * facts. The sentences stay as they are; a line that cannot be read is marked with the
 * reason, and administrators can ask for all of those.
 */
@Component
class FactsFromWords implements JavaMigration {

	private static final Logger LOG = LoggerFactory.getLogger(FactsFromWords.class);

	private static final String LINES = "select id, entry_date, kind, entry_value, until_date, quantity, organiser, field,"
			+ " former_value, summary, request from file_entry";

	private static final String CHANGE = "update file_entry set about_year = ?, how = ?, reference = ?, told = ?, unread = ?"
			+ " where id = ?";

	private static final Pattern NEXT = Pattern.compile("^续假：.*由 (\\S+)（");

	private static final Pattern STATEMENT = Pattern.compile("；本人陈述：(.*)。解除劳动合同须另行办理", Pattern.DOTALL);

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,4}(\\.\\d+)?");

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("38");
	}

	@Override
	public String getDescription() {
		return "facts from words";
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
				var says = completed(lines);
				var why = unread(says, lines.getString("kind"));
				store(lines.getLong("id"), says, why, context.getConnection());
				unread += (why != null) ? 1 : 0;
			}
		}
		if (unread > 0) {
			LOG.warn("{} lines of personnel files have words nobody can read; GET /api/roster/unread names them",
					unread);
		}
	}

	private static void store(long id, FactColumns says, String unread, Connection connection) throws SQLException {
		try (var update = connection.prepareStatement(CHANGE)) {
			update.setObject(1, says.year());
			update.setString(2, says.how());
			update.setString(3, says.reference());
			update.setString(4, says.told());
			update.setString(5, unread);
			update.setLong(6, id);
			update.executeUpdate();
		}
	}

	/** A line as it was stored, with what its words say besides. */
	private static FactColumns completed(ResultSet line) throws SQLException {
		var kind = FileKind.named(line.getString("kind")).orElse(FileKind.OTHER);
		var date = line.getObject("entry_date", LocalDate.class);
		var says = new FactColumns(kind).saying(line.getString("entry_value"))
			.until(line.getObject("until_date", LocalDate.class))
			.amounting(line.getBigDecimal("quantity"))
			.by(line.getString("organiser"))
			.about(line.getString("field"), line.getString("former_value"));
		return completed(says, date, line.getString("summary"), line.getString("request") != null);
	}

	static FactColumns completed(FactColumns says, LocalDate date, String words, boolean byCase) {
		return switch (says.kind()) {
			case ASSESSMENT, ASSESSMENT_OPINION -> says.of(AssessedYear.of(words, date));
			case COMMENDATION -> says.how(level(says, words), null);
			case TRAINING -> says.how(purpose(says, byCase), null);
			case LEAVE_RETURN -> returned(says, date, words);
			case NOTICE -> (says.value() == null && !byCase) ? says.told(without("通报：", words)) : says;
			case INSPECTION -> says.told(without("检查：", words));
			case PROBATION -> probation(says, words);
			default -> says;
		};
	}

	/** Where it has a name, the words around it say nothing of whose it is. */
	private static HonourLevel level(FactColumns says, String words) {
		return HonourLevel.ofName((says.value() != null) ? says.value() : words);
	}

	/** Before taking up the post, a case put down the hours and nothing else. */
	private static YearFact.Purpose purpose(FactColumns says, boolean byCase) {
		if (YearFact.AFTER_FAILURE.equals(says.value())) {
			return YearFact.Purpose.AFTER_FAILURE;
		}
		var hours = says.quantity();
		return (byCase && hours != null && hours.stripTrailingZeros().toPlainString().equals(says.value()))
				? YearFact.Purpose.BEFORE_POST : YearFact.Purpose.COURSE;
	}

	private static FactColumns returned(FactColumns says, LocalDate date, String words) {
		var next = NEXT.matcher(words);
		if (next.find()) {
			return says.how(AwayFact.Return.EXTENDED, next.group(1));
		}
		if (words.startsWith("续假")) {
			return says.how(AwayFact.Return.EXTENDED, null);
		}
		return says.how(way(words, date, says.until()), null);
	}

	/** Null where neither words nor dates say it. */
	private static AwayFact.Return way(String words, LocalDate back, LocalDate last) {
		if (words.contains("，未休，")) {
			return AwayFact.Return.NOT_TAKEN;
		}
		if (words.contains("，迟归")) {
			return AwayFact.Return.LATE;
		}
		if (words.contains("，提前返岗") || (last != null && !back.isAfter(last))) {
			return AwayFact.Return.EARLY;
		}
		return words.contains("，按期返岗") ? AwayFact.Return.ON_TIME : null;
	}

	private static FactColumns probation(FactColumns says, String words) {
		if (ContractFact.ProbationHindered.ID.equals(says.value())) {
			return says.told(without("试用期考核不能开始：", words));
		}
		var failed = FactReader.id(ContractFact.Probation.FAILED).equals(says.value());
		return failed
				? says.told(STATEMENT.matcher(words).results().map(FactsFromWords::first).findFirst().orElse(words))
				: says;
	}

	private static String first(MatchResult found) {
		return found.group(1);
	}

	private static String without(String beginning, String words) {
		return words.startsWith(beginning) ? words.substring(beginning.length()) : words;
	}

	/** Why nobody can read it, for administrators; null where everything was read. */
	private static String unread(FactColumns says, String kind) {
		if (says.kind() == FileKind.OTHER) {
			return "没有“%s”这一事项".formatted(kind);
		}
		if (FactReader.read(says) instanceof Unread) {
			return (says.value() == null) ? "没有写明内容" : "内容“%s”不是系统认识的写法，不起作用".formatted(brief(says.value()));
		}
		var words = says.kind() == FileKind.ABSENCE && says.quantity() == null && says.value() != null
				&& !AMOUNT.matcher(says.value().strip()).matches();
		return words ? "内容“%s”不是天数，按起止日期计算".formatted(brief(says.value())) : uneven(says);
	}

	/** Days are counted in halves; class hours and children are no days. */
	private static String uneven(FactColumns says) {
		var inDays = EnumSet.of(FileKind.ABSENCE, FileKind.LEAVE, FileKind.MISCARRIAGE).contains(says.kind());
		return (inDays && says.quantity() != null && !Days.isWhole(says.quantity()))
				? "%s天不是整天或半天，按%s计算".formatted(says.quantity().toPlainString(), Days.of(says.quantity()).inWords())
				: null;
	}

	private static String brief(String words) {
		return (words.length() > 100) ? words.substring(0, 99) + "…" : words;
	}

}
