package org.shegong.policy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that cannot be right is refused, each fault with its line and what to do. */
class ReadingPolicyFilesTest {

	private static final String HEAD = "title: 苏州市\nparent: national\n";

	@Test
	void the_packaged_files_say_nothing_against_each_other() {
		assertThat(CrossReading.faults(PolicyFixture.shipped(), PolicyFixture.WORDS)).isEmpty();
		new PolicyFolder("").content()
			.texts()
			.forEach((name, text) -> assertThat(PolicyReader.read(name, text).faults()).as(name).isEmpty());
	}

	@Test
	void a_city_is_one_file() {
		assertThat(faults(HEAD + item("leave", "leave-secretary-days", entry("5", "2026-01-01", "measure")))).isEmpty();
	}

	@Test
	void a_name_that_no_rule_reads_is_refused_and_the_right_one_is_offered() {
		assertThat(faults(HEAD + item("leave", "leave-secretary-day", entry("5", "2026-01-01", "measure"))))
			.singleElement()
			.satisfies((fault) -> {
				assertThat(fault.line()).isEqualTo(4);
				assertThat(fault.inWords()).startsWith("suzhou.yaml 第4行：").contains("leave-secretary-days");
			});
	}

	@Test
	void a_value_of_another_kind_is_refused() {
		assertThat(faults(HEAD + item("leave", "leave-secretary-days", entry("\"五\"", "2026-01-01", "measure"))))
			.extracting(PolicyFault::line)
			.containsExactly(6);
		assertThat(faults(HEAD + item("leave", "leave-secretary-days", entry("2.5", "2026-01-01", "measure"))))
			.extracting(PolicyFault::message)
			.singleElement()
			.asString()
			.contains("整数");
	}

	@Test
	void another_unit_and_another_place_are_refused() {
		var text = HEAD + "outing:\n  leave-secretary-days:\n    unit: 小时\n    entries:\n"
				+ entry("5", "2026-01-01", "measure");
		assertThat(faults(text)).extracting(PolicyFault::line).containsExactly(4, 4);
	}

	@Test
	void an_entry_names_day_rule_status_and_source() {
		var text = HEAD + "leave:\n  leave-secretary-days:\n    entries:\n      - { value: 5, rule: \"X\" }\n";
		assertThat(faults(text)).singleElement()
			.extracting(PolicyFault::inWords)
			.isEqualTo("suzhou.yaml 第6行：“leave-secretary-days”的这一条没有写 since、status、source");
	}

	@Test
	void an_end_does_not_come_before_its_beginning_nor_after_the_next_one() {
		assertThat(faults(HEAD + item("leave", "leave-secretary-days",
				entry("5", "2026-02-01", "measure").replace(", rule", ", until: 2026-01-01, rule"))))
			.extracting(PolicyFault::message)
			.singleElement()
			.asString()
			.contains("2026年2月1日", "2026年1月1日");
		assertThat(faults(HEAD + item("leave", "leave-secretary-days",
				entry("5", "2026-02-01", "measure") + entry("4", "2026-02-01", "measure"))))
			.extracting(PolicyFault::line)
			.containsExactly(7);
	}

	@Test
	void a_day_a_status_a_field_and_an_area_that_do_not_exist_are_all_told_at_once() {
		var text = "title: 苏州市\nleaves:\n  x: 1\n"
				+ item("leave", "leave-secretary-days", entry("5", "2026-02-30", "rumour").replace("rule", "rules"));
		assertThat(faults(text)).extracting(PolicyFault::line).contains(2, 7);
	}

	@Test
	void the_same_key_twice_is_refused() {
		assertThat(faults(HEAD + item("leave", "leave-secretary-days", entry("5", "2026-01-01", "measure"))
				+ "  leave-secretary-days:\n    entries:\n" + entry("4", "2026-03-01", "measure")))
			.extracting(PolicyFault::inWords)
			.singleElement()
			.asString()
			.contains("第7行", "第4行");
	}

