package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** 设置代理: a leader names who handles the tasks while they are away, and ends it early. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class NamingADeputyInTasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 3, 2));
		var imported = new City(this.port).importRoster("two-counties");
		assertThat(imported.status()).as(imported.text()).isEqualTo(200);
	}

	@Test
	void what_was_chosen_stays_when_the_page_is_closed() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("lead");
			page.click(By.cssSelector(".app-menu li.account .dropdown-toggle"));
			page.click(By.id("open-deputy"));
			page.seeText("代理哪些流程");
			page.setDate("absence-from", "2026-05-11");
			page.click(By.cssSelector("#shegong-deputy input[value='outing']"));
			page.click(By.id("open-todo"));
			page.click(By.cssSelector(".app-menu li.account .dropdown-toggle"));
			page.click(By.id("open-deputy"));
			page.seeText("已恢复上次未提交的内容");
			assertThat(page.value("absence-from")).isEqualTo("2026-05-11");
			assertThat(page.count(By.cssSelector("#shegong-deputy input[value='outing']:checked"))).isOne();
		}
	}

	@Test
	void a_leader_chooses_a_deputy_by_name_and_ends_the_days_early() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("lead");
			page.click(By.cssSelector(".app-menu li.account .dropdown-toggle"));
			page.click(By.id("open-deputy"));
			page.seeText("代理哪些流程");
			page.click(By.id("save-absence"));
			page.seeText("请选择代理人，并填写开始和结束日期");
			new Select(page.see(By.id("absence-deputy"))).selectByVisibleText("孔令辉（城关镇镇（街道）主要领导）");
			page.setDate("absence-from", "2026-03-02");
			page.setDate("absence-until", "2026-03-06");
			page.click(By.cssSelector("#shegong-deputy input[value='leave']"));
			page.photograph("deputy-1366");
			page.resize(390, 844);
			page.photograph("deputy-390");
			page.resize(1366, 768);
			page.click(By.id("save-absence"));
			page.seeText("代理中");
			assertThat(page.text(By.id("shegong-deputy"))).contains("孔令辉", "2026年3月6日", "请假");
			page.photograph("deputy-listed-1366");
			page.resize(390, 844);
			page.photograph("deputy-listed-390");
			page.resize(1366, 768);
			page.clickText("button", "提前结束");
			page.clickText("button", "确认提前结束");
			page.seeText("已结束");
		}
	}

}
