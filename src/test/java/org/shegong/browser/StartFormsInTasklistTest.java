package org.shegong.browser;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

import org.shegong.organization.OrgUnits;
import org.shegong.support.City;
import org.shegong.support.MovableClock;
import org.shegong.support.RunningCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Choosing what to start, filling it in with what would come of it in sight, leaving it
 * and coming back, on the phone and on the PC.
 */
@RunningCity
@EnabledIf("org.shegong.browser.Chromium#installed")
class StartFormsInTasklistTest {

	private static final By PREVIEW = By.cssSelector(".modal .shegong-preview");

	private static final By DECIDERS = By.id("start-deciders");

	private static final By BEGUN = By.cssSelector(".sg-begun a");

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
	void what_is_started_most_stands_first_and_each_says_what_it_is_for() throws IOException {
		this.city.started("m3", "training", Map.of("organiser", "市委党校", "level", "city", "from", "2026-06-08", "until",
				"2026-06-08", "hours", 8, "reason", "社会工作实务"));
		for (var width : List.of(390, 1366)) {
			try (var page = new Chromium(this.port)) {
				page.resize(width, (width == 390) ? 844 : 768);
				start(page, "m3", "", By.cssSelector(".modal ul.processes .shegong-purpose"));
				page.seeFocused("外出培训申请");
				assertThat(page.text(By.cssSelector(".modal ul.processes li:first-child"))).contains("报名以前在这里申请");
				page.seeText("出发以前在这里报批");
				assertThat(page.barriers(".modal")).isEmpty();
				page.photograph("start-list-" + width);
			}
		}
	}

	@Test
	void what_was_begun_on_the_phone_is_finished_on_the_pc() throws IOException {
		try (var phone = new Chromium(this.port); var computer = new Chromium(this.port)) {
			phone.resize(390, 844);
			outing(phone, "m4");
			phone.fill(field("destination"), "省城民政厅", "省城民政厅");
			phone.waitUntilKept("省城民政厅");
			phone.photograph("draft-begun-phone");
			computer.resize(1366, 768);
			computer.logIn("m4");
			computer.moveOn("#/mine");
			assertThat(computer.text(BEGUN)).startsWith("因公外出（2026年6月1日");
			assertThat(computer.height(BEGUN)).isGreaterThanOrEqualTo(44);
			computer.photograph("draft-offered-pc");
			computer.click(BEGUN);
			computer.seeValue(field("destination"), "省城民政厅");
			computer.seeText("已恢复上次未提交的内容（2026年6月1日");
			fillIn(computer, "参加培训", "2026-06-08", "2026-06-09");
			computer.waitUntilKept("参加培训");
			computer.photograph("draft-finished-pc");
			phone.fill(field("purpose"), "学习", "学习");
			phone.see(By.cssSelector(".shegong-clash"));
			phone.photograph("draft-clash-phone");
			phone.clickText("button", "换成那一份");
			phone.seeValue(field("purpose"), "参加培训");
			submit(computer);
			assertThat(computer.drafts()).isEmpty();
			computer.waitUntilGone(BEGUN);
		}
		assertThat(this.city.get("m4", "/api/requests").text()).contains("6月8日—6月9日");
	}

