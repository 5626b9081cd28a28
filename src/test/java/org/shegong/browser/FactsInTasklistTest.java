package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The personnel office at its page for facts, on a small screen and on a phone. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class FactsInTasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		if (this.units.count() == 0) {
			var imported = new City(this.port).importRoster("two-counties");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void a_clerk_enters_a_birth_sees_it_and_strikes_it_out_with_a_reason() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			choose(page, "office", "李梅", "birth");
			page.setDate("fact-date", "2026-05-06");
			page.type("fact-number", "2");
			page.type("fact-paper", "出生医学证明 V1400");
			page.photograph("facts-form");
			page.click(By.id("fact-save"));
			page.seeText("已记入档案");
			page.seeText("2026年5月6日 子女出生");
			assertThat(page.text(By.id("fact-lines"))).contains("子女出生2个").contains("V1400").contains("严青");
			page.photograph("facts-entered");
			page.resize(390, 844);
			page.photograph("facts-phone");
			assertThat(page.overflow("shegong-desk")).isZero();
			page.clickText("button", "划去");
			page.clickText("button", "确认划去");
			page.seeText("请先写明理由");
			page.see(By.cssSelector("#fact-lines input")).sendKeys("出生证明属另一人");
			page.clickText("button", "确认划去");
			page.seeText("已划去（严青");
			assertThat(page.text(By.id("fact-lines"))).contains("出生证明属另一人");
			page.photograph("facts-struck");
		}
	}

	@Test
	void what_cannot_be_is_said_on_the_page_and_what_was_typed_stays() throws IOException {
		try (var page = new Chromium(this.port)) {
			choose(page, "office", "孙立", "pregnancy");
			page.resize(390, 844);
			page.setDate("fact-date", "2026-05-06");
			page.setDate("fact-value", "2026-12-01");
			page.click(By.id("fact-save"));
			page.seeText("男职工");
			assertThat(page.value("fact-date")).isEqualTo("2026-05-06");
			assertThat(page.text(By.id("fact-lines"))).contains("还没有登记的事项");
			new Select(page.see(By.id("fact-kind"))).selectByValue("correction");
			new Select(page.see(By.id("fact-field"))).selectByValue("education");
			new Select(page.see(By.id("fact-value"))).selectByValue("bachelor");
			page.setDate("fact-date", "2026-05-06");
			page.click(By.id("fact-save"));
			page.seeText("写明理由");
			page.type("fact-note", "学历证核对");
			page.click(By.id("fact-save"));
			page.seeText("档案和花名册同时更新");
			assertThat(page.text(By.id("fact-lines"))).contains("大学专科 → 大学本科");
			page.photograph("facts-correction");
		}
	}

	@Test
	void what_a_notice_entails_is_said_on_the_page_before_and_after() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("office");
			page.click(By.id("open-desk"));
			page.clickText("a", "查阅档案");
			page.clickText("a", "周磊");
			for (int notices = 1; notices <= 3; notices++) {
				page.seeText("已登记通报%d次".formatted(notices - 1));
				page.setDate("notice-date", "2026-05-0" + notices);
				new Select(page.see(By.id("notice-kind"))).selectByValue("notice");
				page.type("notice-text", "脱岗");
				if (notices == 3) {
					page.seeText("再登记一次通报");
					page.photograph("notice-before");
				}
				page.clickText("button", "登记检查、通报");
				page.seeText("已登记通报%d次".formatted(notices));
			}
			assertThat(page.text(By.id("notice-kept"))).contains("已记入档案").contains("当年考核即为");
			page.photograph("notice-after");
		}
	}

	@Test
	void a_late_answer_does_not_overwrite_the_page_asked_for_after_it() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("m4");
			page.holdBack("/api/requests");
			page.click(By.id("open-desk"));
			page.clickText("a", "我的档案");
			page.seeText("假期余额");
			page.letGo();
			assertThat(page.text(By.id("shegong-desk"))).contains("假期余额").doesNotContain("还没有申请");
		}
	}

	@Test
	void a_county_enters_a_number_of_its_own_and_somebody_else_confirms_it() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			rules(page, "hr", City.password("hr"));
			page.photograph("rules-1366");
			page.type("rules-search", "结果报告期限");
			page.clickText("button", "录入");
			page.replace("rule-value", "5");
			page.setDate("rule-since", "2090-01-01");
			page.type("rule-source", "清河县委组织部〔2026〕3号第五条");
			page.photograph("rules-entry-1366");
			page.click(By.id("rule-save"));
			page.seeText("已录入，由本县（区）人事部门的另一位人员确认后");
			assertThat(page.text(By.id("rules-waiting"))).contains("结果报告期限：5工作日，自2090年1月1日起").contains("您不能自己确认");
			page.photograph("rules-own-1366");
		}
		try (var page = new Chromium(this.port)) {
			rules(page, "admin", "admin-password");
			page.resize(390, 844);
			new Select(page.see(By.id("rules-unit"))).selectByVisibleText("清河县");
			page.seeText("：5工作日，自2090年1月1日起");
			page.clickText("button", "确认");
			page.photograph("rules-confirm-390");
			assertThat(page.overflow("shegong-desk")).isZero();
			page.clickText("button", "确认生效");
			page.seeText("已确认，自2090年1月1日起为5工作日");
			page.type("rules-search", "结果报告期限");
			page.seeText("2090年1月1日起：5工作日");
			page.click(By.id("rules-open"));
			assertThat(page.text(By.id("rules-lines"))).contains("待填（系统默认）").doesNotContain("年休假");
			page.see(By.id("rules-lines"));
			page.photograph("rules-390");
			assertThat(page.overflow("shegong-desk")).isZero();
		}
	}

	private static void rules(Chromium page, String account, String password) {
		page.tryLogIn(account, password);
		page.click(By.id("open-desk"));
		page.clickText("a", "本地规定");
		page.seeText("其中待填");
	}

	private static void choose(Chromium page, String account, String name, String kind) {
		page.logIn(account);
		page.click(By.id("open-desk"));
		page.clickText("a", "人事登记");
		page.see(By.cssSelector("#shegong-facts input[type=search]")).sendKeys(name);
		page.clickText("a", name);
		new Select(page.see(By.id("fact-kind"))).selectByValue(kind);
	}

}