	@Test
	void a_lower_text_does_not_go_against_the_law() {
		assertThat(faults(HEAD + item("leave", "annual-tier-1-days", entry("3", "2026-01-01", "measure"))))
			.extracting(PolicyFault::message)
			.singleElement()
			.asString()
			.contains("不得少于", "5", "条例");
		assertThat(faults(HEAD + item("leave", "annual-tier-1-days", entry("6", "2026-01-01", "measure")))).isEmpty();
		assertThat(faults(HEAD + item("probation", "probation-lawful-months-mid", entry("3", "2026-01-01", "measure"))))
			.extracting(PolicyFault::message)
			.singleElement()
			.asString()
			.contains("不得多于");
	}

	@Test
	void a_jurisdiction_above_that_nobody_wrote_is_refused_and_a_ring_too() {
		assertThat(faults(HEAD.replace("national", "jiangsu"))).extracting(PolicyFault::message)
			.singleElement()
			.asString()
			.contains("jiangsu.yaml");
		assertThat(faults(HEAD.replace("national", "suzhou"))).hasSize(1);
	}

	@Test
	void a_broken_text_and_an_empty_one_are_told_by_line() {
		assertThat(faults("title: 苏州市\nleave:\n  a: [1, 2\n")).extracting(PolicyFault::message)
			.first()
			.asString()
			.contains("YAML");
		assertThat(faults("")).isNotEmpty();
	}

	@Test
	void more_faults_than_are_told_at_once_are_announced() {
		var all = faults(HEAD + "leave:\n" + "  leave-moon-days: 1\n".repeat(25));
		assertThat(all).hasSize(PolicyFault.MOST);
		assertThat(PolicyFault.inWords(all)).endsWith("\n还可能有更多问题没有列出，改好以上各处再检查");
		assertThat(PolicyFault.inWords(all.subList(0, 19))).doesNotContain("更多");
	}

	@Test
	void a_county_answers_by_its_province_and_that_by_the_nation() {
		var files = new TreeMap<>(new PolicyFolder("").content().texts());
		files.put("jiangsu", "title: 江苏省\n" + item("leave", "leave-secretary-days", entry("4", "2020-01-01", "measure"))
				+ item("leave", "leave-area-lead-days", entry("6", "2020-01-01", "measure")).replace("leave:\n", ""));
		files.put("suzhou", HEAD.replace("national", "jiangsu")
				+ item("leave", "leave-area-lead-days", entry("2", "2020-01-01", "measure")));
		var policies = new Policies(book(files), Clock.systemDefaultZone());
		var day = java.time.LocalDate.of(2026, 3, 16);
		assertThat(policies.of("suzhou", day).number("leave-secretary-days")).isEqualTo(4);
		assertThat(policies.of("suzhou", day).number("leave-area-lead-days")).isEqualTo(2);
		assertThat(policies.of("suzhou", day).number("leave-long-days")).isEqualTo(30);
		assertThat(policies.title("suzhou")).isEqualTo("苏州市");
	}

	private static List<PolicyFault> faults(String suzhou) {
		var reading = PolicyReader.read("suzhou", suzhou);
		if (!reading.faults().isEmpty()) {
			return reading.faults();
		}
		var files = new TreeMap<>(new PolicyFolder("").content().texts());
		files.put("suzhou", suzhou);
		return CrossReading.faults(book(files), PolicyFixture.WORDS);
	}

	private static Jurisdictions book(Map<String, String> texts) {
		var files = new TreeMap<String, PolicyFile>();
		texts.forEach((name, text) -> files.put(name, PolicyReader.read(name, text).file()));
		return new Jurisdictions(files);
	}

	private static String item(String area, String name, String entries) {
		return "%s:\n  %s:\n    entries:\n%s".formatted(area, name, entries);
	}

	private static String entry(String value, String since, String status) {
		return "      - { value: %s, since: %s, rule: \"TEST\", status: %s, source: \"测试办法第一条\" }\n".formatted(value,
				since, status);
	}

}
