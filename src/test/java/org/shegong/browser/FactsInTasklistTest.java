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
			assertThat(page.barriers(".sg-page")).isEmpty();
			assertThat(page.tooSmall(44, ".sg-page")).isEmpty();
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
			page.see(By.cssSelector("#fact-lines textarea")).sendKeys("出生证明属另一人");
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
	void what_was_typed_about_somebody_stays_theirs_until_it_is_sent() throws IOException {
		try (var page = new Chromium(this.port)) {
			choose(page, "office", "李梅", "commendation");
			page.type("fact-value", "县委〔2026〕2号");
			page.clickText("a", "查阅档案");
			page.clickText("a", "周磊");
			page.type("notice-text", "值班脱岗");
			assertThat(page.text(By.id("shegong-desk"))).contains("法定退休").doesNotContainPattern("\\d{4}-\\d{2}");
			page.see(By.id("overtime-note")).sendKeys("防汛值守");
			page.clickText("a", "返回名单");
			page.click(By.xpath("//*[contains(@class, 'shegong-unsent')]//a[. = '周磊']"));
			page.seeValue(By.id("notice-text"), "值班脱岗");
			page.setDate("notice-date", "2026-04-01");
			page.clickText("button", "登记检查、通报");
			page.see(By.id("notice-kept"));
			assertThat(page.value("overtime-note")).isEqualTo("防汛值守");
			assertThat(page.kept()).doesNotContain("值班脱岗");
			page.clickText("a", "人事登记");
			page.click(By.xpath("//*[contains(@class, 'shegong-unsent')]//a[. = '李梅']"));
			page.seeValue(By.id("fact-value"), "县委〔2026〕2号");
			page.clickText("button", "清除");
			page.seeValue(By.id("fact-value"), "");
			assertThat(page.kept()).doesNotContain("县委〔2026〕2号");
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
			page.holdBack("/api/workers/m4/file");
			page.click(By.id("open-desk"));
			page.clickText("a", "我的档案");
			page.clickText("a", "本地规定");
			page.see(By.id("rules-day"));
			page.letGo();
			page.see(By.id("rules-day"));
			assertThat(page.text(By.id("shegong-desk"))).doesNotContain("假期余额");
		}
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