	@Test
	void whoever_leaves_a_form_is_asked_and_the_server_does_as_they_say() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			outing(page, "m5");
			page.fill(field("destination"), "省城", "省城");
			page.write(page.see(field("destination")), Keys.ESCAPE);
			page.seeText("这张表单还没有提交");
			assertThat(page.lowerThan(44, ".shegong-leave")).isEmpty();
			assertThat(page.barriers(".shegong-leave")).isEmpty();
			page.photograph("leaving-phone");
			page.clickText("button", "保留草稿");
			page.waitUntilGone(field("destination"));
			assertThat(this.city.get("m5", "/api/me/drafts/start~outing").text()).contains("省城");
			page.click(BEGUN);
			page.seeValue(field("destination"), "省城");
			page.photograph("came-back-phone");
			page.resize(1366, 768);
			page.write(page.see(field("purpose")), "开会");
			page.clickText("button", "关闭");
			page.photograph("leaving-pc");
			page.clickText("button", "不保留");
			page.waitUntilGone(field("destination"));
			assertThat(this.city.get("m5", "/api/me/drafts").text()).isEqualTo("[]");
			page.moveOn("#/mine?processStart=outing");
			page.see(field("destination"));
			page.answer("/api/me/drafts/start~outing", null);
			page.fill(field("purpose"), "开会", "开会");
			page.seeText("草稿没有存上：服务器没有应答");
			page.photograph("draft-unkept");
			assertThat(page.see(field("purpose")).getDomProperty("value")).isEqualTo("开会");
		}
	}

	@Test
	void an_outing_says_while_it_is_filled_in_who_decides_and_what_stands_against_it() throws IOException {
		this.city.started("m6", "leave",
				Map.of("kind", "personal", "from", "2026-06-15", "until", "2026-06-16", "reason", "照顾父亲"));
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			outing(page, "m6");
			assertThat(page.text(DECIDERS)).contains("赵启明", "张国栋");
			assertThat(page.count(By.cssSelector(".modal .shegong-preview .alert-danger"))).isZero();
			day(page, "from", "2026-06-15");
			day(page, "until", "2026-06-17");
			page.see(By.cssSelector(".modal .shegong-preview .alert-danger"));
			assertThat(page.text(PREVIEW)).contains("现在提交会被退回", "6月15日", "依据：", "天数：3 个工作日", "返岗日：2026年6月18日")
				.doesNotContain("请填写");
			page.click(By.cssSelector(".shegong-cited summary"));
			page.photograph("preview-outing-pc");
			page.resize(390, 844);
			page.see(PREVIEW);
			assertThat(page.barriers(".modal")).isEmpty();
			page.photograph("preview-outing-phone");
		}
	}

	@Test
	void an_office_chooses_whom_by_name_and_reads_what_an_absence_comes_to() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(1366, 768);
			start(page, "office", "absence", field("circumstances"));
			assertThat(page.shown(field("worker"))).isZero();
			assertThat(page.text(PREVIEW)).contains("选好是为谁办理");
			new Select(page.see(By.cssSelector("select[aria-label='社区工作者']"))).selectByVisibleText("褚健");
			assertThat(page.text(DECIDERS)).contains("张国栋");
			day(page, "from", "2026-05-26");
			day(page, "until", "2026-05-26");
			page.fill(field("circumstances"), "无故未到岗", "无故未到岗");
			page.seeText("本年累计");
			page.click(By.cssSelector(".shegong-cited summary"));
			page.photograph("preview-absence-pc");
			page.resize(390, 844);
			page.photograph("preview-absence-phone");
			submit(page);
		}
		assertThat(this.city.tasks("m9", this.city.get("office", "/api/requests").body().at("/0/number").asText()))
			.containsExactly("workerExplains");
	}

	@Test
	void a_process_without_java_says_it_as_well() throws IOException {
		try (var page = new Chromium(this.port)) {
			page.resize(390, 844);
			start(page, "m7", "allowance", field("event"));
			assertThat(page.text(DECIDERS)).contains("赵启明");
			page.photograph("preview-allowance-phone");
		}
	}

	private static void outing(Chromium page, String account) {
		start(page, account, "outing", field("destination"));
	}

	private static void start(Chromium page, String account, String process, By first) {
		page.knock(account);
		page.see(By.cssSelector(".tasks-list"));
		page.moveOn("#/mine?processStart" + (process.isEmpty() ? "" : "=" + process));
		page.see(first);
	}

	private static void fillIn(Chromium page, String purpose, String from, String until) {
		page.fill(field("purpose"), purpose, purpose);
		day(page, "from", from);
		day(page, "until", until);
	}

	private static By field(String key) {
		return By.cssSelector(".modal [id$='-Field_" + key + "']");
	}

	private static void day(Chromium page, String key, String day) {
		page.setDate(By.cssSelector(".modal .shegong-date[id*='-Field_" + key + "']"), day);
	}

	private static void submit(Chromium page) {
		page.click(By.xpath("//div[contains(@class, 'modal-footer')]//button[normalize-space(.) = '发起']"));
		page.waitUntilGone(By.cssSelector(".modal"));
	}

}
