package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A decision is taken back, and a request sent back, on the pages, on both sizes. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class GoingBackInTasklistTest {

	private static final By APPROVE = By.cssSelector("[data-choice=approve]:not([disabled])");

	private static final By ITEM = By.xpath("//a[contains(@class,'sg-item')][contains(.,'假')]");

	private static final By TAKE_BACK = By.cssSelector(".sg-take-back button");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		this.clock.setTo(LocalDate.of(2026, 6, 1));
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void a_decision_is_taken_back_from_the_message_after_it_and_from_what_was_decided() throws IOException {
		var number = leave("m4", "2026-06-22");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			page.click(By.id("open-todo"));
			page.click(ITEM);
			page.see(APPROVE);
			page.click(APPROVE);
			page.see(TAKE_BACK);
			assertThat(page.height(TAKE_BACK)).isGreaterThanOrEqualTo(44);
			page.photograph("take-back-offered");
			page.click(TAKE_BACK);
			page.click(By.xpath("//button[.='确认撤回']"));
			page.seeText("请先写明理由");
			page.click(By.xpath("//button[contains(.,'意见需要修改')]"));
			page.photograph("take-back-reason");
			page.click(By.xpath("//button[.='确认撤回']"));
			page.seeText("已撤回意见");
			page.see(APPROVE);
			page.photograph("take-back-done");
			page.click(APPROVE);
			page.see(TAKE_BACK);
			page.moveOn("#/done");
			page.seeText("还可以撤回");
			page.photograph("take-back-list");
			page.click(ITEM);
			page.see(TAKE_BACK);
			page.photograph("take-back-case");
			page.resize(390, 844);
			page.photograph("take-back-case-phone");
			page.click(TAKE_BACK);
			page.click(By.xpath("//button[contains(.,'点错了')]"));
			page.photograph("take-back-reason-phone");
			page.click(By.xpath("//button[.='确认撤回']"));
			page.seeText("已撤回意见");
		}
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
		this.city.post("m4", "/api/requests/" + number + "/withdraw", Map.of());
	}

	@Test
	void a_request_is_sent_back_to_an_earlier_step() throws IOException {
		var number = leave("m5", "2026-07-06");
		this.city.approves("sec", number, "secretaryDecides");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.knock("deputy");
			page.see(By.cssSelector(".tasks-list li.task"));
			page.moveOn("#/todo");
			page.tap(ITEM);
			page.see(APPROVE);
			page.click(By.cssSelector("#sg-handing summary"));
			page.click(By.cssSelector("[data-operation=return-to]"));
			page.click(By.id("sg-give"));
			page.seeText("请选择退回到哪一步");
			page.click(By.xpath("//option[contains(.,'社区书记审批')]"));
			page.see(By.cssSelector(".sg-reason")).sendKeys("请核对日期");
			page.click(By.cssSelector("[name=sg-then][value=chain]"));
			assertThat(page.height(By.id("sg-give"))).isGreaterThanOrEqualTo(44);
			page.photograph("send-back-phone");
			page.resize(1366, 768);
			page.photograph("send-back");
			page.click(By.id("sg-give"));
			page.seeText("已退回到“社区书记审批”");
			page.photograph("send-back-done");
		}
		assertThat(this.city.tasks("sec", number)).containsExactly("secretaryDecides");
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.logIn("sec");
			page.click(By.id("open-todo"));
			page.click(ITEM);
			assertThat(page.text(By.xpath("//p[@class='sg-said'][contains(.,'退回到')]"))).contains("张国栋", "请核对日期");
			page.photograph("send-back-received");
		}
	}

	private String leave(String applicant, String from) {
		return this.city.started(applicant, "leave", Map.of("kind", "personal", "from", from, "until",
				LocalDate.parse(from).plusDays(4).toString(), "reason", "家中有事"));
	}

}
