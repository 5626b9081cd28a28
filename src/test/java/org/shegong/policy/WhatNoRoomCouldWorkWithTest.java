package org.shegong.policy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.shegong.recruitment.RecruitmentNumbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What no room could work with, or what takes away what the law gives, comes into force
 * by no file: each is told with file, line and what is allowed.
 */
class WhatNoRoomCouldWorkWithTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "general|decision-deadline-workdays|-5|应为1至366",
			"general|decision-deadline-workdays|100000000|应为1至366", "general|policy-effective-date|\"2027-02-30\"|日期",
			"general|policy-effective-date|\"去年\"|日期", "general|filing-recipient|nobody-office|community-secretary",
			"leave|leave-secretary-days|0|应为1至366", "leave|leave-secretary-days|-3|应为1至366",
			"leave|leave-secretary-days|50|不得大于", "leave|leave-long-days|5|不得大于",
			"leave|sick-unit|\"weeks\"|working、calendar", "leave|leave-level-rules|[{lvl: x}]|没有“lvl”这一栏",
			"leave|half-day-kinds|[moon]|personal", "leave|half-day-kinds|[sick, sick]|中有两个",
			"leave|bereavement-deaths|[{relation: parent, most: 2, x: 1}]|没有“x”这一栏",
			"leave|annual-month-calendar-days|0|应为28至31", "leave|annual-carry-over-years|99|应为0至1",
			"leave|annual-expires-on|\"02-30\"|月和日", "absence|absence-wage-divisor|0|应为20至31",
			"staffing|quota-formula|\"per-moon\"|per-households", "staffing|quota-formula|\"per-households\"|每满几户配1人",
			"staffing|quota-approvers|[]|现在有0项", "staffing|quota-bands|[{upTo: 2000, posts: 3, z: 1}]|没有“z”这一栏",
			"staffing|quota-bands|[{upTo: 2000}]|posts 栏没有写", "recruitment|recruitment-education|phd|bachelor",
			"recruitment|recruitment-review-parties|[{party: a, title: 甲, post: nobody}]|post 栏",
			"probation|probation-months-long|9|不得大于", "probation|probation-months-mid|4|劳动合同法第十九条",
			"assessment|assessment-grade-titles|[好]|应有4至4项", "assessment|assessment-satisfaction-least|500|应为0至100",
			"assessment|assessment-excellent-percent|300|应为0至100",
			"assessment|assessment-components|[{component: a, title: 甲, share: 50}]|合计应为100",
			"retirement|retirement-reform-from|\"2025-13\"|年和月", "retirement|retirement-base-women|52|50、55",
			"dismissal|unused-leave-wage-divisor|0|应为20至31", "dismissal|union-answer-workdays|0|应为1至366" })
	void a_value_beyond_its_bounds_is_refused_with_its_line(String area, String name, String value, String allowed)
			throws IOException {
		assertThat(faults(item(area, name, value))).singleElement()
			.extracting(PolicyFault::inWords)
			.asString()
			.startsWith("suzhou.yaml 第5行：")
			.contains(allowed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"maternity|unit: calendar, amount: occasion, days: 10, who: women|amount 只能写 law",
			"annual|unit: working, amount: year, days: 1|amount 只能写 law",
			"sick|unit: working, amount: year, days: 1|amount", "annual|unit: working, amount: none|amount 只能写 law",
			"annual|unit: calendar, amount: law|unit 只能",
			"marriage|unit: marriage-unit, amount: law, days: 1|days 不得少于",
			"marriage|unit: marriage-unit, amount: law|days 不得少于",
			"bereavement|unit: bereavement-unit, amount: law, days: bereavement-cap-days, who: men|who 不能比上级规定的窄",
			"elder-care|unit: elder-care-unit, amount: year, days: 5|不得拒绝" })
	void what_a_law_gives_to_everybody_no_lower_row_takes_away(String kind, String columns, String why)
			throws IOException {
		assertThat(faults(item("leave", "leave-kind-" + kind, "{ " + columns + " }"))).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault.line()).isEqualTo(5))
			.extracting(PolicyFault::message)
			.anySatisfy((message) -> assertThat(message).contains(why));
	}

	@Test
	void a_lower_row_may_give_more() throws IOException {
		assertThat(faults(
				item("leave", "leave-kind-marriage", "{ unit: marriage-unit, amount: law, days: 20, evidence: 结婚证 }")))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "days: leave-chain|days", "days: principal-both|days", "days: -1|0至366",
					"days: 2, unit: leave-secretary-days|unit", "days: 2, evidenceFrom: leave-chain|evidenceFrom",
					"days: 2, carryOver: -5|0至5", "days: 2, purpose: \"给{no-such-thing}\"|purpose",
					"days: 2, words: [年假]|不能同名", "days: 2, words: [\"\"]|words", "days: leave-kind-annual|days" })
	void a_cell_of_a_new_kind_names_only_what_can_stand_there(String columns, String why) throws IOException {
		var unit = columns.contains("unit:") ? "" : ", unit: working";
		assertThat(faults(kind("试假", "{ amount: year, " + columns + unit + " }"))).isNotEmpty()
			.allSatisfy((fault) -> assertThat(fault.line()).isEqualTo(7))
			.extracting(PolicyFault::message)
			.first()
			.asString()
			.contains(why);
	}

	@ParameterizedTest
	@ValueSource(strings = { "年休假", "年假", "\"\"" })
	void no_two_kinds_go_by_one_name(String title) throws IOException {
		assertThat(faults(kind(title, "{ unit: working, amount: year, days: 2 }"))).hasSize(1);
	}

	@Test
	void nobody_below_the_nation_writes_law() throws IOException {
		for (var status : List.of("law", "central")) {
			assertThat(faults(item("leave", "maternity-base-days", "60").replace("measure", status))).isNotEmpty()
				.first()
				.extracting(PolicyFault::inWords)
				.asString()
				.startsWith("suzhou.yaml 第5行：status 在地方的文件里不能写 law 或 central");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0001-01-01", "9999-12-31", "2026-02-30" })
	void a_day_is_one_of_ours(String since) throws IOException {
		assertThat(faults(item("leave", "leave-secretary-days", "3").replace("2020-01-01", since))).singleElement()
			.extracting(PolicyFault::message)
			.asString()
			.contains("1949年至2099年");
	}

	@Test
	void two_files_do_not_go_by_one_title_and_a_key_is_one_name() throws IOException {
		assertThat(faults(item("leave", "leave-secretary-days", "3").replace("苏州市", "太原市"))).singleElement()
			.extracting(PolicyFault::message)
			.asString()
			.contains("太原市", "suzhou.yaml");
		assertThat(faults(item("leave", "leave-secretary-days", "3") + "  ? [a, b]\n  : 1\n")).singleElement()
			.extracting(PolicyFault::line)
			.isEqualTo(6);
	}

	@Test
	void what_is_no_utf_8_is_one_fault_of_its_file_and_all_others_are_told_as_well() throws IOException {
		Files.write(this.folder.resolve("gbk.yaml"), "title: 无锡市\n".getBytes(Charset.forName("GBK")));
		Files.write(this.folder.resolve("utf16.yaml"), "title: 常熟市\n".getBytes(StandardCharsets.UTF_16));
		Files.writeString(this.folder.resolve("wuxi.yml"), "title: 无锡市\n");
		Files.writeString(this.folder.resolve("marked.yaml"), "\uFEFFtitle: 昆山市\n");
		assertThat(faults(item("leave", "leave-secretary-days", "0") + "  leave-moon-days:\n    entries:\n"
				+ entry("2").replace("2020-01-01", "2027-02-30")))
			.extracting(PolicyFault::inWords)
			.satisfiesExactly((one) -> assertThat(one).isEqualTo("gbk.yaml：文件的文字编码不对，请另存为 UTF-8 编码"),
					(one) -> assertThat(one).startsWith("suzhou.yaml 第5行：").contains("应为1至366"),
					(one) -> assertThat(one).startsWith("suzhou.yaml 第6行：没有“leave-moon-days”这一项"),
					(one) -> assertThat(one).startsWith("suzhou.yaml 第8行：since"),
					(one) -> assertThat(one).isEqualTo("utf16.yaml：文件的文字编码不对，请另存为 UTF-8 编码"),
					(one) -> assertThat(one).startsWith("wuxi.yml：").contains("wuxi.yaml"));
	}

	@Test
	void a_start_stops_with_the_file_that_is_no_utf_8() throws IOException {
		Files.write(this.folder.resolve("gbk.yaml"), "title: 无锡市\n".getBytes(Charset.forName("GBK")));
		assertThatThrownBy(
				() -> new Policies(new PolicyFolder(this.folder.toString()), Locals.NONE, Clock.systemDefaultZone()))
			.isInstanceOf(RefusedPolicies.class)
			.hasMessage("gbk.yaml：文件的文字编码不对，请另存为 UTF-8 编码");
	}

	@Test
	void what_a_county_was_once_let_keep_beyond_all_bounds_holds_no_longer() {
		Locals stored = (unit, parameter, date, known) -> parameter.equals("decision-deadline-workdays")
				? Optional.of(new LocalRule(unit,
						new Parameter(parameter, unit.equals("bad") ? 100_000_000 : 4, LocalDate.of(2026, 1, 1), null,
								new Basis("LOCAL", "某文", Status.MEASURE)),
						null, null, "hr", Instant.EPOCH))
				: Optional.empty();
		var policies = new Policies(new PolicyFolder(""), stored, Clock.systemDefaultZone());
		assertThat(policies.at(new Locality("county-plan", "bad", List.of("bad")), TODAY)
			.number("decision-deadline-workdays")).isEqualTo(2);
		assertThat(policies.at(new Locality("county-plan", "good", List.of("good")), TODAY)
			.number("decision-deadline-workdays")).isEqualTo(4);
	}

	@Test
	void what_a_later_day_brings_is_weighed_as_well() throws IOException {
		assertThat(faults(item("leave", "leave-secretary-days", "7") + "  leave-deputy-lead-days:\n    entries:\n"
				+ entry("5").replace("2020-01-01", "2030-01-01")))
			.singleElement()
			.extracting(PolicyFault::message)
			.asString()
			.contains("不得大于");
	}

	private List<PolicyFault> faults(String suzhou) throws IOException {
		Files.writeString(this.folder.resolve("suzhou.yaml"), suzhou);
		var admission = new Admission(List.of(RecruitmentNumbers.BOUND), List.of(), PolicyFixture.WORDS);
		return admission.read(new PolicyFolder(this.folder.toString()).content(), TODAY).faults();
	}

	private static String item(String area, String name, String value) {
		return "title: 苏州市\n%s:\n  %s:\n    entries:\n%s".formatted(area, name, entry(value));
	}

	private static String kind(String title, String row) {
		return "title: 苏州市\nleave:\n  leave-kind-trial:\n    title: %s\n    unit: 一种假\n    entries:\n%s"
			.formatted(title, entry(row));
	}

	private static String entry(String value) {
		return "      - { value: %s, since: 2020-01-01, rule: \"TEST\", status: measure, source: \"测试办法第一条\" }\n"
			.formatted(value);
	}

}
