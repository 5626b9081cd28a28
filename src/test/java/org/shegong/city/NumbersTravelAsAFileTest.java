package org.shegong.city;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A county carries its own numbers out as a file, and brings them in again. */
@RunningCity
class NumbersTravelAsAFileTest {

	private static final String QH = "/api/policies/qh/local.yaml";

	private static final String ZL = "/api/policies/cz-zl/local.yaml";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void twoCounties() {
		this.clock.setTo(LocalDate.of(2026, 4, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
			var posts = "account,name,post,unit,password\nsocial,闻社,social-work-department,qh-hr,pw-social\n";
			var answer = this.city.upload("admin", "/api/roster", "file", "more.zip",
					City.zip(Map.of("posts.csv", posts)));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	@Test
	void the_same_county_has_nothing_to_do_and_another_one_gets_proposals() {
		keeps("decision-deadline-workdays", 4, "2026-05-01");
		keeps("decision-deadline-workdays", 5, "2027-05-01");
		keeps("half-day-kinds", java.util.List.of("annual", "personal"), "2026-05-01");
		keeps("leave-chain-basis", "“引号\"’、\\ 和 # : 冒号” {大括号}", "2026-05-01");
		var text = exported();
		assertThat(text).contains("title: \"清河县\"", "parent: county-plan");
		var same = this.city.postText("hr", QH, "text/yaml", text);
		assertThat(same.status()).as(same.text()).isEqualTo(200);
		assertThat(same.body().path("added").asInt()).as(same.text()).isZero();
		assertThat(same.body().path("equal").asInt()).isGreaterThanOrEqualTo(4);
		var other = this.city.postText("admin", ZL + "?preview=true", "text/yaml", text);
		assertThat(other.status()).as(other.text()).isEqualTo(200);
		assertThat(other.body().path("added").asInt()).isGreaterThanOrEqualTo(4);
		assertThat(proposals("cz-zl")).isZero();
		var stored = this.city.upload("admin", ZL, "file", "清河.yaml", text.getBytes(StandardCharsets.UTF_8));
		assertThat(stored.body().path("stored").asBoolean()).as(stored.text()).isTrue();
		assertThat(proposals("cz-zl")).isEqualTo(other.body().path("added").asInt());
		var again = this.city.postText("admin", ZL, "text/yaml", text).body();
		assertThat(again.path("added").asInt()).isZero();
		assertThat(again.path("waiting").asInt()).isEqualTo(other.body().path("added").asInt());
		var first = this.city.get("admin", "/api/policies/proposals?unit=cz-zl").body().path("rows").get(0);
		assertThat(
				this.city.post("admin", "/api/policies/proposals/" + first.path("id").asLong() + "/confirm", Map.of())
					.status())
			.as("whoever brought it in does not confirm it")
			.isEqualTo(409);
	}

	@Test
	void what_is_more_than_one_file_may_hold_is_counted_before_it_is_looked_into() {
		var entry = "      - { value: -1, since: %04d-%02d-%02d, rule: A, status: measure, source: 甲 }\n";
		var text = new StringBuilder("title: 清河县\nleave:\n  revise-deadline-workdays:\n    entries:\n");
		for (int i = 0; i < 201; i++) {
			text.append(entry.formatted(2030 + i / 336, 1 + (i / 28) % 12, 1 + i % 28));
		}
		var answer = this.city.postText("hr", QH, "text/yaml", text.toString());
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.message()).isEqualTo("一次最多录入200条，请分几个文件导入");
		assertThat(answer.body().path("faults")).isEmpty();
	}

	@Test
	void all_faults_are_told_at_once_with_their_lines_and_nothing_is_kept() {
		var before = proposals("qh");
		var answer = this.city.postText("hr", QH, "text/yaml", """
				title: 清河县
				leave:
				  revise-deadline-workdays:
				    entries:
				      - { value: 3, since: 2026-06-01, rule: "A", status: measure, source: "甲" }
				  leave-secretary-days:
				    entries:
				      - { value: 99999999999, since: 2026-06-01, rule: "A", status: measure, source: "甲" }
				      - { value: 6, since: 2026-07-01, until: 2026-08-01, rule: "A", status: law, source: "甲" }
				      - { value: -1, since: 1999-07-01, rule: "A", status: measure, source: "甲" }
				  leave-moon-days:
				    entries:
				      - { value: 6, since: 2026-07-01, rule: "A", status: measure }
				  annual-tier-1-days:
				    entries:
				      - { value: 3, since: 2026-07-01, rule: "A", status: measure, source: "甲" }
				general:
				  filing-recipient:
				    entries:
				      - { value: "nobody", since: 2026-07-01, rule: "A", status: measure, source: "甲" }
				""");
		assertThat(answer.status()).isEqualTo(422);
		var faults = answer.body().path("faults");
		assertThat(faults.findValuesAsText("line")).as(answer.text())
			.containsExactly("3", "8", "9", "9", "10", "10", "11", "13", "16", "20");
		assertThat(faults.findValuesAsText("message").toString())
			.contains("应写在 general", "整数", "请删去 until", "出处的效力", "应为1至366", "2008年", "没有“leave-moon-days”",
					"没有写 source", "不得少于", "请从这些中选择")
			.doesNotContain("leave-secretary-days", "revise-deadline-workdays");
		assertThat(proposals("qh")).isEqualTo(before);
	}

	@Test
	void what_is_no_file_of_rules_is_refused_with_what_to_do() {
		for (var text : new String[] { "", "甲", "- 1", "title: [", "title: 甲\nleave: &a\n  x: *a\n", "title: 甲\u0001",
				"title: 甲\nleave: 5\n", "title: 甲\nparent: nowhere\n", "leave: {}\n", "[".repeat(3000),
				"title: 甲\nleave:\n  half-day-kinds:\n    entries: &a [*a]\n",
				"title: 甲\nleave:\n  medical-period:\n    entries:\n      - { value: [{ a: 1 }], since: 2026-06-01, rule: A, status: measure, source: 甲 }\n" }) {
			var answer = this.city.postText("hr", QH, "text/yaml", text);
			assertThat(answer.status()).as(text + answer.text()).isEqualTo(422);
			assertThat(answer.message()).as(text).containsPattern("请");
		}
		var coded = this.city.upload("hr", QH, "file", "a.yaml",
				"title: 清河县".getBytes(java.nio.charset.Charset.forName("GBK")));
		assertThat(coded.message()).contains("UTF-8");
	}

	@Test
	void only_keepers_of_the_county_carry_its_numbers_out_and_in() {
		for (var account : new String[] { "m1", "office", "cz-office" }) {
			assertThat(this.city.get(account, QH).status()).as(account).isEqualTo(403);
			assertThat(this.city.postText(account, QH, "text/yaml", "title: 甲").status()).as(account).isEqualTo(403);
		}
		assertThat(this.city.get("hr", ZL).status()).isEqualTo(403);
		assertThat(this.city.get("admin", "/api/policies/nowhere/local.yaml").status()).isEqualTo(403);
		var town = this.city.get("admin", "/api/policies/qh-cg/local.yaml");
		assertThat(town.status()).isEqualTo(422);
		assertThat(town.message()).contains("请选择县");
	}

	@Test
	void what_a_higher_text_says_is_told_by_titles() {
		var byHand = this.city.post("hr", "/api/policies/qh", Map.of("parameter", "secondment-borrowers", "value",
				java.util.List.of("town", "enterprise"), "since", "2026-06-01", "source", "甲", "status", "measure"));
		var byFile = this.city.postText("hr", QH, "text/yaml", """
				title: 清河县
				secondment:
				  secondment-borrowers:
				    entries:
				      - { value: [town, enterprise], since: 2026-06-01, rule: "A", status: measure, source: "甲" }
				""");
		for (var answer : java.util.List.of(byHand, byFile)) {
			assertThat(answer.status()).isEqualTo(422);
			assertThat(answer.message()).contains("上级规定的街道（乡镇）").contains("企业").doesNotContain("town");
		}
	}

	private void keeps(String parameter, Object value, String since) {
		var entered = Map.of("parameter", parameter, "value", value, "since", since, "source", "清组发〔2026〕3号：“\"甲'#",
				"status", "measure");
		var proposed = this.city.post("hr", "/api/policies/qh", entered);
		assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
		var confirmed = this.city.post("social",
				"/api/policies/proposals/" + proposed.body().path("id").asLong() + "/confirm", Map.of());
		assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
	}

	private String exported() {
		var file = this.city.download("hr", QH);
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/yaml");
		return new String(file.body(), StandardCharsets.UTF_8);
	}

	private int proposals(String unit) {
		var count = 0;
		for (var proposal : this.city.get("admin", "/api/policies/proposals?unit=" + unit).body().path("rows")) {
			count += proposal.path("unit").asText().equals(unit) ? 1 : 0;
		}
		return count;
	}

}
