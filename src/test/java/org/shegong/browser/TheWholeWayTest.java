package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One request from the first tap to its end, each station seen by whoever asked and by
 * whoever decides.
 */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class TheWholeWayTest {

	private static final By STEPS = By.cssSelector(".sg-steps");

	private static final By APPROVE = By.cssSelector("[data-choice=approve]:not([disabled])");

	private static final By DONE = By.cssSelector(".sg-done:not(:empty)");

	private static final By SUBMIT = By.cssSelector("#sg-submit:not([disabled])");

	/** What a station says of somebody: name, post and when. */
	private static final String AT_A_TIME = "%s（%s）：%s\n\\d+月\\d+日（周.） \\d\\d:\\d\\d";

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@Autowired
	MovableClock clock;

	City city;

	@BeforeEach
	void aTownWithItsPeople() {
		on(1);
		this.city = new City(this.port);
		if (this.units.count() == 0) {
			assertThat(this.city.importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@AfterEach
	void theEngineGoesByTheRealTimeAgain() {
		ClockUtil.reset();
	}

	/** Everything but what is typed; a day is typed into its field. */
	@Test
	void a_leave_is_asked_for_on_a_phone_in_nine_taps_at_most() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			page.comeIn("m1");
			page.seeAddress("#/todo");
			page.photograph("taps-begin-phone");
			var taps = new Taps(page);
			taps.on(By.xpath("//a[normalize-space(.) = '我的申请']"));
			taps.on(By.xpath("//a[contains(@class, 'sg-big')][normalize-space(.) = '请假']"));
			taps.choose(By.id("leave-kind"), "personal");
			taps.on(By.id("leave-from"));
			page.setDate("leave-from", "2026-06-22");
			taps.on(By.id("leave-until"));
			page.setDate("leave-until", "2026-06-23");
			taps.on(By.id("leave-reason"));
			page.type("leave-reason", "送孩子考试");
			page.see(By.id("leave-deciders"));
			assertThat(page.text(By.id("leave-from-said"))).endsWith("6月22日（周一）");
			page.photograph("taps-filled-in-phone");
			taps.on(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
			page.see(STEPS);
			assertThat(page.text(STEPS)).contains("社区书记审批", "赵启明");
			page.photograph("taps-submitted-phone");
			assertThat(taps.count).isLessThanOrEqualTo(9);
		}
		assertThat(this.city.get("m1", "/api/requests").text()).contains("6月22日—6月23日");
	}

	@ParameterizedTest
	@CsvSource({ "390, 844, m3", "1366, 768, m4" })
	void a_request_is_returned_changed_urged_approved_and_called_off(int width, int height, String account)
			throws IOException {
		var name = this.city.get(account, "/api/me").body().path("name").asText();
		var number = this.city.started(account, "leave",
				Map.of("kind", "personal", "from", "2026-06-22", "until", "2026-06-26", "reason", "送孩子考试"));
		try (var asker = seen(account, width, height); var decider = seen("sec", width, height)) {
			looks(asker, number, "applied");
			assertThat(asker.text(STEPS)).contains("社区书记审批", "赵启明（社区党组织书记）")
				.containsPattern("社区书记审批\n.*\n限 6月\\d+日（周.） 18:00");

			on(2);
			returned(decider, name);
			decider.photograph("way-returning-" + width);
			looks(asker, number, "returned");
			assertThat(asker.text(STEPS)).containsPattern(AT_A_TIME.formatted("赵启明", "社区党组织书记", "退回修改"))
				.contains("“请避开六月二十二日的检查”", "提交人修改");

			on(3);
			changed(asker);
			looks(asker, number, "changed");
			assertThat(asker.text(STEPS)).containsPattern("提交人修改\n" + name + "：重新提交").contains("“请避开六月二十二日的检查”");
			assertThat(asker.text(By.cssSelector(".sg-task h2"))).contains("6月23日");

			on(4);
			asker.clickText("button", "催办");
			asker.see(By.cssSelector(".sg-step-urged"));
			asker.photograph("way-urged-" + width);
			assertThat(asker.text(DONE)).contains("已催办", "赵启明");

			on(5);
			approved(decider, name);
			assertThat(decider.text(DONE)).contains("张国栋");
			decider.photograph("way-approving-" + width);
			this.city.approves("deputy", number, "deputyLeadDecides");
			looks(asker, number, "approved");
			assertThat(asker.text(STEPS)).containsPattern(AT_A_TIME.formatted("赵启明", "社区党组织书记", "同意"))
				.containsPattern(AT_A_TIME.formatted("张国栋", ".*分管领导", "同意"));
			assertThat(asker.text(STEPS)).as("the whole last day is there for reporting back")
				.containsPattern("(?m)^销假（本人）\n" + name + "\n限 \\d月\\d+日（周.）$");

			on(8);
			asker.clickText("button", "取消已批准");
			asker.write(asker.see(By.cssSelector(".sg-sure textarea")), "考试延期");
			asker.clickText("button", "确认取消");
			asker.seeText("已取消。");
			assertThat(asker.text(By.cssSelector(".sg-task .sg-due"))).isEqualTo("已办结");
			assertThat(asker.text(STEPS)).containsSubsequence("退回修改", "重新提交", "催办", "赵启明", "同意", "张国栋", "同意", "取消已批准",
					name, "6月8日（周一）", "“考试延期”");
			asker.photograph("way-called-off-" + width);
			assertThat(asker.text(By.cssSelector(".sg-lines"))).contains("4个工作日").contains("，未休");
			decider.moveOn("#/done/" + number);
			assertThat(decider.text(STEPS)).contains("考试延期");
			decider.photograph("way-called-off-seen-" + width);
		}
	}

	/** A day of June, for the engine as well. */
	private void on(int day) {
		this.clock.setTo(LocalDate.of(2026, 6, day));
		ClockUtil.setCurrentTime(Date.from(this.clock.instant()));
	}

	private Chromium seen(String account, int width, int height) throws IOException {
		var page = new Chromium(this.port);
		page.resize(width, height);
		page.comeIn(account);
		page.seeAddress("#/todo");
		return page;
	}

	/** Comes to the page of the request anew and keeps what it looks like. */
	private static void looks(Chromium page, String number, String station) {
		page.moveOn("#/copied");
		page.moveOn("#/mine/" + number);
		page.see(STEPS);
		page.photograph("way-" + station + "-" + page.width());
	}

	private static void opens(Chromium page, String name) {
		page.moveOn("#/copied");
		page.moveOn("#/todo");
		page.tap(By.xpath("//a[contains(@class, 'sg-item')][contains(., '" + name + "')]"));
		page.see(APPROVE);
	}

	private static void returned(Chromium page, String name) {
		opens(page, name);
		page.type("sg-opinion", "请避开六月二十二日的检查");
		page.tap(By.cssSelector("[data-choice=return]"));
		page.see(DONE);
		assertThat(page.text(DONE)).startsWith("已退回");
	}

	private static void changed(Chromium page) {
		page.clickText("a", "提交人修改");
		page.see(SUBMIT);
		page.tap(By.xpath("//label[contains(., '修改后重新提交')]"));
		page.setDate(By.cssSelector(".shegong-date[id*='-Field_from']"), "2026-06-23");
		assertThat(page.text(By.cssSelector("[id*='-Field_from'][id$='-said']"))).endsWith("6月23日（周二）");
		page.photograph("way-changing-" + page.width());
		page.tap(SUBMIT);
		page.see(DONE);
	}

	private static void approved(Chromium page, String name) {
		opens(page, name);
		page.tap(APPROVE);
		page.see(DONE);
	}

	/** A finger that counts; opening a list and choosing of it are two. */
	private static final class Taps {

		private final Chromium page;

		private int count;

		private Taps(Chromium page) {
			this.page = page;
		}

		private void on(By place) {
			this.page.tap(place);
			this.count++;
		}

		private void choose(By list, String value) {
			new Select(this.page.see(list)).selectByValue(value);
			this.count += 2;
		}

	}

}
