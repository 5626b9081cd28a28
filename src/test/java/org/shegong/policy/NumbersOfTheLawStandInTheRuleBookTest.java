package org.shegong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A rule that cites a source has its number in the rule book, not in Java, where no
 * county could see or change it: neither reckoned with nor told in a sentence.
 */
class NumbersOfTheLawStandInTheRuleBookTest {

	/** Once, one more, half, and what a year and a whole are made of. */
	private static final Set<String> PLAIN = Set.of("0", "1", "2", "12", "100");

	/** Who cites a source, or reads numbers that have one. */
	private static final Pattern CITES = Pattern.compile("Articles\\.of\\(|NamedRule|Numbers\\.of\\(|Figure<");

	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

	private static final Pattern SENTENCE = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");

	/** How long a text may be, which is a matter of the form; never how many days. */
	private static final Pattern LENGTH = Pattern.compile(
			"int LONGEST(?!\\w*(?:DAY|MONTH|YEAR|SPAN|HALF))\\w* = \\d+;|length\\(\\) > \\d+|substring\\(0, \\d+\\)"
					+ "|min\\([\\w.()]+length\\(\\), \\d+\\)|(?:brief|blank|cut)\\((?:[^()]|\\([^()]*\\))*, \\d+\\)");

	private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(\\d[\\d_]*)L?\\b");

	private static final Pattern TOLD = Pattern.compile(
			"(?<![第%\\d一二三四五六七八九十百])(\\d+|(?!十二)[三四五六七八九十百]+|百分之[一二三四五六七八九十百]+)(?:个工作日|工作日|日|天|个月|周岁|年(?!以前)|%|倍|名)");

	/** By class: numbers that are no number of a rule, and why. */
	private static final Map<String, Map<String, String>> ELSEWHERE = Map.ofEntries(
			Map.entry("ProbationWatch", Map.of("6", "narrows the query; the rule is asked of everybody found")),
			Map.entry("AssessmentRules", Map.of("2008", "a slip of the pen", "2100", "a slip of the pen")),
			Map.entry("Participation", Map.of("31", "the last day of a year")),
			Map.entry("AnnualLeave", Map.of("31", "the last day of a year")),
			Map.entry("DismissalRules", Map.of("20", "a slip of the pen in a year")),
			Map.entry("LeaveCases", Map.of("2008", "a slip of the pen in a year", "5", "a slip of the pen in a year")),
			Map.entry("OvertimeRules", Map.of("31", "days that one line may cover", "20", "half days on one line")),
			Map.entry("Pregnancies", Map.of("9", "a slip of the pen in a number of children")),
			Map.entry("FormRules", Map.of("9", "a slip of the pen in a number of children")),
			Map.entry("OfferRules", Map.of("360", "a slip of the pen in a number of months")),
			Map.entry("CourseRules",
					Map.of("366", "a slip of the pen in a date", "2000", "a slip of the pen in class hours", "500",
							"how many are entered at once")),
			Map.entry("RecruitmentRules", Map.of("10_000", "a slip of the pen in a number of posts")),
			Map.entry("Ceiling", Map.of("10_000", "the rate is one per ten thousand residents")),
			Map.entry("DismissalFilings", Map.of("900", "how long a text is")),
			Map.entry("RetentionBrief", Map.of("40", "how many are named")),
			Map.entry("AssessmentRecords", Map.of("40", "how many are named")),
			Map.entry("Judgement", Map.of("20", "how many are named")),
			Map.entry("RecruitmentBrief", Map.of("10", "how many are named")),
			Map.entry("SecondmentPanel", Map.of("9", "when the office opens")),
			Map.entry("ProbationDates", Map.of("18", "when the office closes")),
			Map.entry("RenewalDates", Map.of("18", "when the office closes")),
			Map.entry("Weights", Map.of("4", "digits reckoned with")),
			Map.entry("Ranking", Map.of("4", "digits reckoned with")));

	@Test
	void no_rule_reckons_with_a_number_that_stands_in_java() {
		assertThat(
				rules().flatMap((file) -> reckoned(code(file)).filter((number) -> !excepted(file).containsKey(number))
					.map((number) -> name(file) + ": " + number)))
			.isEmpty();
	}

	@Test
	void no_rule_tells_a_number_that_stands_in_java() {
		assertThat(rules().flatMap((file) -> told(code(file)).map((told) -> name(file) + ": " + told))).isEmpty();
	}

	@Test
	void what_is_found_is_a_number_of_days_wherever_it_is_written() {
		assertThat(reckoned("Articles.of(\"x\"); return days > 15;")).containsExactly("15");
		assertThat(reckoned("private static final int LONGEST_DAYS = 15;")).containsExactly("15");
		assertThat(reckoned("private static final int LONGEST_TEXT = 300; cut(text, 90)")).isEmpty();
		assertThat(told("refuse(\"最多请假十五天\"); refuse(\"不得少于百分之八十\".formatted()); \"30日内\"")).containsExactly("十五天",
				"30日");
		assertThat(told("\"第%d日，第三十日，十二个月内，一个月\"")).isEmpty();
	}

	@Test
	void every_exception_is_still_needed() {
		var unneeded = ELSEWHERE.entrySet()
			.stream()
			.flatMap((excepted) -> excepted.getValue()
				.keySet()
				.stream()
				.filter((number) -> rules().filter((file) -> name(file).equals(excepted.getKey()))
					.noneMatch((file) -> numbers(code(file)).anyMatch(number::equals)))
				.map((number) -> excepted.getKey() + ": " + number))
			.toList();
		assertThat(unneeded).isEmpty();
	}

	private static Map<String, String> excepted(Path file) {
		return ELSEWHERE.getOrDefault(name(file), Map.of());
	}

	private static Stream<String> reckoned(String code) {
		return numbers(code).filter((number) -> !PLAIN.contains(number));
	}

	private static Stream<String> numbers(String code) {
		var bare = LENGTH.matcher(SENTENCE.matcher(code).replaceAll("\"\"")).replaceAll("");
		return NUMBER.matcher(bare).results().map((match) -> match.group(1));
	}

	private static Stream<String> told(String code) {
		return SENTENCE.matcher(code)
			.results()
			.flatMap((sentence) -> TOLD.matcher(sentence.group(1)).results())
			.filter((told) -> !PLAIN.contains(told.group(1)))
			.map(MatchResult::group);
	}

	/** Classes that cite a source, of the rooms and of the rule book. */
	private static Stream<Path> rules() {
		var outside = List.of("web", "engine", "organization", "worker", "account", "audit");
		try (var files = Files.walk(Path.of("src/main/java/org/shegong"))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !outside.contains(file.getName(5).toString()))
				.filter((file) -> CITES.matcher(code(file)).find())
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString().replace(".java", "");
	}

	private static String code(Path file) {
		try {
			return COMMENT.matcher(Files.readString(file)).replaceAll("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
