package org.shegong.browser;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of leaves comes from where somebody serves, and may come late or not at all.
 */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class ChoosingAKindOfLeaveTest {

	private static final String OWN = "/api/leave-kinds?applicant=";

	private static final By NOTE = By.id("leave-kinds-note");

	@LocalServerPort
	int port;

	@Autowired
	OrgUnits units;

	@BeforeEach
	void aTownWithItsPeople() {
		if (this.units.count() == 0) {
			assertThat(new City(this.port).importRoster("two-counties").status()).isEqualTo(200);
		}
	}

	@Test
	void a_list_that_does_not_come_is_told_and_can_be_asked_for_again() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("m10");
			page.answer(OWN, null);
			begin(page);
			assertThat(page.text(NOTE)).contains("没有读到申请人所在地的假别", "服务器没有应答");
			page.photograph("kinds-unread");
			page.answer(OWN, kinds("personal 事假"));
			page.click(By.id("leave-kinds-again"));
			page.waitUntilGone(By.id("leave-kinds-again"));
			assertThat(new Select(page.see(By.id("leave-kind"))).getOptions()).hasSize(2);
		}
	}

	@Test
	void a_draft_waits_for_the_list_its_kind_stands_in() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("m10");
			page.answer(OWN, kinds("personal 事假", "moon-watching 赏月假"));
			begin(page);
			page.see(By.cssSelector("option[value=moon-watching]"));
			new Select(page.see(By.id("leave-kind"))).selectByValue("moon-watching");
			page.setDate("leave-from", "2026-09-07");
			page.type("leave-reason", "赏月会");
			page.waitUntilKept("赏月会");
			page.write(page.see(By.id("leave-reason")), Keys.ESCAPE);
			page.clickText("button", "保留草稿");
			page.waitUntilGone(By.id("leave-kind"));
			page.holdBack(OWN);
			begin(page);
			page.seeValue(By.id("leave-reason"), "赏月会");
			page.write(page.see(By.id("leave-reason")), "，上午");
			page.waitUntilKept("赏月会，上午");
			assertThat(page.value("leave-kind")).isEmpty();
			page.letGo();
			page.seeValue(By.id("leave-kind"), "moon-watching");
			page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
			assertThat(page.text(By.cssSelector(".modal .alert-danger"))).contains("moon-watching");
		}
	}

	@Test
	void a_late_list_of_an_earlier_applicant_does_not_displace_the_last_ones() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.logIn("office");
			page.answer(OWN, kinds("personal 事假", "sick 病假"));
			page.answer(OWN + "m10", kinds("personal 事假", "moon-watching 赏月假"));
			page.holdBack(OWN);
			begin(page);
			new Select(page.see(By.id("leave-kind"))).selectByValue("sick");
			new Select(page.see(By.cssSelector(".leave-applicant select"))).selectByValue("m10");
			assertThat(page.text(NOTE)).contains("没有“病假”，请重新选择假别");
			page.letGo();
			assertThat(page.count(By.cssSelector("#leave-kind option[value=moon-watching]"))).isEqualTo(1);
			page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
			assertThat(page.text(By.cssSelector(".modal .alert-danger"))).contains("请选择“假别”");
		}
	}

	private static void begin(Chromium page) {
		page.clickText("a", "发起流程");
		page.click(By.xpath("//div[contains(@class, 'modal')]//a[normalize-space(.) = '请假']"));
		page.see(By.id("leave-kind"));
	}

	/** As the server would answer. */
	private static String kinds(String... idsAndTitles) {
		return Stream.of(idsAndTitles)
			.map((kind) -> kind.split(" "))
			.map((kind) -> "{\"id\":\"%s\",\"title\":\"%s\"}".formatted(kind[0], kind[1]))
			.collect(Collectors.joining(",", "[", "]"));
	}

}
