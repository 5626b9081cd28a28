package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;

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

/** The page 我的申请 on a desk and on a phone. */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class MineInTasklistTest {

	private static final By STEPS = By.cssSelector(".sg-steps");

	private static final By DONE = By.cssSelector(".sg-done:not(:empty)");

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
	void a_worker_with_a_phone_sees_how_far_it_is_urges_and_takes_it_back() throws IOException {
		leave("m1", "2026-06-22");
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.comeIn("m1");
			page.clickText("a", "我的申请");
			page.seeAddress("#/mine");
			assertThat(page.text(STEPS)).contains("社区书记审批").contains("赵启明").contains("限 ");
			assertThat(page.text(By.cssSelector(".sg-fold summary"))).contains("年休假剩");
			page.photograph("mine-phone");
			page.clickText("button", "催办");
			page.see(DONE);
			assertThat(page.text(DONE)).contains("已催办").contains("赵启明");
			page.see(By.cssSelector(".sg-step-urged"));
			page.photograph("mine-urged-phone");
			page.clickText("button", "撤回");
			page.seeText("占用的天数退回");
			page.clickText("button", "确认撤回");
			page.seeText("已撤回。");
			page.photograph("mine-withdrawn-phone");
			page.clickText("a", "再次申请");
			page.seeValue(By.id("leave-from"), "2026-06-22");
			page.seeValue(By.id("leave-kind"), "personal");
			page.seeValue(By.id("leave-reason"), "家中有事");
			page.see(By.id("leave-deciders"));
			page.photograph("mine-again-phone");
		}
	}

	@Test
	void what_was_asked_the_way_and_the_diagram_stand_beside_the_list() throws IOException {
		var first = leave("m2", "2026-07-06");
		leave("m2", "2026-08-03");
		this.city.completed("sec", first, "secretaryDecides", Map.of("decision", "return", "opinion", "请改日期"));
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			page.comeIn("m2");
			page.seeAddress("#/todo");
			page.opens("#/mine");
			page.see(STEPS);
			page.photograph("mine");
			new Select(page.see(By.cssSelector("select[aria-label=全部状态]"))).selectByValue("RETURNED");
			page.seeAddress("#/mine?state=RETURNED");
			page.waitUntilGone(By.xpath("//section[contains(@class, 'sg-list')]//span[normalize-space(.) = '审批中']"));
			page.click(By.cssSelector(".sg-item"));
			page.seeAddress("#/mine/" + first + "?state=RETURNED");
			page.seeText("“请改日期”");
			assertThat(page.text(By.cssSelector(".sg-lines"))).contains("家中有事");
			page.clickText("summary", "流程图");
			page.see(By.cssSelector(".shegong-picture .shegong-passed"));
			page.photograph("mine-case");
			page.resize(1366, 1500);
			page.photograph("mine-diagram");
			page.resize(1366, 768);
			page.clickText("a", "提交人修改");
			page.seeText("提交人修改");
		}
	}

	@Test
	void what_was_granted_is_called_off_before_it_begins() throws IOException {
		var number = leave("m3", "2026-07-06");
		this.city.approves("sec", number, "secretaryDecides");
		this.city.tasks("deputy", number).forEach((task) -> this.city.approves("deputy", number, task));
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.comeIn("m3");
			page.seeAddress("#/todo");
			page.opens("#/mine/" + number);
			page.clickText("button", "取消已批准");
			page.seeText("占用的天数退回");
			page.write(page.see(By.cssSelector(".sg-sure textarea")), "改在八月");
			page.photograph("mine-call-off-phone");
			page.clickText("button", "确认取消");
			page.seeText("已取消。");
			assertThat(page.text(By.cssSelector(".sg-task .sg-due"))).isEqualTo("已办结");
			page.photograph("mine-called-off-phone");
		}
	}

	private String leave(String applicant, String from) {
		return this.city.started(applicant, "leave", Map.of("kind", "personal", "from", from, "until",
				LocalDate.parse(from).plusDays(2).toString(), "reason", "家中有事"));
	}

}
