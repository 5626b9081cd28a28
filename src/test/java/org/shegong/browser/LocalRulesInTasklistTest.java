package org.shegong.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.policy.LocalRule;
import org.shegong.policy.LocalRules;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.shegong.support.Scans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A county's personnel department keeps its numbers at the page 本地规定. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class LocalRulesInTasklistTest {

	private static final By LINES = By.id("rules-lines");

	private static final By WAITING = By.id("rules-waiting");

	@TempDir
	Path folder;

	@LocalServerPort
	int port;

	@Autowired
	LocalRules rules;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aCountyWithTwoPersonnelDepartments() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		var city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(city.importRoster("two-counties").status()).isEqualTo(200);
			var posts = "account,name,post,unit,password\nsocial,闻社,social-work-department,qh-hr,pw-social\n";
			var answer = city.upload("admin", "/api/roster", "file", "more.zip", City.zip(Map.of("posts.csv", posts)));
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		}
	}

	@Test
	void one_enters_a_number_another_confirms_it_and_everybody_reads_it() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			come(page, "hr");
			page.photograph("rules");
			new Select(page.see(By.id("rule-parameter"))).selectByValue("leave-secretary-days");
			page.see(By.id("rule-value"));
			page.click(By.id("rule-save"));
			page.seeText("请填写生效日期");
			assertThat(page.text(By.id("rule-entry"))).doesNotContain("leave-secretary-days");
			page.replace("rule-value", "5");
			page.setDate("rule-since", "2026-06-01");
			page.type("rule-source", "清组发〔2026〕3号第五条");
			page.upload("rule-scan", Files.write(this.folder.resolve("文件.pdf"), Scans.pdf("清组发〔2026〕3号")));
			page.photograph("rules-entry");
			assertThat(page.barriers(".sg-page")).isEmpty();
			page.click(By.id("rule-save"));
			page.seeText("由本县（区）人事部门的另一位人员确认");
			page.seeText("办理中的：没有");
			assertThat(page.text(WAITING)).contains("5天").contains("您不能自己确认").doesNotContain("确认生效");
			page.photograph("rules-proposed");
		}
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.knock("social");
			page.tap(By.cssSelector(".navbar-toggle"));
			page.click(By.id("open-desk"));
			page.holdBack("/api/policies/proposals/%d/effect"
				.formatted(this.rules.findByStateOrderById(LocalRule.State.PROPOSED).get(0).id()));
			page.clickText("a", "本地规定");
			page.see(WAITING);
			assertThat(page.see(By.cssSelector("#rules-waiting .shegong-rule-scan")).getAttribute("href"))
				.endsWith("/scan");
			page.photograph("rules-phone");
			assertThat(page.overflow("shegong-desk")).isZero();
			page.click(By.xpath("//*[@id='rules-waiting']//button[normalize-space(.) = '确认']"));
			page.seeText("请等上面推算出会影响哪些事项");
			var sure = By.xpath("//*[@id='rules-waiting']//button[normalize-space(.) = '确认生效']");
			assertThat(page.see(sure).isEnabled()).isFalse();
			page.letGo();
			page.seeText("办理中的：没有");
			page.waitUntilGone(By.xpath("//*[@id='rules-waiting']//button[@disabled]"));
			page.click(sure);
			page.seeText("”已确认，自2026年6月1日起");
			page.type("rules-search", "清组发");
			page.seeText("找到1项");
			page.click(By.cssSelector("#rules-lines summary"));
			assertThat(page.text(LINES)).contains("5天")
				.contains("2026年6月1日")
				.contains("清组发〔2026〕3号第五条")
				.contains("地方办法")
				.contains("魏然录入");
			page.photograph("rules-phone-line");
			page.click(By.cssSelector("#rules-history summary"));
			assertThat(page.text(By.id("rules-history"))).contains("魏然").contains("闻社").contains("确认");
		}
	}

	@Test
	void what_the_county_has_not_regulated_is_listed_with_our_default() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			come(page, "hr");
			page.goBack();
			page.waitUntilGone(LINES);
			page.seeAddress("#/desk");
			page.clickText("a", "本地规定");
			page.see(LINES);
			page.seeText("第 1 页，共");
			page.click(By.id("rules-open"));
			page.seeText("；找到");
			assertThat(page.text(LINES)).contains("待填（系统默认）").doesNotContain("法律法规");
			page.photograph("rules-open");
			page.moveOn("#/desk");
			page.waitUntilGone(LINES);
			page.goBack();
			page.seeText("；找到");
			assertThat(page.text(LINES)).as("the way back leads to what was looked for").doesNotContain("法律法规");
		}
	}

	@Test
	void what_was_typed_stays_over_tabs_days_and_the_end_of_a_session() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			come(page, "hr");
			new Select(page.see(By.id("rule-parameter"))).selectByValue("report-deadline-workdays");
			page.type("rule-source", "清组发〔2026〕9号");
			page.clickText("a", "报备记录");
			page.waitUntilGone(LINES);
			page.clickText("a", "本地规定");
			page.seeValue(By.id("rule-source"), "清组发〔2026〕9号");
			page.setDate("rules-day", "2026-05-01");
			page.seeText("已恢复上次未提交的内容");
			page.seeValue(By.id("rule-source"), "清组发〔2026〕9号");
			page.replace("rule-value", "8");
			new Select(page.see(By.id("rule-parameter"))).selectByValue("leave-area-lead-days");
			page.type("rule-source", "第二项");
			new Select(page.see(By.id("rule-parameter"))).selectByValue("report-deadline-workdays");
			page.seeValue(By.id("rule-source"), "清组发〔2026〕9号");
			page.waitUntilKept("第二项");
			this.clock.setTo(LocalDate.of(2026, 6, 2));
			page.replace("rule-value", "9");
			page.waitUntilKept("\"9\"");
			page.replace("rule-value", "8");
			page.reload();
			page.click(By.id("open-desk"));
			page.clickText("a", "本地规定");
			page.seeValue(By.id("rule-source"), "清组发〔2026〕9号");
			new Select(page.see(By.id("rule-parameter"))).selectByValue("leave-area-lead-days");
			this.clock.setTo(LocalDate.of(2026, 6, 3));
			page.type("rule-source", "改");
			page.reload();
			page.click(By.id("open-desk"));
			page.clickText("a", "本地规定");
			page.seeValue(By.id("rule-source"), "第二项改");
			new Select(page.see(By.id("rule-parameter"))).selectByValue("report-deadline-workdays");
			page.seeValue(By.id("rule-source"), "清组发〔2026〕9号");
			page.click(By.id("rule-save"));
			page.seeText("请填写生效日期");
			this.clock.setTo(LocalDate.of(2026, 6, 4));
			page.setDate("rule-since", "2026-10-01");
			page.waitUntilGone(By.cssSelector("#rule-entry .sg-refused"));
			page.endSession();
			page.click(By.id("rule-save"));
			page.see(By.cssSelector("input[type=password]"));
			assertThat(page.text(By.cssSelector(".shegong-ended"))).contains("登录已过期").contains("已保留");
			page.photograph("rules-session-ended");
			page.enter("hr");
			page.seeValue(By.id("rule-source"), "清组发〔2026〕9号");
			assertThat(page.value("rule-value")).isEqualTo("8");
			page.click(By.id("rule-save"));
			page.seeText("由本县（区）人事部门的另一位人员确认");
			assertThat(page.text(WAITING)).contains("8工作日");
			assertThat(page.kept()).doesNotContain("清组发〔2026〕9号");
			page.resize(390, 844);
			assertThat(page.lowerThan(44, "#shegong-rules")).isEmpty();
		}
	}

	@Test
	void a_file_is_looked_at_before_it_is_brought_in_and_its_faults_are_listed() throws IOException {
		var right = Files.writeString(this.folder.resolve("right.yaml"), file("6"));
		var wrong = Files.writeString(this.folder.resolve("wrong.yaml"), file("\"六\""));
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			come(page, "hr");
			assertThat(page.see(By.id("rules-export")).getAttribute("href")).endsWith("/api/policies/qh/local.yaml");
			page.upload("rules-input", wrong);
			page.see(By.id("rules-faults"));
			assertThat(page.text(By.id("rules-faults"))).contains("第5行：").contains("整数");
			page.photograph("rules-file-faults");
			page.upload("rules-input", right);
			page.see(By.id("rules-bring"));
			assertThat(page.text(By.id("rules-file"))).contains("要录入1条").contains("6工作日");
			page.photograph("rules-file");
			page.resize(390, 844);
			page.photograph("rules-file-phone");
			assertThat(page.overflow("shegong-desk")).isZero();
			page.click(By.id("rules-bring"));
			page.seeText("已录入1条");
			page.waitUntilGone(By.id("rules-bring"));
			page.seeText("没有可以比较的");
			assertThat(page.text(WAITING)).contains("6工作日").contains("您不能自己确认").contains("没有可以比较的");
			page.upload("rules-input", right);
			page.seeText("已录入还待确认1条");
			page.photograph("rules-file-again");
		}
	}

	private static String file(String value) {
		return """
				title: 清河县
				general:
				  report-deadline-workdays:
				    entries:
				      - { value: %s, since: 2026-09-01, rule: A, status: measure, source: "清组发〔2026〕4号" }
				""".formatted(value);
	}

	private static void come(Chromium page, String account) {
		page.logIn(account);
		page.click(By.id("open-desk"));
		page.clickText("a", "本地规定");
		page.see(LINES);
	}

}
