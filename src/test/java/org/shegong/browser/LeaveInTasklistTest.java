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

/** What a worker and two approvers see in Tasklist, from the application to the file. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class LeaveInTasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	@BeforeEach
	void aTownWithItsPeople() {
		if (this.units.count() == 0) {
			var imported = new City(this.port).importRoster("two-counties");
			assertThat(imported.status()).as(imported.text()).isEqualTo(200);
		}
	}

	@Test
	void a_worker_applies_two_approvers_decide_and_the_file_shows_it() throws IOException {
		apply();
		decide("sec", "社区书记审批");
		decide("deputy", "分管领导审批");
		report();
		try (var page = new Chromium(this.port)) {
			page.logIn("m9");
			page.click(By.id("open-desk"));
			page.clickText("a", "我的档案");
			page.seeText("假期余额");
			assertThat(page.text(By.id("shegong-desk"))).contains("褚健")
				.contains("事假")
				.contains("请假〔2026〕")
				.contains("销假");
			page.photograph("file");
		}
	}

	private void apply() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("m9");
			page.clickText("a", "发起流程");
			page.click(By.xpath("//div[contains(@class, 'modal')]//a[normalize-space(.) = '请假']"));
			new Select(page.see(By.id("leave-kind"))).selectByValue("annual");
			page.setDate("leave-from", "2026-09-07");
			page.setDate("leave-until", "2026-09-25");
			page.type("leave-reason", "送孩子上学");
			assertThat(page.text(By.id("leave-refused"))).contains("年休假").contains("职工带薪年休假条例");
			submit(page);
			assertThat(page.text(By.cssSelector(".modal .alert-danger"))).contains("年休假").doesNotContain("Cannot");
			page.photograph("refused");
			assertThat(page.value("leave-reason")).isEqualTo("送孩子上学");
			assertThat(page.value("leave-from")).isEqualTo("2026-09-07");
			new Select(page.see(By.id("leave-kind"))).selectByValue("personal");
			page.setDate("leave-until", "2026-09-11");
			page.waitUntilGone(By.id("leave-refused"));
			assertThat(page.text(By.id("leave-deciders"))).contains("赵启明").contains("张国栋");
			page.photograph("application");
			submit(page);
			page.waitUntilGone(By.id("leave-kind"));
		}
	}

	private void report() throws IOException {
		this.clock.setTo(LocalDate.of(2026, 9, 14));
		var submit = By.cssSelector("#sg-submit:not([disabled])");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.comeIn("m9");
			page.seeAddress("#/todo");
			page.tap(By.xpath("//a[contains(@class, 'sg-item')][contains(., '销假')]"));
			page.seeText("最迟销假日期");
			assertThat(page.bottom(submit)).isLessThanOrEqualTo(844);
			assertThat(page.height(submit)).isGreaterThanOrEqualTo(44);
			page.photograph("report-phone");
			page.tap(submit);
			assertThat(page.text(By.cssSelector(".sg-bar .sg-refused"))).contains("请选择“实际返岗日期");
			assertThat(page.focused()).isEqualTo("report-returned");
			page.photograph("report-lacking-phone");
			page.setDate("report-returned", "2026-09-14");
			page.tap(submit);
			page.seeText("今天的都办完了");
			assertThat(page.text(By.cssSelector(".sg-done:not(:empty)"))).startsWith("已提交：");
			page.photograph("report-done-phone");
		}
	}

	private static void submit(Chromium page) {
		page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
	}

	private void decide(String account, String task) throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn(account);
			page.click(By.xpath("//a[contains(., '" + task + "') and contains(., '褚健')]"));
			page.seeText("送孩子上学");
			assertThat(page.shown(By.xpath("//a[normalize-space(.) = '历史']"))).isPositive();
			assertThat(page.shown(By.xpath("//a[normalize-space(.) = '招聘进展']"))).isZero();
			page.click(By.cssSelector("button.claim"));
			page.click(By.xpath("//label[contains(., '同意') and not(contains(., '不同意'))]"));
			page.photograph("task-" + account);
			page.clickText("button", "提交");
			page.waitUntilGone(By.xpath("//h2[contains(., '" + task + "') and contains(., '褚健')]"));
		}
	}

}
